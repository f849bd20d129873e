import { useIntl } from 'react-intl'
import { oncePer } from '../../shared/model/once-per.ts'
import type { DateOrder } from '../../shared/model/spoken/words.ts'

const orderOf = oncePer((locale): DateOrder => {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).formatToParts(0)
  const [first] = parts.filter(({ type }) => type === 'day' || type === 'month')
  return first?.type === 'month' ? 'month-first' : 'day-first'
})

/** 06/12 is the sixth of December or the twelfth of June, as the reader's own language writes it. */
export const useOrder = (): DateOrder => {
  const { locale } = useIntl()
  return orderOf(locale)
}
