/** The rows of the two people themselves: what both say is one, what differs is chosen, and what gives way is kept in words. */
import type { MergeRefusal, MergeValue } from '../../../shared/contract/merging.ts'
import { fold } from '../../../shared/model/names.ts'
import type { PersonRow } from '../store/rows.ts'
import { joinTexts, type Pair, type Plan } from './merge-plan.ts'
import { foldedNames } from './people.ts'
import { retirementOf } from './retiring.ts'
import { tagsOf } from './rows.ts'

const lines = ['name', 'given', 'family', 'nickname', 'say', 'zone'] as const
type LineKey = (typeof lines)[number]

/** What stands in a name that nobody knows says only whose they are. */
const lineOf = (row: PersonRow, key: LineKey): string => (key === 'name' && row.named === 0 ? '' : row[key].trim())

const pickLine = ({ into, from }: Pair, plan: Plan, key: LineKey): string => {
  const [own, other] = [lineOf(into, key), lineOf(from, key)]
  if (own === '' && other === '') return into[key]
  if (own === '' || other === '' || own === other) return own || other
  const take = plan.differ({ key, label: '', into: { is: 'text', text: own }, from: { is: 'text', text: other } })
  return take === 'into' ? own : other
}

const sideOf = (row: PersonRow): 'client' | 'colleague' | 'me' | null =>
  row.me === 1 ? 'me' : row.colleague === 1 ? 'colleague' : row.client === 1 ? 'client' : null

const pickSide = ({ into, from }: Pair, plan: Plan) => {
  const [own, other] = [sideOf(into), sideOf(from)]
  const differ = own !== null && other !== null && own !== other
  const take = differ
    ? plan.differ({ key: 'side', label: '', into: { is: 'side', side: own }, from: { is: 'side', side: other } })
    : own === null
      ? 'from'
      : 'into'
  const side = take === 'into' ? own : other
  return { client: Number(side === 'client'), colleague: Number(side === 'colleague'), me: Number(side === 'me') }
}

/** One of two that may both be there, as the row has it. */
const pick = <T>(
  { into, from }: Pair,
  plan: Plan,
  { key, read, value }: { key: string; read: (row: PersonRow) => T | null; value: (it: T) => MergeValue },
): PersonRow | undefined => {
  const [own, other] = [read(into), read(from)]
  if (own === null || other === null) return own === null ? (other === null ? undefined : from) : into
  if (JSON.stringify(own) === JSON.stringify(other)) return into
  return plan.differ({ key, label: '', into: value(own), from: value(other) }) === 'into' ? into : from
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json))

const tagsOfBoth = ({ into, from }: Pair, plan: Plan): readonly string[] => {
  const own = tagsOf(into.tags)
  const other = tagsOf(from.tags)
  const folded = new Set(own.map(fold))
  for (const tag of other) if (folded.has(fold(tag))) plan.collapsed('tag', tag)
  return [...own, ...other.filter((tag) => !folded.has(fold(tag)))]
}

/** Into the row of the one that stays. */
export const joinRows = (pair: Pair, plan: Plan): void => {
  const { into, from } = pair
  const [name, given, family, nickname, say, zone] = lines.map((key) => pickLine(pair, plan, key)) as [
    ...[string, string, string, string, string, string],
  ]
  const named = Math.max(into.named, from.named)
  const died = pick(pair, plan, {
    key: 'died',
    read: (row) => parsed(row.died) as never,
    value: (date) => ({ is: 'date', date }),
  })
  const retired = pick(pair, plan, {
    key: 'retired',
    read: (row) => retirementOf(row).retired ?? null,
    value: (it) => ({ is: 'retired', retired: it }),
  })
  const leads = pick(pair, plan, {
    key: 'leads',
    read: (row) => parsed(row.leads) as never,
    value: (it) => ({ is: 'leads', leads: it }),
  })
  const side = pickSide(pair, plan)
  // the dead are remembered, not retired
  const away = died ? undefined : retired
  if (died && retired) plan.keepWords(retired.retired_why ?? '')
  const names = { name, given, family, nickname }
  plan.alter('person', into.id, {
    ...names,
    ...{ say, zone, ...side, named, folded: foldedNames(names), heads: into.heads },
    listed: side.client === 1 ? 1 : Math.max(into.listed, from.listed),
    tags: JSON.stringify(tagsOfBoth(pair, plan)),
    met: joinTexts(into.met, from.met),
    note: joinTexts(into.note, from.note),
    died: died?.died ?? null,
    leads: leads?.leads ?? null,
    retired_on: away?.retired_on ?? null,
    retired_why: away?.retired_why ?? null,
    retired_dates: away?.retired_dates ?? null,
    uid: into.uid || from.uid,
  })
}

/** One of them is dead, or was let rest on purpose, and the other is not: somebody has to say that they are one all the same. */
export const asksOf = ({ into, from }: Pick<Pair, 'into' | 'from'>): readonly ('dead' | 'retired')[] => [
  ...((into.died === null) !== (from.died === null) ? (['dead'] as const) : []),
  ...((into.retired_on === null) !== (from.retired_on === null) ? (['retired'] as const) : []),
]

/** Longest note a row can hold; the contract's `Body`. */
const mostText = 2_000_000

export const problemOfRows = ({ into, from }: Pick<Pair, 'into' | 'from'>): MergeRefusal | null => {
  if (into.id === from.id) return 'same'
  if (into.joined_id !== null || from.joined_id !== null) return 'joined'
  if (into.deleted_at !== null || from.deleted_at !== null) return 'in-bin'
  // “two children” are not one of them
  if (into.heads !== from.heads) return 'several'
  if (new Set([...tagsOf(into.tags), ...tagsOf(from.tags)]).size > 100) return 'too-many-tags'
  const room = mostText - 100_000
  return into.note.length + from.note.length > room || into.met.length + from.met.length > room ? 'too-long' : null
}
