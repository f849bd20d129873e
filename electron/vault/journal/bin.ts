/** The bin: what was deleted can be restored for so many days, and is deleted for good by whoever asks or when the days are over. */
import type { BinItem, BinNoun } from '../../../shared/contract/changes.ts'
import { binDays, daysLeft } from '../../../shared/model/bin.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { Noun } from '../store/rows.ts'
import { nouns } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { restoreEntry } from './entries.ts'
import { eraseAll, erasedMark } from './erase.ts'
import { goingWith } from './erase-links.ts'
import type { Thing } from './erase-links.ts'
import { endOf } from './joined.ts'
import { restorePerson } from './people.ts'
import { branded, dayOf, instantOf, orNotFound } from './rows.ts'

type Binned = {
  readonly noun: BinNoun
  readonly table: Noun
  readonly title: string
  readonly whose?: string
  /** The name of what it is of, where that is nobody. */
  readonly of?: string
}
const firstOf = (link: string, column: string): string =>
  `(SELECT person_id FROM ${link} WHERE ${link}.${column}_id = ${column}.id ORDER BY place LIMIT 1)`
const nameOf = (id: string): string => `(SELECT name FROM person WHERE person.id = ${id})`
const whose = 'person_id'

const binned: readonly Binned[] = [
  { noun: 'person', table: 'person', title: 'name' },
  { noun: 'entry', table: 'entry', title: 'substr(text, 1, 200)' },
  { noun: 'fact', table: 'fact', title: 'text', whose },
  { noun: 'milestone', table: 'milestone', title: `iif(title = '', kind, title)`, whose },
  { noun: 'follow-up', table: 'follow_up', title: 'text', whose },
  {
    noun: 'meeting',
    table: 'meeting',
    title: `iif(title = '', coalesce(${nameOf(firstOf('meeting_person', 'meeting'))}, ''), title)`,
    whose: firstOf('meeting_person', 'meeting'),
  },
  {
    noun: 'file',
    table: 'file',
    title: 'name',
    whose: `coalesce(person_id, (SELECT person_id FROM entry_person WHERE entry_person.entry_id = file.entry_id ORDER BY place LIMIT 1))`,
  },
  { noun: 'organisation', table: 'organisation', title: 'name' },
  {
    noun: 'role',
    table: 'role',
    title: `iif(title = '', '', title || ', ') || coalesce((SELECT name FROM organisation WHERE organisation.id = organisation_id), '')`,
    whose,
  },
  {
    noun: 'tie',
    table: 'tie',
    title: `iif(other_is = '', '', other_is || ': ') || coalesce(${nameOf('other_id')}, '')`,
    whose,
  },
  { noun: 'channel', table: 'channel', title: 'value', whose },
  { noun: 'gift', table: 'gift', title: 'what', whose: firstOf('gift_person', 'gift') },
  {
    noun: 'boundary',
    table: 'boundary',
    title: `iif(words = '', allows, words)`,
    whose: `iif(noun = 'person', subject, NULL)`,
    of: `(SELECT name FROM organisation WHERE noun = 'organisation' AND organisation.id = subject)`,
  },
  { noun: 'template', table: 'template', title: 'name' },
  { noun: 'list', table: 'list', title: 'name' },
  { noun: 'field', table: 'field', title: 'name' },
  { noun: 'field-set', table: 'field_set', title: 'name' },
  { noun: 'question', table: 'question', title: 'text', whose },
]

/**
 * A meeting that was deleted for good while its calendar is watched is no more than a mark that it is not wanted; whoever was joined with
 * somebody goes with that one.
 */
const inBin = (table: Noun): string => {
  if (table === 'meeting') return `deleted_at IS NOT NULL AND by_hand <> '${erasedMark}'`
  return `deleted_at IS NOT NULL${table === 'person' ? ' AND joined_id IS NULL' : ''}`
}

const tableOf = (noun: BinNoun): Noun => binned.find((one) => one.noun === noun)?.table ?? 'person'

type Found = { id: string; title: string; whose: string | null; gone: string | null; at: string }

const itemsOf = (
  db: Readable,
  { noun, table, title, whose: who = 'NULL', of = 'NULL' }: Binned,
): (Found & { noun: BinNoun })[] =>
  db
    .all<Found>({
      text: `SELECT one.id, title, coalesce(whose.name, of) AS whose, whose.deleted_at AS gone, at
             FROM (SELECT id, ${title} AS title, ${who} AS who, ${of} AS of, deleted_at AS at FROM ${table} WHERE ${inBin(table)}) AS one
             LEFT JOIN person AS whose ON whose.id = one.who`,
      values: [],
    })
    .map((row) => ({ ...row, noun }))

const expectBinned = (db: Readable, noun: BinNoun, id: string): Thing => {
  const table = tableOf(noun)
  const row = orNotFound(
    db.get<{ deleted_at: string | null }>(sql`SELECT deleted_at FROM ${raw(table)} WHERE id = ${id}`),
  )
  if (row.deleted_at === null || (table === 'person' && endOf(db, id) !== id))
    throw new AppError('conflict', { row: 'not-in-bin' })
  return { noun: table, id }
}

/** Of some more comes back than their own row. */
const bringsBack: Partial<Record<BinNoun, (ctx: CommandCtx, id: string) => void>> = {
  person: restorePerson,
  entry: restoreEntry,
}

const hasBin = (db: Readable, noun: Noun): boolean =>
  db.get(sql`SELECT 1 FROM pragma_table_info(${noun}) WHERE name = 'deleted_at'`) !== undefined

/** What has been in the bin for its days goes. To be called when a journal is opened and when a day begins. Says whether anything went. */
export const emptyOld = (ctx: CommandCtx): boolean => {
  const { db, now } = ctx
  const before = instantOf(now.subtract({ days: binDays }))
  const old = nouns
    .filter((noun) => hasBin(db, noun))
    .flatMap((noun) =>
      db
        .all<{ id: string }>(sql`SELECT id FROM ${raw(noun)} WHERE ${raw(inBin(noun))} AND deleted_at <= ${before}`)
        .map(({ id }): Thing => ({ noun, id })),
    )
  if (old.length === 0) return false
  eraseAll(ctx, old)
  return true
}

const localDay = (instant: string, now: Temporal.ZonedDateTime): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(now.timeZoneId).toPlainDate().toString()

export const bin: NounHandlers<'bin'> = {
  'bin.list': ({ db, now }) =>
    binned
      .flatMap((one) => itemsOf(db, one))
      .map(({ noun, id, title, whose: name, gone, at }): BinItem => ({
        ...{ noun, id, title: title.slice(0, 1000), whose: name, whoseDeleted: gone !== null, deletedAt: at },
        daysLeft: daysLeft(localDay(at, now), dayOf(now)),
      }))
      .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt)),
  'bin.restore': (ctx, { noun, id }) => {
    const { db } = ctx
    const back = bringsBack[noun]
    if (back) back(ctx, id)
    else orNotFound(db.update(tableOf(noun), id, { deleted_at: null }))
    return { change: branded(db.change) }
  },
  'bin.weigh': ({ db }, { items }) => {
    const roots = items.map(({ noun, id }) => expectBinned(db, noun, id))
    const going = goingWith(db, roots)
    return binned.flatMap(({ noun, table }) => {
      const count = (going.get(table)?.size ?? 0) - items.filter((item) => item.noun === noun).length
      return count > 0 ? [{ noun, count }] : []
    })
  },
  'bin.erase': (ctx, { items }) => {
    const roots = items.map(({ noun, id }) => expectBinned(ctx.db, noun, id))
    return { count: eraseAll(ctx, roots) }
  },
}
