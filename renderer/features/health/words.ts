/** What the sentences about the journal's health name. */
import { useCallback } from 'react'
import type { HealthNotice } from '../../../shared/contract/health.ts'
import type { Values } from '../../lib/say.ts'
import { useWritten } from '../../lib/written.ts'

export const useNoticeValues = (): ((notice: HealthNotice) => Values) => {
  const { when, size } = useWritten()
  return useCallback(
    (notice) => {
      const at = when(notice.at)
      switch (notice.kind) {
        case 'behind': {
          const [since, until] = [when(notice.since), when(notice.until)]
          return { at, missing: notice.missing, since, until, span: since === until ? 'moment' : 'time' }
        }
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
    },
    [when, size],
  )
}
