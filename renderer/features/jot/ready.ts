/** Reading for the first time takes as long as a dozen keys, as every pattern is made only then: done before the first letter comes. */
import { readAll } from './chips.ts'

/** Once the composer with the caret in it is on the screen, in milliseconds. */
const SOON = 50
let isReady = false

export const beReady = (today: string): void => {
  if (isReady) return
  isReady = true
  // twice, as the second time a pattern is made for good
  setTimeout(
    () =>
      ['A line in June.', 'Another in May.'].forEach((text) =>
        readAll(text, { today, people: [], caret: text.length }),
      ),
    SOON,
  )
}
