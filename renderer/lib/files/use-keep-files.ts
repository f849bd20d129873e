/** Keeping what was chosen, dropped or pasted, and saying what came of it. */
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { AppError } from '../../../shared/result.ts'
import { useToasts } from '../../ui/toast.tsx'
import { failureId, fieldProblem, useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { useUndo } from '../undo.ts'
import type { Given, Home } from './send-file.ts'
import { Unreadable } from './send-file.ts'
import { useUploads } from './uploads.ts'
import type { Outcome } from './uploads.ts'

/** Words of the contract for what is wrong with a file. */
const known = ['empty', 'too-large', 'no-room', 'busy', 'cut-short', 'out-of-order']

/** The sentence for why a file was not kept. */
const whyNot = (error: unknown): string => {
  if (error instanceof Unreadable) return 'files.problem.unreadable'
  const word = fieldProblem(error, 'file')
  if (word !== undefined && known.includes(word)) return `files.problem.${word}`
  if (error instanceof AppError && ['no-space', 'locked', 'not-found', 'damaged'].includes(error.code))
    return `files.problem.${error.code}`
  return failureId(error)
}

/** Names told one by one in a sentence; the rest are counted. */
const named = 3

export const useKeepFiles = (): ((files: readonly Given[], home: Home) => Promise<readonly Outcome[]>) => {
  const say = useSay()
  const { formatList } = useIntl()
  const toasts = useToasts()
  const undo = useUndo()
  const uploads = useUploads()
  return useCallback(
    async (files, home) => {
      const outcomes = await uploads.add(files, home)
      const kept = outcomes.filter((each) => each.at === 'kept')
      const [first] = kept
      if (first && kept.length === 1)
        toasts.show({
          text: say('files.kept', { name: shorten(first.name, 60) }),
          actionLabel: say('app.undo'),
          onAction: () => void undo(first.change),
        })
      else if (kept.length > 1) toasts.show({ text: say('files.keptMany', { count: kept.length }) })
      const failed = outcomes.filter((each) => each.at === 'failed')
      for (const why of new Set(failed.map(({ error }) => whyNot(error)))) {
        const names = failed.filter(({ error }) => whyNot(error) === why).map(({ name }) => shorten(name, 60))
        const rest = names.length - named
        const all = rest > 0 ? [...names.slice(0, named), say('files.more', { count: rest })] : names
        toasts.show({ text: `${say('files.notKept', { names: formatList(all) })} ${say(why)}`, tone: 'problem' })
      }
      return outcomes
    },
    [formatList, say, toasts, undo, uploads],
  )
}

/** Files as the system hands them over. */
export const givenOf = (files: Iterable<File>): Given[] =>
  [...files].map((file) => ({ name: file.name, content: file }))
