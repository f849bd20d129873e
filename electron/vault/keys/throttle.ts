/** Wrong passphrases cost time: after three the wait doubles, to a minute, across restarts. Nothing is ever wiped. */
import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { readSmall, writeWhole } from './files.ts'

const Wrong = z.strictObject({ wrong: z.int().min(0), at: z.number() })
type Wrong = z.output<typeof Wrong>

const none: Wrong = { wrong: 0, at: 0 }

/** Milliseconds to wait after `wrong` wrong ones: 0, 0, 0, then 2 s, 4 s … 60 s. */
export const waitAfter = (wrong: number): number => (wrong < 3 ? 0 : Math.min(60_000, 1000 * 2 ** (wrong - 2)))

export const throttle = (folder: string, clock: () => number) => {
  const file = join(folder, 'throttle.json')

  /** A full disk keeps nobody out: the wait is lost then, which costs less than the vault would. */
  const keep = (next: Wrong): Wrong => {
    try {
      writeWhole(file, JSON.stringify(next))
    } catch {
      // nothing can be written
    }
    return next
  }

  const parse = (text: string): Wrong => {
    try {
      return Wrong.parse(JSON.parse(text))
    } catch {
      // a file someone damaged is no way around the wait
      return { wrong: 3, at: Infinity }
    }
  }

  const read = (): Wrong => {
    let text: string | undefined
    try {
      text = readSmall(file)
    } catch {
      // a side file that cannot be read keeps nobody out
      return none
    }
    if (text === undefined) return none
    const found = parse(text)
    // a wait that begins later than now, by a clock set back or a damaged file, begins now: else it would never end
    return found.at > clock() ? keep({ wrong: found.wrong, at: clock() }) : found
  }

  return {
    /** Milliseconds until the next passphrase is looked at. A clock set back does not lengthen it. */
    wait: (): number => {
      const { wrong, at } = read()
      return Math.max(0, Math.min(waitAfter(wrong), at + waitAfter(wrong) - clock()))
    },
    wrong: (): number => {
      return waitAfter(keep({ wrong: read().wrong + 1, at: clock() }).wrong)
    },
    right: (): void => {
      if (read().wrong > 0) keep(none)
    },
  }
}
