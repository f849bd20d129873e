/** history: what was altered about one thing, and how any earlier value comes back. */
import type { HistoryField, HistoryItem, HistoryValue } from '../../../shared/contract/history.ts'
import { shownDiff, wordDiff } from '../../../shared/model/history/word-diff.ts'
import { rowFromJson, rowToJson } from '../store/handles.ts'
import type { Readable } from '../store/handles.ts'
import type { Noun } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { fields, fixed, joins } from './history-fields.ts'
import type { FieldKind } from './history-fields.ts'
import { changesOf, tableOf, titleNow } from './history-rows.ts'
import type { ChangeRow } from './history-rows.ts'
import { endOf } from './joined.ts'
import { putBack } from './put-back.ts'
import { branded } from './rows.ts'

/** Characters of a value that are shown. */
const most = 1000

type Row = ReturnType<typeof rowFromJson>

const shorten = (text: string): string => (text.length > most ? `${text.slice(0, most)}…` : text)

const referred = { person: 'name', organisation: 'name', entry: 'substr(text, 1, 120)' } as const

const named = (db: Readable, noun: keyof typeof referred, id: string): HistoryValue => {
  const row = db.get<{ name: string; deleted_at: string | null }>(
    sql`SELECT ${raw(referred[noun])} AS name, deleted_at FROM ${raw(noun)} WHERE id = ${id}`,
  )
  // whoever was joined is in no bin
  if (noun === 'person' && row && endOf(db, id) !== id) return { is: 'named', name: row.name, where: 'here' }
  return { is: 'named', name: row?.name ?? '', where: row ? (row.deleted_at === null ? 'here' : 'bin') : 'gone' }
}

const valueOf = (db: Readable, kind: FieldKind, value: unknown): HistoryValue | null => {
  if (value === null || value === undefined || value === '') return null
  const text = String(value as string | number)
  switch (kind) {
    case 'text':
    case 'long':
      return { is: 'text', text: shorten(text) }
    case 'choice':
      return { is: 'choice', word: text }
    case 'yes':
      return { is: 'yes', yes: value === 1 }
    case 'words': {
      const words = JSON.parse(text) as string[]
      return words.length === 0 ? null : { is: 'words', words: words.slice(0, 500) }
    }
    case 'day':
      return { is: 'day', day: text }
    case 'time':
      return text.length === 10 ? { is: 'day', day: text } : { is: 'time', at: text }
    case 'instant':
      return { is: 'instant', at: text }
    case 'date':
      return { is: 'date', date: JSON.parse(text) as never }
    case 'number':
      return { is: 'number', number: Number(value) }
    case 'person':
    case 'organisation':
    case 'entry':
      return named(db, kind, text)
    case 'there':
      return text === '[]' || text === '{}' ? null : { is: 'there' }
  }
}

const same = (a: unknown, b: unknown): boolean => rowToJson({ v: a ?? null }) === rowToJson({ v: b ?? null })

const kindsOf = (noun: Noun): readonly (readonly [string, FieldKind])[] =>
  Object.entries(fields[noun] as Record<string, FieldKind | null>).flatMap(([column, kind]) =>
    kind === null ? [] : [[column, kind] as const],
  )

const fieldOf = (
  db: Readable,
  { noun, id }: ChangeRow,
  [column, kind]: readonly [string, FieldKind],
  [before, after]: readonly [Row | undefined, Row | undefined],
  now: Row | undefined,
): HistoryField => {
  const [from, to] = [before?.[column], after?.[column]]
  const isText = kind === 'long' && typeof from === 'string' && typeof to === 'string' && from !== '' && to !== ''
  return {
    ...{ noun, id, field: column, from: valueOf(db, kind, from), to: valueOf(db, kind, to) },
    diff: isText ? [...shownDiff(wordDiff(from, to))] : null,
    canPutBack:
      before !== undefined && now !== undefined && !fixed.has(`${noun}.${column}`) && !same(from, now[column]),
  }
}

/** Who came and who went stands as a name in one of the two places. */
const joinField = (db: Readable, row: ChangeRow, now: Row | undefined): HistoryField[] => {
  if ((row.before === null) === (row.after === null)) return []
  const person = rowFromJson(row.after ?? row.before ?? '{}')['person_id']
  const value = named(db, 'person', String(person))
  const was = row.before !== null
  return [
    {
      ...{ noun: row.noun, id: row.id, field: 'person_id', diff: null },
      ...{ from: was ? value : null, to: was ? null : value },
      canPutBack: (now === undefined) === was,
    },
  ]
}

/** What somebody added is unless it is said otherwise. */
const usual: Readonly<Partial<Record<Noun, Readonly<Record<string, unknown>>>>> = {
  person: { listed: 1, named: 1, heads: 1 },
}

const fieldsIn = (db: Readable, row: ChangeRow): HistoryField[] => {
  const now = db.get<Row>(sql`SELECT * FROM ${raw(row.noun)} WHERE id = ${row.id}`)
  if (joins[row.noun] !== undefined) return joinField(db, row, now)
  const both = [row.before, row.after].map((json) => (json === null ? undefined : rowFromJson(json)))
  const [before, after] = [both[0], both[1]]
  return kindsOf(row.noun).flatMap((entry) => {
    const [column] = entry
    // a column that came later was not known then
    const unknown = before && after && (!(column in before) || !(column in after))
    if (unknown || same(before?.[column], after?.[column])) return []
    // a box nobody ticked says nothing about what was added, and neither does what everybody is
    if (!before && entry[1] === 'yes' && after?.[column] === 0) return []
    if (!before && usual[row.noun]?.[column] === after?.[column]) return []
    const field = fieldOf(db, row, entry, [before, after], now)
    return field.from === null && field.to === null ? [] : [field]
  })
}

/** On the page of the one that stays: who it was that turned out to be them. */
const joinedField = (db: Readable, { id, before, after }: ChangeRow): HistoryField => {
  const who = (json: string | null): HistoryValue | null =>
    typeof rowFromJson(json ?? '{}')['joined_id'] === 'string' ? named(db, 'person', id) : null
  const field = { noun: 'person', id, field: 'joined_id', diff: null, canPutBack: false }
  return { ...field, from: who(before), to: who(after) }
}

const deletedIn = (json: string | null): unknown => (json === null ? undefined : rowFromJson(json)['deleted_at'])

const whatOf = (table: Noun, rows: readonly ChangeRow[]): HistoryItem['what'] => {
  const own = rows.filter(({ noun }) => noun === table)
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return 'changed'
  if (first.before === null) return 'added'
  if (last.after === null) return 'removed'
  const [was, is] = [deletedIn(first.before), deletedIn(last.after)]
  if (was === null && typeof is === 'string') return 'binned'
  return typeof was === 'string' && is === null ? 'restored' : 'changed'
}

export const history: NounHandlers<'history'> = {
  'history.of': ({ db }, { noun, id, before, limit }) => {
    const { sets, next } = changesOf(db, { noun, id, before, limit })
    return {
      title: titleNow(db, noun, id).slice(0, 1000),
      items: sets.map(({ id: change, command, at, undone_by: undoneBy, undid, rows }) => ({
        ...{ change: branded<never>(change), command, at, undone: undoneBy !== null, undid },
        what: whatOf(
          tableOf(noun),
          rows.filter((row) => row.noun !== tableOf(noun) || row.id === id),
        ),
        fields: rows.flatMap((row) =>
          row.noun === 'person' && row.id !== id ? [joinedField(db, row)] : fieldsIn(db, row),
        ),
      })),
      next,
    }
  },
  'history.putBack': (ctx, input) => {
    putBack(ctx, input)
    return { change: branded(ctx.db.change) }
  },
}
