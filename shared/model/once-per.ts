/**
 * Makes one for each key and keeps it. For what is dear to make and the same for good: a format of `Intl` takes tens of kilobytes, and a page
 * of a thousand lines, each with formats of its own, more than a window has. Keys are few: languages, zones.
 */
export const oncePer = <T>(make: (key: string) => T): ((key: string) => T) => {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
