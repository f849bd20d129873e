/** What may be said of a calendar file, of its events, and of one that is watched, as sentences of the catalogue. */
import { CalendarProblem } from '../../../shared/contract/calendars.ts'
import type { MeetingsPreview } from '../../../shared/contract/meetings.ts'
import { AppError } from '../../../shared/result.ts'
import { isolated } from '../../lib/isolated.ts'
import { failureId } from '../../lib/say.ts'
import type { Say } from '../../lib/say.ts'

export type Problem = MeetingsPreview['problems'][number]

/** Every code the vault is known to use; a newer one is said in general words. */
const codes = new Set([
  ...['no-start', 'bad-end', 'bad-date', 'no-uid', 'duplicate-uid', 'bad-repeat', 'repeat-unknown'],
  ...['repeats-too-often', 'zone-unknown', 'bad-timezone', 'too-many', 'too-long', 'unreadable', 'encoding-guessed'],
  ...['not-closed', 'not-a-calendar', 'file-too-large', 'timed-out', 'too-heavy'],
])
/** What the file says there helps whoever wrote it; a UID helps nobody. */
const quoted = new Set(['zone-unknown', 'bad-date', 'bad-repeat', 'repeat-unknown', 'unreadable', 'no-start'])
/** So many of what is written are shown, each no longer than that. */
const most = { values: 3, letters: 60 } as const

const cut = (text: string): string =>
  text.length > most.letters ? `${[...text].slice(0, most.letters).join('')}…` : text

/** One sentence for each kind of problem, however often it is met; the first met first. */
export const problemSentences = (problems: readonly Problem[], say: Say): readonly string[] => {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const code = codes.has(problem.code) ? problem.code : 'other'
    groups.set(code, [...(groups.get(code) ?? []), problem])
  }
  return [...groups].map(([code, all]) => {
    const values = [...new Set(all.flatMap(({ value }) => (quoted.has(code) && value ? [cut(value)] : [])))]
    // one zone that is not known is told of by every event in it
    const count = code === 'zone-unknown' ? Math.max(1, values.length) : all.length
    const sentence = say(`calendar-file.problem.${code}`, { count })
    if (values.length === 0) return sentence
    const shown = values.slice(0, most.values).map(isolated).join(' · ')
    return say('calendar-file.problem.such', { sentence, values: values.length > most.values ? `${shown} …` : shown })
  })
}

const isProblem = (word: string): boolean => CalendarProblem.options.some((one) => one === word)

/** Why a file was not read, or is not watched: what happened, that nothing was lost, and what to do. */
export const refusalId = (error: unknown): string => {
  if (!(error instanceof AppError)) return failureId(error)
  const { code, fields = {} } = error.failure
  const word = fields['file'] ?? fields['bytes'] ?? fields['calendar']
  if (word === undefined) return code === 'invalid' ? 'calendar-file.refused.other' : failureId(error)
  if (word === 'too-large') return 'calendar-file.refused.file-too-large'
  if (word === 'watched' || word === 'too-many') return `calendar-file.refused.${word}`
  return `calendar-file.refused.${isProblem(word) ? word : 'other'}`
}
