/** Whom one has probably just spoken with: a meeting that is on or has ended, the page that is open, and who is usual at this hour or was lately. */
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import type { Likely } from '../../../shared/contract/people.ts'
import type { Readable } from '../store/handles.ts'
import { list, sql } from '../store/sql.ts'
import type { NounHandlers, QueryCtx } from './context.ts'
import { meetingsBetween } from './meetings.ts'
import { branded, dayOf, localTimeOf } from './rows.ts'

const OFFERED = 4
/** Hours after its end in which a meeting is still what one comes from. */
const JUST = 3
/** Entries looked at for who is usual. */
const LATEST = 300
/** Times at about this hour that make somebody usual then. */
const USUALLY = 2

type Because = Likely['because']
type Offer = { readonly id: string; readonly because: Because }

/** People of meetings that are on, then of those that ended last, who have not been jotted about since. */
const fromMeetings = (db: Readable, now: QueryCtx['now']): readonly Offer[] => {
  const local = localTimeOf(now)
  const since = localTimeOf(now.subtract({ hours: JUST }))
  const near = meetingsBetween(db, { now }, dayOf(now.subtract({ hours: JUST })), dayOf(now)).filter(
    ({ cancelled, here }) => !cancelled && here.start.length > 10 && here.start <= local && here.end >= since,
  )
  const isOn = (end: string): boolean => end > local
  const order = near.toSorted(
    (a, b) =>
      Number(isOn(b.here.end)) - Number(isOn(a.here.end)) ||
      (isOn(a.here.end) ? b.here.start.localeCompare(a.here.start) : b.here.end.localeCompare(a.here.end)),
  )
  const spoken = new Map(
    db
      .all<{ id: string; at: string }>(
        sql`SELECT person_id AS id, at FROM last_contact WHERE person_id IN ${list(order.flatMap(({ people }) => people.map(({ id }) => id as string)))}`,
      )
      .map(({ id, at }) => [id, at]),
  )
  return order.flatMap(({ title, people, here }) =>
    people
      .filter(({ id }) => (spoken.get(id) ?? '') < here.start)
      .map(({ id }) => ({
        id,
        because: {
          of: 'meeting' as const,
          title,
          when: isOn(here.end) ? ('on' as const) : ('over' as const),
          at: here.end,
        },
      })),
  )
}

const hourOf = (local: string): number => Number(local.slice(11, 13))
const hoursApart = (a: number, b: number): number => Math.min(Math.abs(a - b), 24 - Math.abs(a - b))

/** Those of the latest entries: at about this hour the most often first, then the latest. */
const fromEntries = (db: Readable, now: QueryCtx['now']): readonly Offer[] => {
  const hour = hourOf(localTimeOf(now))
  const found = new Map<string, { usual: number; at: string }>()
  for (const { id, at } of db.all<{ id: string; at: string }>(
    sql`SELECT entry_person.person_id AS id, latest.happened_at AS at
        FROM (SELECT id, happened_at FROM entry WHERE deleted_at IS NULL AND happened_at <= ${localTimeOf(now)}
              ORDER BY happened_at DESC, id DESC LIMIT ${LATEST}) AS latest
        JOIN entry_person ON entry_person.entry_id = latest.id`,
  )) {
    const one = found.get(id) ?? { usual: 0, at }
    found.set(id, { usual: one.usual + (hoursApart(hourOf(at), hour) <= 1 ? 1 : 0), at: one.at > at ? one.at : at })
  }
  return [...found]
    .map(([id, { usual, at }]) => ({ id, usual: usual >= USUALLY ? usual : 0, at }))
    .toSorted((a, b) => b.usual - a.usual || b.at.localeCompare(a.at))
    .map(({ id, usual, at }) => ({ id, because: usual > 0 ? { of: 'usual', at } : { of: 'recent', at } }))
}

export const likelyNow = ({ db, now }: QueryCtx, page: string | undefined): Likely[] => {
  const open: readonly Offer[] = page === undefined ? [] : [{ id: page, because: { of: 'page' } }]
  const offers = [...fromMeetings(db, now), ...open, ...fromEntries(db, now)]
  const first = new Map<string, Because>()
  for (const { id, because } of offers) if (!first.has(id)) first.set(id, because)
  const ids = [...first.keys()].slice(0, OFFERED * 5)
  const names = new Map(
    db
      .all<{ id: string; name: string }>(
        sql`SELECT id, name FROM person WHERE id IN ${list(ids)} AND deleted_at IS NULL AND died IS NULL AND me = 0`,
      )
      .map(({ id, name }) => [id, name]),
  )
  return ids
    .flatMap((id): Likely[] => {
      const [name, because] = [names.get(id), first.get(id)]
      return name === undefined || because === undefined ? [] : [{ id: branded(id), name, because }]
    })
    .slice(0, OFFERED)
}

/** Through which channel the last jot went: with somebody, or at all. */
const lastChannel = (db: Readable, personId: string | undefined): EntryChannel | null =>
  db.get<{ channel: EntryChannel }>(
    personId === undefined
      ? sql`SELECT channel FROM entry WHERE deleted_at IS NULL AND kind <> 'review' ORDER BY id DESC LIMIT 1`
      : sql`SELECT channel FROM entry_person JOIN entry ON entry.id = entry_id
            WHERE person_id = ${personId} AND deleted_at IS NULL AND kind <> 'review' ORDER BY entry_person.rowid DESC LIMIT 1`,
  )?.channel ?? null

export const likely: Pick<NounHandlers<'people' | 'entries'>, 'people.likely' | 'entries.lastChannel'> = {
  'people.likely': (ctx, { page }) => likelyNow(ctx, page),
  'entries.lastChannel': ({ db }, { personId }) => ({ channel: lastChannel(db, personId) }),
}
