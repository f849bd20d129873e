/** Filing what an address book held: all of it in one change, so that all of it can be taken back at once. */
import { hasItsDay, knownDate, type PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { fold } from '../../../shared/model/names.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import type { ChannelKind } from '../../../shared/contract/people.ts'
import type { MilestoneKind } from '../../../shared/contract/milestones.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { formerPeople } from './joined.ts'
import { addMilestone } from './milestones.ts'
import { asContact, personRow } from './people.ts'
import { addRole } from './roles.ts'
import { branded, kept } from './rows.ts'
import { addReadTie } from './tie-read.ts'

/** One person as an exchange format describes them. */
export type Card = {
  readonly name: string
  readonly given?: string
  readonly family?: string
  readonly nickname?: string
  readonly phonetic?: string
  readonly organisation?: string
  readonly title?: string
  readonly channels: readonly { readonly kind: ChannelKind; readonly value: string; readonly label?: string }[]
  readonly milestones: readonly {
    readonly kind: MilestoneKind
    readonly title?: string
    readonly month: number
    readonly day: number
    readonly year?: number
  }[]
  readonly note?: string
  readonly related: readonly { readonly name: string; readonly label?: string; readonly uid?: string }[]
  readonly photo?: { readonly mediaType: string; readonly bytes: Uint8Array }
  readonly tags: readonly string[]
  readonly uid?: string
}

/** Cut by characters: half of one cannot be stored. */
const shortTag = (tag: string): string => Array.from(tag).slice(0, 100).join('')

const filePerson = (ctx: CommandCtx, card: Card, listed = true): string => {
  const { db, now, newId } = ctx
  const id = newId()
  const { name, given = '', family = '', nickname = '', phonetic: say = '', note = '', tags } = card
  db.insert('person', {
    ...kept(id, now),
    ...personRow(
      PersonFields.parse({ name, given, family, nickname, say, note, tags: tags.map(shortTag) }),
      card.uid ?? '',
    ),
    ...asContact,
    listed: listed ? 1 : 0,
  })
  for (const { kind, value, label = '' } of card.channels)
    db.insert('channel', { ...kept(newId(), now), person_id: id, kind, label, value })
  if (card.photo) db.insert('photo', { id, media_type: card.photo.mediaType, bytes: card.photo.bytes })
  if (card.organisation)
    addRole(ctx, {
      personId: id,
      organisation: card.organisation.slice(0, 1000),
      title: card.title?.slice(0, 1000) ?? '',
      since: null,
      until: null,
    })
  return id
}

/**
 * A 29 February comes without anyone to ask: it is kept on 28 February, which is neither late nor a day of another month,
 * and can be changed on the person's page.
 */
const fileMilestones = (ctx: CommandCtx, personId: string, card: Card): number => {
  for (const { kind, title = '', month, day, year } of card.milestones)
    addMilestone(ctx, {
      personId: branded(personId),
      kind: kind === 'other' && title.trim() === '' ? 'anniversary' : kind,
      title: title.slice(0, 1000),
      date: knownDate({ month, day, ...(year !== undefined && { year }) }),
      repeats: { every: 'year', ...(month === 2 && day === 29 && { missing: 'earlier' }) },
      leads: null,
      zone: 'mine',
      tone: 'celebrate',
      entryId: null,
    })
  return card.milestones.length
}

/** Someone already known by that name, or a new person with nothing but the name, in no list: the book has no card of them. */
const relative = (ctx: CommandCtx, name: string, byName: Map<string, string>): string => {
  const known = byName.get(fold(name))
  if (known !== undefined) return known
  const id = filePerson(ctx, { name, channels: [], milestones: [], related: [], tags: [] }, false)
  byName.set(fold(name), id)
  return id
}

export type Filed = { readonly people: number; readonly ties: number; readonly milestones: number }

/** @param known ids of people already in the journal, by the card's uid: what a card points at may not be in the file. */
export const fileCards = (ctx: CommandCtx, cards: readonly Card[]): Filed => {
  const byName = new Map<string, string>()
  const byUid = new Map<string, string>()
  for (const row of ctx.db.all<{ id: string; name: string; uid: string }>(
    sql`SELECT id, name, uid FROM person WHERE deleted_at IS NULL AND named = 1`,
  )) {
    byName.set(fold(row.name), row.id)
    if (row.uid) byUid.set(row.uid, row.id)
  }
  for (const { into, name, uid } of formerPeople(ctx.db)) {
    if (!byName.has(fold(name))) byName.set(fold(name), into)
    if (uid && !byUid.has(uid)) byUid.set(uid, into)
  }
  let milestones = 0
  const filed = cards.map((card) => {
    const id = filePerson(ctx, card)
    byName.set(fold(card.name), id)
    if (card.uid) byUid.set(card.uid, id)
    milestones += fileMilestones(ctx, id, card)
    return { id, card }
  })
  let ties = 0
  for (const { id, card } of filed)
    for (const { name, label, uid } of card.related) {
      const otherId = (uid === undefined ? undefined : byUid.get(uid)) ?? relative(ctx, name, byName)
      if (otherId !== id && addReadTie(ctx, { personId: id, otherId, otherIs: label ?? '' })) ties += 1
    }
  return { people: filed.length, ties, milestones }
}

/** A day and month as address books write them. */
const birthdayIn = ({ date }: { readonly date: string }): { month: number; day: number; year?: number }[] => {
  const read = JSON.parse(date) as PartialDate
  if (!hasItsDay(read) || (read.calendar ?? 'gregory') !== 'gregory') return []
  const { month, day, year } = read
  return [{ month, day, ...(year !== undefined && { year }) }]
}

/** What the next import needs to know people again. */
export const knownPeople = (db: Readable) => {
  const people = db.all<{ id: string; name: string; nickname: string; uid: string }>(
    sql`SELECT id, name, nickname, uid FROM person WHERE deleted_at IS NULL AND named = 1`,
  )
  const channels = db.all<{ person_id: string; kind: string; value: string }>(
    sql`SELECT person_id, kind, value FROM channel WHERE deleted_at IS NULL AND kind IN ('email', 'phone')`,
  )
  const dates = db.all<{ person_id: string; date: string }>(
    sql`SELECT person_id, date FROM milestone WHERE deleted_at IS NULL AND kind = 'birthday'`,
  )
  const organisations = db.all<{ person_id: string; name: string }>(
    sql`SELECT role.person_id, organisation.name FROM role JOIN organisation ON organisation.id = role.organisation_id WHERE role.deleted_at IS NULL`,
  )
  const group = <T extends { person_id: string }>(rows: readonly T[]): Map<string, T[]> => {
    const found = new Map<string, T[]>()
    for (const row of rows) found.set(row.person_id, [...(found.get(row.person_id) ?? []), row])
    return found
  }
  const channelsBy = group(channels)
  const datesBy = group(dates)
  const organisationsBy = group(organisations)
  // whoever was joined with somebody is still known by what a book called them, and is that one
  const former = formerPeople(db).map(({ into, name, nickname, uid }) => ({ id: into, name, nickname, uid }))
  return [...people, ...former].map(({ id, name, nickname, uid }) => {
    const own = channelsBy.get(id) ?? []
    const organisation = organisationsBy.get(id)?.[0]
    const birthday = datesBy.get(id)?.flatMap(birthdayIn)[0]
    return {
      id,
      name,
      ...(nickname !== '' && { names: [nickname] }),
      ...(uid !== '' && { uid }),
      emails: own.filter(({ kind }) => kind === 'email').map(({ value }) => value),
      phones: own.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
      ...(organisation && { organisation: organisation.name }),
      ...(birthday && { birthday }),
    }
  })
}

/** The names of the commands an import is, in the change journal. */
export const importCommand = 'imports.file'
const meetingsCommand = 'meetings.import'

export const imports: NounHandlers<'imports'> = {
  'imports.list': ({ db }) =>
    db
      .all<{ id: string; at: string; command: string; undone_by: string | null; count: number }>(
        sql`SELECT change_set.id, change_set.at, change_set.command, change_set.undone_by,
              (SELECT count(*) FROM change WHERE set_id = change_set.id AND before IS NULL
                 AND noun = CASE change_set.command WHEN ${importCommand} THEN 'person' ELSE 'meeting' END) AS count
            FROM change_set WHERE command IN (${importCommand}, ${meetingsCommand}) ORDER BY change_set.rowid DESC LIMIT 50`,
      )
      .map(({ id, at, command, undone_by, count }) => ({
        ...{ change: branded(id), at, count, undone: undone_by !== null },
        of: command === importCommand ? ('people' as const) : ('meetings' as const),
      })),
}
