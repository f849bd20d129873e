import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { DateOrder } from '../../shared/model/spoken/words.ts'

/** 06/12 is the sixth of December or the twelfth of June, as the reader's own language writes it. */
export const useOrder = (): DateOrder => {
  const { locale } = useIntl()
  return useMemo(() => {
    const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).formatToParts(
      0,
    )
    const [first] = parts.filter(({ type }) => type === 'day' || type === 'month')
    return first?.type === 'month' ? 'month-first' : 'day-first'
  }, [locale])
}
