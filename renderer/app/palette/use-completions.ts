/** What can be chosen to go on with: after `tag:` the tags, after `with:` people, and the operators themselves while one begins to write them. */
import { fold } from '../../../shared/model/names.ts'
import { kindWords } from '../../../shared/model/search/kinds.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { completed, completingIn } from './complete.ts'

export type Completion = {
  readonly key: string
  readonly label: string
  readonly detail?: string | undefined
  /** What stands in the field once it is chosen. */
  readonly text: string
}

const most = 8

export type Completions = {
  /** `value` comes first: it is what one is about to write. An operator is only offered. */
  readonly kind: 'value' | 'operator'
  readonly items: readonly Completion[]
}

const none: Completions = { kind: 'operator', items: [] }

export const useCompletions = (text: string, enabled: boolean): Completions => {
  const say = useSay()
  const now = enabled ? completingIn(text) : undefined
  const value = now?.kind === 'value' ? now : undefined
  const isOfPeople = value !== undefined && ['from', 'about', 'with'].includes(value.operator)
  const named = value?.value.trim().slice(0, 200) ?? ''
  const people = useAsk('people.complete', { text: named }, { enabled: isOfPeople && named !== '', keep: true })
  const tags = useAsk('tags.list', {}, { enabled: value?.operator === 'tag' })
  if (now === undefined) return none
  if (now.kind === 'operator')
    return {
      kind: 'operator',
      items: now.operators.map((operator) => ({
        ...{ key: operator, label: `${operator}:`, text: `${now.before}${operator}:` },
        detail: say(`palette.operator.${operator}`),
      })),
    }
  const { operator, before, value: typed } = now
  const begins = (word: string): boolean => fold(word).startsWith(fold(typed.trim()))
  const of = (word: string, detail?: string): Completion => ({
    ...{ key: `${operator}:${word}`, label: word, detail, text: completed(before, word) },
  })
  const isWhole = (word: string): boolean => fold(word) === fold(typed.trim())
  const items = isOfPeople
    ? [
        ...(operator === 'from' && begins('me') ? [of('me', say('palette.from.me'))] : []),
        ...(people.data ?? []).map(({ id, name, role }) => ({
          ...of(name, [role?.title, role?.organisation].filter(Boolean).join(', ') || undefined),
          key: `${operator}:${id}`,
        })),
      ]
    : operator === 'tag'
      ? (tags.data ?? []).filter(({ name }) => begins(name)).map(({ name }) => of(name))
      : operator === 'kind'
        ? kindWords.filter(begins).map((word) => of(word))
        : say('palette.date.examples')
            .split('|')
            .filter(begins)
            .map((word) => of(word))
  return { kind: 'value', items: items.filter(({ label }) => !isWhole(label)).slice(0, most) }
}
