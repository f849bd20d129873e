/** Why something could not be done with a follow-up, as a message of the catalogue; undefined where the usual sentence says it. */
import { AppError } from '../../../shared/result.ts'

/** What can be wrong with which field. */
const known: Readonly<Record<string, readonly string[]>> = {
  due: ['before-today', 'same-day'],
  agreedOn: ['not-yet'],
  on: ['not-yet'],
  saidOn: ['not-yet'],
  kind: ['nobody-was-told'],
  state: ['open', 'done', 'dropped', 'renegotiated'],
  told: ['already'],
  acknowledged: ['already'],
  person: ['in-bin'],
}

export const followUpProblem = (error: unknown): string | undefined => {
  if (!(error instanceof AppError)) return undefined
  const found = Object.entries(error.failure.fields ?? {}).find(([field, word]) => known[field]?.includes(word))
  return found && `follow-ups.problem.${found[0]}.${found[1]}`
}
