/** What is to be written in a pack: the chosen items of one person, and nothing beside them. */
import type { HandoverNoun } from '../../../shared/contract/handovers.ts'
import type { Pack } from '../../../shared/model/handover/pack.ts'
import type { Readable } from '../store/handles.ts'
import type {
  EntryRow,
  FactRow,
  FileRow,
  FollowUpRow,
  GiftPersonRow,
  GiftRow,
  MilestoneRow,
  PersonRow,
} from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { boundariesOf } from './boundary-reach.ts'
import { withPerson } from './entries.ts'
import { channelsOf } from './people.ts'
import { rolesOf } from './roles.ts'
import { branded, orNotFound, tagsOf } from './rows.ts'
import { tiesOf } from './ties.ts'

export type Chosen = { readonly noun: HandoverNoun; readonly id: string; readonly text?: string | undefined }

/** `files`: ids of contents in the order of `Pack.files`; `photo`: its bytes, which come before them. */
export type Content = {
  readonly pack: Pack
  readonly photo: Uint8Array | null
  readonly files: readonly { readonly id: string; readonly bytes: number }[]
}

type Giving = {
  readonly id: string
  readonly on: string
  readonly from: string
  readonly to: string
  readonly note: string
}

const rowsOf = <T extends { readonly id: string }>(
  db: Readable,
  personId: string,
  table: ReturnType<typeof sql>,
): T[] => db.all<T>(sql`${table} WHERE deleted_at IS NULL AND person_id = ${personId} ORDER BY created_at, id`)

/** @throws AppError not-found */
export const packOf = (db: Readable, personId: string, chosen: readonly Chosen[], giving: Giving): Content => {
  const person = orNotFound(db.get<PersonRow>(sql`SELECT * FROM person WHERE id = ${personId} AND deleted_at IS NULL`))
  const by = new Map(chosen.map((item) => [`${item.noun} ${item.id}`, item]))
  const isIn = (noun: HandoverNoun, id: string): boolean => by.has(`${noun} ${id}`)
  const worded = (noun: HandoverNoun, id: string, own: string): string => by.get(`${noun} ${id}`)?.text ?? own
  const whole = (noun: 'met' | 'note', own: string): string => (isIn(noun, personId) ? worded(noun, personId, own) : '')
  const entryOf = ({ entry_id }: { readonly entry_id: string | null }): string | null =>
    entry_id !== null && isIn('entry', entry_id) ? entry_id : null
  const only = <T extends { readonly id: string }>(noun: HandoverNoun, rows: readonly T[]): readonly T[] =>
    rows.filter(({ id }) => isIn(noun, id))

  const entries = only(
    'entry',
    db.all<EntryRow>(
      sql`SELECT * FROM entry WHERE deleted_at IS NULL AND ${withPerson(personId)} ORDER BY happened_at, id`,
    ),
  )
  const gifts = only(
    'gift',
    db.all<GiftRow & Pick<GiftPersonRow, 'self' | 'family'>>(
      sql`SELECT gift.*, gift_person.self, gift_person.family FROM gift
          JOIN gift_person ON gift_id = gift.id AND person_id = ${personId} WHERE deleted_at IS NULL ORDER BY on_day, gift.id`,
    ),
  )
  const files = only(
    'file',
    db.all<FileRow>(
      sql`SELECT * FROM file WHERE deleted_at IS NULL AND (person_id = ${personId} OR entry_id IN
            (SELECT entry_id FROM entry_person WHERE person_id = ${personId})) ORDER BY created_at, id`,
    ),
  )
  const photo = isIn('photo', personId)
    ? db.get<{ bytes: Uint8Array }>(sql`SELECT bytes FROM photo WHERE id = ${personId}`)?.bytes
    : undefined
  const firstFile = photo === undefined ? 0 : 1

  const pack: Pack = {
    version: 1,
    ...giving,
    person: {
      origin: person.id,
      name: person.name,
      given: person.given,
      family: person.family,
      nickname: person.nickname,
      say: person.say,
      client: person.client === 1,
      zone: person.zone,
      died: person.died === null ? null : (JSON.parse(person.died) as Pack['person']['died']),
      met: whole('met', person.met),
      note: whole('note', person.note),
      tags: isIn('tags', personId) ? tagsOf(person.tags) : [],
    },
    channels: only('channel', channelsOf(db, personId)).map(({ id: origin, kind, label, value }) => ({
      ...{ origin, kind, label, value },
    })),
    roles: only('role', rolesOf(db, personId)).map(({ id: origin, organisation, title, since, until }) => ({
      ...{ origin, organisation, title, since, until },
    })),
    ties: only('tie', tiesOf(db, personId)).map(({ id: origin, otherName: name, otherIs, personIs, since, until }) => ({
      ...{ origin, name, otherIs, personIs, since, until },
    })),
    entries: entries.map(({ id: origin, happened_at: happenedAt, zone, channel, text }) => ({
      ...{ origin, happenedAt, zone, channel: channel as 'phone', text: worded('entry', origin, text) },
    })),
    facts: only('fact', rowsOf<FactRow>(db, personId, sql`SELECT * FROM fact`)).map((row) => ({
      ...{ origin: row.id, entry: entryOf(row), category: row.category, text: worded('fact', row.id, row.text) },
      ...{
        use: row.use as 'mention',
        told: row.told as 'told',
        learnedOn: row.learned_on ?? row.created_at.slice(0, 10),
      },
    })),
    milestones: only('milestone', rowsOf<MilestoneRow>(db, personId, sql`SELECT * FROM milestone`)).map((row) => ({
      ...{ origin: row.id, entry: entryOf(row), kind: row.kind as 'birthday' },
      title: worded('milestone', row.id, row.title),
      date: JSON.parse(row.date) as Pack['milestones'][number]['date'],
      repeats: JSON.parse(row.repeats) as Pack['milestones'][number]['repeats'],
      tone: row.tone as 'celebrate',
    })),
    followUps: only('follow-up', rowsOf<FollowUpRow>(db, personId, sql`SELECT * FROM follow_up`)).map((row) => ({
      ...{ origin: row.id, entry: entryOf(row), kind: row.kind as 'to-do', by: row.by as 'me', due: row.due },
      text: worded('follow-up', row.id, row.text),
      // how one ended is told as far as there is a word for it everywhere
      state: row.state === 'open' ? 'open' : row.state === 'dropped' ? 'dropped' : 'done',
    })),
    gifts: gifts.map((row) => ({
      ...{ origin: row.id, entry: entryOf(row), on: row.on_day, direction: row.direction as 'given' },
      ...{ kind: row.kind as 'present', state: row.state as 'given', what: worded('gift', row.id, row.what) },
      value: row.amount === null || row.currency === null ? null : { amount: row.amount, currency: row.currency },
      ...{ self: row.self === 1, family: row.family },
    })),
    boundaries: only('boundary', boundariesOf(db, { noun: 'person', id: branded(personId) }, giving.on)).map(
      ({ id: origin, distance, onName, rule }) => ({ origin, organisation: distance === 0 ? null : onName, rule }),
    ),
    photo: photo === undefined ? null : { at: 0, bytes: photo.byteLength },
    files: files.map((row, place) => ({
      ...{ origin: row.id, entry: entryOf(row), name: row.name, note: row.note },
      ...{ at: firstFile + place, bytes: row.bytes },
    })),
  }
  return { pack, photo: photo ?? null, files: files.map(({ id, bytes }) => ({ id, bytes })) }
}

/** How many items it holds. */
export const countOf = ({ pack }: Pick<Content, 'pack'>): number =>
  countsOf(pack).reduce((sum, { count }) => sum + count, 0)

const one = (is: boolean): number => (is ? 1 : 0)

/** How many of each there are, without those there are none of. */
export const countsOf = (pack: Pack): { noun: HandoverNoun; count: number }[] => {
  const { person } = pack
  const counts: readonly (readonly [HandoverNoun, number])[] = [
    ['role', pack.roles.length],
    ['channel', pack.channels.length],
    ['photo', one(pack.photo !== null)],
    ['met', one(person.met !== '')],
    ['note', one(person.note !== '')],
    ['tags', one(person.tags.length > 0)],
    ['tie', pack.ties.length],
    ['fact', pack.facts.length],
    ['milestone', pack.milestones.length],
    ['follow-up', pack.followUps.length],
    ['gift', pack.gifts.length],
    ['boundary', pack.boundaries.length],
    ['file', pack.files.length],
    ['entry', pack.entries.length],
  ]
  return counts.flatMap(([noun, count]) => (count > 0 ? [{ noun, count }] : []))
}
