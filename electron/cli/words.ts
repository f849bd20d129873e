/** Every sentence the command line says. */
import type { Failure } from '../../shared/result.ts'

export const help = `rapport: a private journal, from a terminal

  rapport check <vault folder>             is the vault whole, and how much is in it
  rapport today <vault folder>             what today asks for
  rapport find <vault folder> <words>      people, facts and entries
  rapport sample <new folder> [--people N] [--seed S] [--evaluation]
                                           a vault of invented people, for trying things out
  rapport sample <new folder> --story [--evaluation]
                                           the same with a story: sixty people, six years, something in every place
  rapport parse-date [--today D] [--zone Z] [--order day-first|month-first] [--tense past|future|date] <words>
                                           what is understood of "the third Monday of September"
  rapport occurrences [--from D] [--to D] [--limit N] < rules.json
                                           the days that dates and rules fall on
  rapport understand [--today D] [--zone Z] [--order day-first|month-first] [--with NAME]... <text>
                                           what would be offered for filing with a jot; - reads it from standard input

  --json        answers as JSON on standard output
  --evaluation  the sample is for the evaluation runtime, which opens no other vault
  --with NAME   who takes part, as often as there are people
  --today, --zone   the day to count from; today in that time zone where it is left out
  --tense       "Tuesday" is the last one, the coming one (as it is without --tense), or neither: a date of a life
  --help, --version

rules.json is one object or an array of up to 1000: {"name", "date": "1976-06-12" | "--06-12" | EDTF | an object,
"repeats": {"every": "year"}, "from", "to", "limit"}, or "rule" in the place of "date". Without --to the next 10 days.

The passphrase is asked for on the terminal, where it is not shown, or read as the first line of standard input. It
is never an argument: arguments are visible to every program on the computer. A vault that Rapport has open cannot be
opened here; lock it first. A vault of an older version is brought to this one when it is opened, as in the window.

Exit codes: 0 done, 1 not done (a date that has to be asked about is one), 2 not understood, 3 wrong passphrase, 4 in use, 5 damaged.
`

/** Of facts that are to be mentioned never or only if raised, or were told in confidence. */
export const leftOut = (count: number): string =>
  `${count} ${count === 1 ? 'fact that is' : 'facts that are'} not to be mentioned ${count === 1 ? 'was' : 'were'} left out; the window finds ${count === 1 ? 'it' : 'them'}.`

/** 0 is success. */
export const exit = { failed: 1, usage: 2, passphrase: 3, inUse: 4, damaged: 5 } as const

/** A failure that its sentence explains. */
export class Refusal extends Error {
  readonly code: number

  constructor(sentence: string, code: number) {
    super(sentence)
    this.code = code
  }
}

const seconds = (ms: string | undefined): string => {
  const whole = Math.ceil(Number(ms ?? 0) / 1000)
  return `${whole} ${whole === 1 ? 'second' : 'seconds'}`
}

const notOpened: Readonly<Record<string, readonly [sentence: string, code: number]>> = {
  'in-use': ['Rapport has this vault open. Lock it or quit Rapport, then try again.', exit.inUse],
  'not-writable': [
    'The vault cannot be written here. Look at who owns the folder and whether it is read-only.',
    exit.failed,
  ],
  'no-handles': ['The system has too many files open. Close some programs, then try again.', exit.failed],
  'not-for-this-runtime': ['This vault was made for another runtime.', exit.failed],
}
const damage: Readonly<Record<string, string>> = {
  'no-key-file':
    'vault.json and vault.previous.json cannot be read, and no passphrase opens the vault without one of them.',
  empty: 'The database is an empty file.',
  plaintext: 'The database is not encrypted, so it is not one of ours.',
  missing: 'There is a key file but no database beside it.',
}

/** What a failure of the vault means to the person at the terminal, and the exit code it gives. */
export const refusalOf = ({ code, fields, ref }: Failure): Refusal => {
  const about = fields?.['vault'] ?? ''
  if (code === 'not-found') return new Refusal('There is no vault in this folder.', exit.failed)
  if (code === 'conflict') return new Refusal('There is a vault in this folder already.', exit.failed)
  if (code === 'newer-vault')
    return new Refusal('This vault was written by a newer Rapport. It was left as it is.', exit.failed)
  if (code === 'no-space') return new Refusal('The disk is full.', exit.failed)
  if (code === 'damaged')
    return new Refusal(damage[about] ?? 'The vault is damaged and was left as it is. Restore a backup.', exit.damaged)
  if (code === 'invalid' && fields?.['passphrase'] === 'wait')
    return new Refusal(`Too many wrong passphrases. Try again in ${seconds(ref)}.`, exit.passphrase)
  if (code === 'invalid' && fields?.['passphrase'] !== undefined)
    return new Refusal('This is not the passphrase.', exit.passphrase)
  const [sentence, exitCode] = notOpened[about] ?? [`The vault could not be opened (${code}).`, exit.failed]
  return new Refusal(sentence, exitCode)
}
