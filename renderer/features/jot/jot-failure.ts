/** Why a jot was not filed, where it is about those it names. Nothing of it was kept then, and nothing of it is lost. */
import { AppError } from '../../../shared/result.ts'
import { failureId, fieldProblem } from '../../lib/say.ts'

/** Somebody it names went to the bin, or for good, between the offer and the yes. */
export const isSomebodyGone = (error: unknown): boolean =>
  (error instanceof AppError && error.code === 'not-found') ||
  fieldProblem(error, 'otherId') === 'in-bin' ||
  fieldProblem(error, 'personId') === 'in-bin'

export const jotFailureId = (error: unknown): string => {
  if (isSomebodyGone(error)) return 'jot.problem.gone'
  if (fieldProblem(error, 'otherId') === 'same-person') return 'jot.problem.same-person'
  return fieldProblem(error, 'otherIs') === 'own-ancestor' ? 'jot.problem.own-ancestor' : failureId(error)
}
