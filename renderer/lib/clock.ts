/** A time of day as people write it. Pure. */

/** "9:05", "09.05", "905", "9 am", "2.30pm" as `HH:MM`; undefined when it is no time. */
export const readTime = (text: string): string | undefined => {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (!match) return undefined
  const [, hours = '', minutes = '00', half] = match
  const said = Number(hours)
  if (half && (said < 1 || said > 12)) return undefined
  const hour = half ? (said % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : said
  if (hour > 23 || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
