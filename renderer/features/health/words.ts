/** Moments and sizes as this feature says them. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { HealthNotice } from '../../../shared/contract/health.ts'
import { useSay } from '../../lib/say.ts'
import type { Values } from '../../lib/say.ts'

export type HealthWords = {
  /** An instant, in full, where the reader is. */
  readonly moment: (instant: string) => string
  /** Bytes. */
  readonly size: (bytes: number) => string
  /** What the sentences about a notice may name. */
  readonly values: (notice: HealthNotice) => Values
}

export const useHealthWords = (): HealthWords => {
  const say = useSay()
  const { formatDate, formatTime, formatNumber } = useIntl()
  return useMemo(() => {
    const moment = (instant: string): string =>
      `${formatDate(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}, ${formatTime(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`
    const size = (bytes: number): string => {
      const isLarge = bytes >= 1e9
      const value = bytes / (isLarge ? 1e9 : 1e6)
      const size = formatNumber(value, { maximumFractionDigits: value < 10 ? 1 : 0 })
      return say(isLarge ? 'health.size.gb' : 'health.size.mb', { size })
    }
    const values = (notice: HealthNotice): Values => {
      const at = moment(notice.at)
      switch (notice.kind) {
        case 'behind':
          return { at, missing: notice.missing, since: moment(notice.since), until: moment(notice.until) }
        case 'salvaged': {
          const { read, mended, lost, aside } = notice
          return { at, read, mended, lost, aside }
        }
        case 'low-space':
          return { at, free: size(notice.free) }
        case 'head-forged':
        case 'head-gone':
        case 'head-other':
        case 'check-failed':
          return { at }
      }
    }
    return { moment, size, values }
  }, [formatDate, formatNumber, formatTime, say])
}
