/**
 * Templates of entries: a text with places in braces. `{person}`, `{people}`, `{date}` and `{time}` are filled in; every other word in
 * braces is a blank that says what belongs there.
 */
export type Filling = {
  /** Who takes part, in order, as they are to stand in the text. */
  readonly people: readonly string[]
  readonly date: string
  readonly time: string
}

export type Blank = readonly [from: number, to: number]

/** A word or a few between braces, on one line. */
const place = /\{([^{}\n]{1,80})\}/gu

/** Puts in what is known. What is not, such as a person nobody has named yet, stays a blank. */
export const fillTemplate = (text: string, { people, date, time }: Filling): string => {
  const known: Readonly<Record<string, string | undefined>> = {
    person: people[0],
    people: people.length === 0 ? undefined : people.join(', '),
    date,
    time,
  }
  return text.replace(place, (whole, word: string) => {
    const name = word.trim().toLowerCase()
    return (Object.hasOwn(known, name) ? known[name] : undefined) ?? whole
  })
}

/** The first blank from an offset on, braces included. */
export const nextBlank = (text: string, from = 0): Blank | undefined => {
  const found = new RegExp(place.source, 'u').exec(text.slice(from))
  return found ? [from + found.index, from + found.index + found[0].length] : undefined
}
