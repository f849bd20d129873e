/** Why a pack was not written, or not opened, as a sentence of the catalogue: what happened, what was kept, what to do. */
import { AppError } from '../../../shared/result.ts'
import { whyNot } from '../../lib/files/save-copy.tsx'
import { failureId, fieldProblem } from '../../lib/say.ts'

const unwritten = ['too-large', 'too-long', 'changed']
const unopened = ['not-a-pack', 'cut-short', 'altered', 'newer', 'too-large', 'no-room']

export const whyNotWritten = (error: unknown): string => {
  const word = fieldProblem(error, 'items')
  return word !== undefined && unwritten.includes(word) ? `handovers.write.problem.${word}` : whyNot(error)
}

export const whyNotOpened = (error: unknown): string => {
  if (fieldProblem(error, 'passphrase') === 'wrong') return 'handovers.open.problem.wrong'
  const word = fieldProblem(error, 'file') ?? (fieldProblem(error, 'bytes') === 'too-large' ? 'too-large' : undefined)
  if (word !== undefined && unopened.includes(word)) return `handovers.open.problem.${word}`
  if (fieldProblem(error, 'pack') === 'taken') return 'handovers.open.problem.taken'
  if (error instanceof AppError && error.code === 'not-found') return 'handovers.open.problem.gone'
  return failureId(error)
}
