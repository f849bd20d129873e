/**
 * Filing what a colleague gave: all of it in the change that runs, so that all of it can be taken back at once. What was taken in before, by the
 * name it has in the giver's journal, is not added again; what is here already in the same words stays as it is.
 */
import type { Pack } from '../../../shared/model/handover/pack.ts'
import { AppError } from '../../../shared/result.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx } from './context.ts'
import { addFollowUp } from './follow-ups.ts'
import { takenInto, takenItems } from './handover-known.ts'
import { takeFacts, takeFollowUps, takeGiving, takeMilestones } from './handover-taking-life.ts'
import { takeChannels, takeFiles, takePhoto, takeRoles, takeTies } from './handover-taking-parts.ts'
import { asContact, personOf, personRow } from './people.ts'
import { endOf } from './joined.ts'
import { branded, dayOf, kept, localTimeOf, orNotFound } from './rows.ts'

/** `digest`: SHA-256, hexadecimal. */
export type OpenedFile = { readonly bytes: Uint8Array; readonly digest: string }
export type Opened = { readonly pack: Pack; readonly files: readonly OpenedFile[] }
export type CheckIn = { readonly text: string; readonly on: string }
export type Taking = { readonly into: string | null; readonly source: string; readonly checkIns: readonly CheckIn[] }
export type Taken = { readonly personId: string; readonly items: number; readonly known: number }

type Noted = { readonly noun: string; readonly origin: string; readonly item: string | null }

/** What the parts are filed with. */
export type Filing = Opened & {
  readonly ctx: CommandCtx
  readonly personId: string
  /** Once for each item that is not known: `add` answers its id, or null where the same is here already. */
  readonly each: <T extends { readonly origin: string }>(
    noun: string,
    all: readonly T[],
    add: (one: T) => string | null,
  ) => void
  /** Which entry of ours an entry of the pack is. */
  readonly entries: Map<string, string>
  /** The entry something came from: its own where that came too, otherwise the one that tells of the hand-over. */
  readonly sourceOf: (one: { readonly entry: string | null }) => string
}

const blankFor = (own: string, given: string): string => (own.trim() === '' ? given : own)
const joined = (own: string, given: string): string =>
  given.trim() === '' || own.includes(given) ? own : own.trim() === '' ? given : `${own}\n\n${given}`

/** As new, or into somebody: what is blank there is filled, what is written there stays. */
const filePerson = ({ db, now, newId }: CommandCtx, { person }: Pack, into: string | null): string => {
  const { origin: _, ...given } = person
  if (into === null) {
    const id = newId()
    db.insert('person', {
      ...kept(id, now),
      ...personRow({ ...given, leads: null, colleague: false, me: false }),
      ...asContact,
    })
    return id
  }
  const row = orNotFound(db.row('person', into))
  if (row.deleted_at !== null) throw new AppError('not-found')
  const own = personOf(db, into)
  const merged = {
    ...own,
    given: blankFor(own.given, given.given),
    family: blankFor(own.family, given.family),
    nickname: blankFor(own.nickname, given.nickname),
    say: blankFor(own.say, given.say),
    zone: blankFor(own.zone, given.zone),
    // whoever is one of ours stays that
    client: own.client || (given.client && !own.colleague && !own.me),
    died: own.died ?? given.died,
    met: joined(own.met, given.met),
    note: joined(own.note, given.note),
    tags: [...new Set([...own.tags, ...given.tags])].slice(0, 100),
  }
  db.update('person', into, personRow(merged, row.uid))
  return into
}

/** Written once, when something needs it, and with nobody in it: to be handed over is not to be in touch. */
const sourceEntry = ({ db, now, newId }: CommandCtx, source: string, note: string): (() => string) => {
  let id: string | undefined
  return () => {
    if (id !== undefined) return id
    id = newId()
    db.insert('entry', {
      ...{ ...kept(id, now), happened_at: localTimeOf(now), zone: now.timeZoneId, channel: 'other', tags: '[]' },
      kind: 'note',
      text: note.trim() === '' ? source : `${source}\n\n${note}`,
    })
    return id
  }
}

const takeEntries = ({ ctx, pack, personId, each, entries }: Filing): void => {
  const { db, now, newId } = ctx
  const own = db.all<{ id: string; happened_at: string; text: string }>(
    sql`SELECT id, happened_at, text FROM entry WHERE deleted_at IS NULL AND id IN
          (SELECT entry_id FROM entry_person WHERE person_id = ${personId})`,
  )
  const written = new Map(own.map(({ id, happened_at, text }) => [`${happened_at} ${text}`, id]))
  // whose words they are
  const tags = JSON.stringify([Array.from(pack.from.trim()).slice(0, 100).join('')])
  each('entry', pack.entries, ({ origin, happenedAt, zone, channel, text }) => {
    const there = written.get(`${happenedAt} ${text}`)
    const id = there ?? newId()
    entries.set(origin, id)
    if (there !== undefined) return null
    db.insert('entry', { ...kept(id, now), happened_at: happenedAt, zone, channel, text, tags, kind: 'note' })
    db.insert('entry_person', { id: `${id}.${personId}`, entry_id: id, person_id: personId, place: 0 })
    return id
  })
}

export const fileCheckIns = (ctx: CommandCtx, personId: string, checkIns: readonly CheckIn[]): void => {
  for (const { text, on } of checkIns)
    addFollowUp(ctx, { personId: branded(personId), kind: 'to-do', by: 'me', text, due: on, entryId: null })
}

/** @throws AppError not-found, conflict (pack: taken), invalid (file: no-room) */
export const filePack = (ctx: CommandCtx, opened: Opened, { into: chosen, source, checkIns }: Taking): Taken => {
  const { db, now, newId } = ctx
  // whoever was chosen may have been joined with somebody since
  const into = chosen === null ? null : endOf(db, chosen)
  const { pack } = opened
  const before = takenInto(db, pack)
  if (before && before.personId !== into) throw new AppError('conflict', { pack: 'taken' })
  const personId = filePerson(ctx, pack, into)
  const noted: Noted[] = []
  let known = 0
  const each: Filing['each'] = (noun, all, add) => {
    const taken = takenItems(db, personId, noun)
    for (const one of all) {
      const item = taken.has(one.origin) ? null : add(one)
      if (item === null) known += 1
      if (!taken.has(one.origin)) noted.push({ noun, origin: one.origin, item })
    }
  }
  const entries = new Map<string, string>()
  for (const [origin, item] of takenItems(db, personId, 'entry'))
    if (item !== null && db.row('entry', item)?.deleted_at === null) entries.set(origin, item)
  const handed = sourceEntry(ctx, source, pack.note)
  const filing: Filing = {
    ...{ ...opened, ctx, personId, each, entries },
    sourceOf: ({ entry }) => (entry === null ? undefined : entries.get(entry)) ?? handed(),
  }
  for (const take of [
    ...[takeEntries, takeChannels, takeRoles, takeTies, takePhoto],
    ...[takeFacts, takeMilestones, takeFollowUps, takeGiving, takeFiles],
  ])
    take(filing)

  const items = noted.filter(({ item }) => item !== null).length
  const handoverId = before?.id ?? newId()
  if (!before) {
    noted.push({ noun: 'person', origin: pack.person.origin, item: personId })
    db.insert('handover', {
      ...{ ...kept(handoverId, now), person_id: personId, way: 'taken', on_day: dayOf(now), colleague: pack.from },
      ...{ colleague_id: null, own: pack.to, note: pack.note, pack: pack.id, items, stayed: known },
    })
    fileCheckIns(ctx, personId, checkIns)
  }
  for (const { noun, origin, item } of noted)
    db.insert('handover_item', { id: newId(), handover_id: handoverId, noun, origin, item, reworded: 0 })
  return { personId, items, known }
}
