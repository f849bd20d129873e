/**
 * The one place Temporal comes from, so that the polyfill can be dropped the day every runtime has it.
 * The plain entry knows the ISO calendar and every IANA zone; other calendars (hebrew, islamic, ...) need 'temporal-polyfill/full'.
 */
import { Temporal } from 'temporal-polyfill'

export { Temporal }

/** Whether a name is a zone that can be reckoned with here. */
export const isZone = (name: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== ''
  } catch {
    return false
  }
}
