/** What the import may say about a card or a file, as sentences of the catalogue. */
import type { CardLine } from '../../../shared/contract/vault.ts'
import { isolated } from '../../lib/isolated.ts'
import type { Say } from '../../lib/say.ts'

export type Problem = CardLine['problems'][number]

/** Every code the vault is known to use; a newer one is said in general words. */
const codes = new Set([
  'no-name',
  'name-borrowed',
  'bad-date',
  'year-dropped',
  'death-date',
  'photo-not-embedded',
  'photo-too-large',
  'photo-unknown',
  'not-a-vcard',
  'version-2.1',
  'group-skipped',
  'too-long',
  'too-many',
  'unreadable',
  'encoding-guessed',
  'not-closed',
  'left-out',
  'related-unknown',
  'timed-out',
  'too-heavy',
  'file-too-large',
  'text-outside-cards',
])

export const problemWords = ({ code, field, value }: Problem, say: Say): string =>
  say(`imports.problem.${codes.has(code) ? code : 'other'}`, {
    field: field ?? 'none',
    has: value === undefined || value === '' ? 'no' : 'yes',
    value: isolated(value ?? ''),
  })
