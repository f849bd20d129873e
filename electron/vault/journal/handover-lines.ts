/** Everything kept about one person, as lines to be looked at before a relationship is handed on. One question a noun, each by its index. */
import type { HandoverLine, ReviewLine } from '../../../shared/contract/handovers.ts'
import { whyHeldBack } from '../../../shared/model/handover/held-back.ts'
import type { Reviewed } from '../../../shared/model/handover/held-back.ts'
import type { Readable } from '../store/handles.ts'
import type { FactRow, FileRow, FollowUpRow, MilestoneRow, PersonRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import { boundariesOf } from './boundary-reach.ts'
import { withPerson } from './entries.ts'
import { sourcesOf } from './facts.ts'
import { channelsOf } from './people.ts'
import { rolesOf } from './roles.ts'
import { branded, dayOf, orNotFound, tagsOf } from './rows.ts'
import type { QueryCtx } from './context.ts'
import { tiesOf } from './ties.ts'

/** Characters of a line. */
const shown = 240

const excerpt = (text: string): Pick<HandoverLine, 'text' | 'more'> => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return { text: Array.from(line).slice(0, shown).join(''), more: Array.from(line).length > shown }
}

type Parts = Pick<HandoverLine, 'noun' | 'id'> & Partial<HandoverLine>

const line = (reviewed: Reviewed, { text = '', ...parts }: Parts): ReviewLine => ({
  ...{ kind: '', on: '', date: null, others: [], canReword: false, bytes: null },
  ...excerpt(text),
  ...parts,
  why: whyHeldBack(reviewed) ?? null,
})

const factsOf = (db: Readable, personId: string): FactRow[] =>
  db.all<FactRow>(
    sql`SELECT * FROM fact WHERE person_id = ${personId} AND deleted_at IS NULL ORDER BY created_at DESC, id`,
  )

const reviewedFact = ({ category, use, told }: Pick<FactRow, 'category' | 'use' | 'told'>): Reviewed => ({
  ...{ noun: 'fact', category, use, told },
})

/** Entries that something held back came from: more is than what is guarded, because a colleague is told less than a screen. */
const heldBackSources = (db: Readable, personId: string): ReadonlySet<string> =>
  sourcesOf(
    db,
    sql`(person_id = ${personId} OR entry_id IN (SELECT entry_id FROM entry_person WHERE entry_person.person_id = ${personId}))`,
    (fact) => whyHeldBack(reviewedFact(fact)) !== undefined,
  )

const partsOf = ({ id, met, note, tags }: PersonRow): ReviewLine[] => [
  ...(met.trim() === '' ? [] : [line({ noun: 'met' }, { noun: 'met', id, text: met, canReword: true })]),
  ...(note.trim() === '' ? [] : [line({ noun: 'note' }, { noun: 'note', id, text: note, canReword: true })]),
  ...(tagsOf(tags).length === 0 ? [] : [line({ noun: 'tags' }, { noun: 'tags', id, text: tagsOf(tags).join(', ') })]),
]

const tieLines = (db: Readable, personId: string): ReviewLine[] => {
  const clients = new Set(
    db
      .all<{ id: string }>(
        sql`SELECT id FROM person WHERE client = 1 AND id IN (
              SELECT other_id FROM tie WHERE person_id = ${personId} UNION SELECT person_id FROM tie WHERE other_id = ${personId})`,
      )
      .map(({ id }) => id),
  )
  return tiesOf(db, personId).map(({ id, otherId, otherName, otherIs }) =>
    line({ noun: 'tie', isOtherClient: clients.has(otherId) }, { noun: 'tie', id, text: otherName, kind: otherIs }),
  )
}

const milestoneLines = (db: Readable, personId: string, guarded: ReadonlySet<string>): ReviewLine[] =>
  db
    .all<MilestoneRow>(
      sql`SELECT * FROM milestone WHERE person_id = ${personId} AND deleted_at IS NULL ORDER BY created_at, id`,
    )
    .map(({ id, kind, title, date, tone, entry_id }) =>
      line(
        { noun: 'milestone', tone, isBeside: entry_id !== null && guarded.has(entry_id) },
        {
          ...{ noun: 'milestone', id, text: title, kind, canReword: title !== '' },
          date: JSON.parse(date) as HandoverLine['date'],
        },
      ),
    )

const followUpLines = (db: Readable, personId: string, guarded: ReadonlySet<string>): ReviewLine[] =>
  db
    .all<FollowUpRow>(
      sql`SELECT * FROM follow_up WHERE person_id = ${personId} AND deleted_at IS NULL
          ORDER BY state <> 'open', coalesce(due, '9'), created_at, id`,
    )
    .map(({ id, text, state, by, due, created_at, entry_id }) =>
      line(
        { noun: 'follow-up', state, isBeside: entry_id !== null && guarded.has(entry_id) },
        { noun: 'follow-up', id, text, kind: by, on: due ?? created_at.slice(0, 10), canReword: true },
      ),
    )

type GiftLine = { readonly id: string; readonly on_day: string; readonly what: string; readonly direction: string } & {
  readonly state: string
  readonly entry_id: string | null
}
const giftLines = (db: Readable, personId: string, guarded: ReadonlySet<string>): ReviewLine[] =>
  db
    .all<GiftLine>(
      sql`SELECT gift.* FROM gift WHERE deleted_at IS NULL AND id IN (SELECT gift_id FROM gift_person WHERE person_id = ${personId})
          ORDER BY on_day DESC, id`,
    )
    .map(({ id, on_day, what, direction, state, entry_id }) =>
      line(
        { noun: 'gift', state, isBeside: entry_id !== null && guarded.has(entry_id) },
        { noun: 'gift', id, text: what, kind: direction, on: on_day, canReword: true },
      ),
    )

const fileLines = (db: Readable, personId: string): ReviewLine[] =>
  db
    .all<FileRow>(
      sql`SELECT * FROM file WHERE deleted_at IS NULL AND person_id = ${personId}
          UNION ALL SELECT file.* FROM file JOIN entry ON entry.id = file.entry_id AND entry.deleted_at IS NULL
            WHERE file.deleted_at IS NULL AND file.entry_id IN (SELECT entry_id FROM entry_person WHERE person_id = ${personId})
          ORDER BY created_at DESC, id`,
    )
    .map(({ id, name, bytes, created_at }) =>
      line({ noun: 'file' }, { noun: 'file', id, text: name, on: created_at.slice(0, 10), bytes }),
    )

type EntryLine = {
  readonly id: string
  readonly text: string
  readonly length: number
  readonly happened_at: string
  readonly channel: string
  readonly others: string
}
const entryLines = (db: Readable, personId: string, guarded: ReadonlySet<string>): ReviewLine[] =>
  db
    .all<EntryLine>(
      sql`SELECT id, substr(text, 1, ${shown * 2}) AS text, length(text) AS length, happened_at, channel,
            (SELECT json_group_array(person.name) FROM entry_person JOIN person ON person.id = entry_person.person_id
             WHERE entry_id = entry.id AND person_id <> ${personId}) AS others
          FROM entry WHERE deleted_at IS NULL AND ${withPerson(personId)} ORDER BY happened_at DESC, id DESC`,
    )
    .map(({ id, text, length, happened_at, channel, others }) => {
      const found = line(
        { noun: 'entry', isSource: guarded.has(id) },
        { noun: 'entry', id, text, kind: channel, on: happened_at.slice(0, 10), canReword: true },
      )
      return { ...found, more: found.more || length > shown * 2, others: JSON.parse(others) as string[] }
    })

/** @throws AppError not-found */
export const reviewOf = ({ db, now }: Pick<QueryCtx, 'db' | 'now'>, personId: string): ReviewLine[] => {
  const person = orNotFound(db.get<PersonRow>(sql`SELECT * FROM person WHERE id = ${personId} AND deleted_at IS NULL`))
  const guarded = heldBackSources(db, personId)
  const photo = db.get(sql`SELECT 1 FROM photo WHERE id = ${personId}`)
  return [
    ...rolesOf(db, personId).map(({ id, title, organisation, until }) =>
      line(
        { noun: 'role' },
        {
          noun: 'role',
          id,
          text: [title, organisation].filter(Boolean).join(', '),
          kind: until === null ? '' : 'past',
        },
      ),
    ),
    ...channelsOf(db, personId).map(({ id, kind, label, value }) =>
      line({ noun: 'channel', kind, label }, { noun: 'channel', id, text: value, kind }),
    ),
    ...(photo === undefined ? [] : [line({ noun: 'photo' }, { noun: 'photo', id: personId })]),
    ...partsOf(person),
    ...tieLines(db, personId),
    ...factsOf(db, personId).map((fact) =>
      line(reviewedFact(fact), { noun: 'fact', id: fact.id, text: fact.text, kind: fact.category, canReword: true }),
    ),
    ...milestoneLines(db, personId, guarded),
    ...followUpLines(db, personId, guarded),
    ...giftLines(db, personId, guarded),
    ...boundariesOf(db, { noun: 'person', id: branded(personId) }, dayOf(now)).map(({ id, onName, distance, rule }) =>
      line(
        { noun: 'boundary' },
        { noun: 'boundary', id, text: rule.words === '' ? onName : rule.words, kind: distance === 0 ? '' : onName },
      ),
    ),
    ...fileLines(db, personId),
    ...entryLines(db, personId, guarded),
  ]
}

const column = {
  entry: 'text',
  fact: 'text',
  'follow-up': 'text',
  milestone: 'title',
  gift: 'what',
  note: 'note',
  met: 'met',
} as const
const tables = { 'follow-up': 'follow_up', note: 'person', met: 'person' } as const

/** All the words of something that can be reworded. @throws AppError not-found */
export const wordsOf = (db: Readable, noun: string, id: string): string => {
  if (!(noun in column)) return orNotFound<string>(undefined)
  const known = noun as keyof typeof column
  const table = known in tables ? tables[known as keyof typeof tables] : known
  return orNotFound(
    db.get<{ text: string }>(
      sql`SELECT ${raw(column[known])} AS text FROM ${raw(table)} WHERE id = ${id} AND deleted_at IS NULL`,
    ),
  ).text
}
