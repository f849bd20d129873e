/**
 * The one place Temporal comes from, so that the polyfill can be dropped the day every runtime has it.
 * The plain entry knows the ISO calendar and every IANA zone; other calendars (hebrew, islamic, ...) need 'temporal-polyfill/full'.
 */
export { Temporal } from 'temporal-polyfill'
