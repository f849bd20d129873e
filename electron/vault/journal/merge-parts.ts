/** What hangs on two people who are joined and can be there twice: ways to reach them, roles, dates, facts, and what there is one of. */
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { factUses } from '../../../shared/model/facts/kinds.ts'
import { fold } from '../../../shared/model/names.ts'
import type { ChannelRow, FactRow, MilestoneRow, RoleRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { joinTexts, rowsWhere, type Pair, type Plan } from './merge-plan.ts'

const there = (id: string) => sql`person_id = ${id} AND deleted_at IS NULL ORDER BY created_at, id`

/** How an address or a number is compared: a telephone number by its digits. */
export const channelKey = ({ kind, value }: Pick<ChannelRow, 'kind' | 'value'>): string =>
  kind === 'phone' ? value.replaceAll(/[^\d+]/g, '').replace(/^00/, '+') || fold(value) : fold(value.trim())

export const moveChannels = ({ db, into, from }: Pair, plan: Plan): void => {
  const own = rowsWhere(db, 'channel', there(into.id))
  for (const row of rowsWhere(db, 'channel', there(from.id))) {
    const same = own.find((kept) => kept.kind === row.kind && channelKey(kept) === channelKey(row))
    if (!same) continue
    plan.drop('channel', row.id)
    plan.alter('channel', same.id, { label: joinTexts(same.label, row.label, ', ') })
    plan.collapsed('channel', row.value)
  }
}

const agree = (a: string | null, b: string | null): boolean => (a ?? '') === '' || (b ?? '') === '' || a === b

/** One and the same: the organisation, the words, and nothing that contradicts. Whether it is over must be the same. */
const isSameRole = (a: RoleRow, b: RoleRow): boolean =>
  a.organisation_id === b.organisation_id &&
  fold(a.title.trim()) === fold(b.title.trim()) &&
  a.until === b.until &&
  agree(a.since, b.since) &&
  agree(a.level, b.level)

export const moveRoles = ({ db, into, from }: Pair, plan: Plan): void => {
  const own = rowsWhere(db, 'role', there(into.id))
  for (const row of rowsWhere(db, 'role', there(from.id))) {
    const same = own.find((kept) => isSameRole(kept, row))
    if (!same) continue
    plan.drop('role', row.id)
    plan.alter('role', same.id, { since: same.since ?? row.since, level: same.level || row.level })
    const name = db.get<{ name: string }>(sql`SELECT name FROM organisation WHERE id = ${row.organisation_id}`)?.name
    plan.collapsed('role', [row.title, name].filter(Boolean).join(', '))
  }
}

const dateOf = ({ date }: MilestoneRow): PartialDate => JSON.parse(date) as PartialDate
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part).toSorted()) : part,
  )

/** The same day said once with its year and once without: the fuller of the two. Undefined where they differ. */
const sameDate = (a: PartialDate, b: PartialDate): PartialDate | undefined => {
  if (plain(a) === plain(b)) return a
  if (a.form !== 'on' || b.form !== 'on') return undefined
  const [{ year: first, ...restA }, { year: second, ...restB }] = [a, b]
  return (first === undefined) !== (second === undefined) && plain(restA) === plain(restB)
    ? first === undefined
      ? b
      : a
    : undefined
}

/** The quieter comes first: what one was told to mark quietly is not celebrated because the other was not. */
const quieter = ['none', 'quiet', 'celebrate']
const quietest = (...tones: readonly string[]): string =>
  tones.toSorted((a, b) => quieter.indexOf(a) - quieter.indexOf(b))[0] ?? 'celebrate'

const fillDate = (plan: Plan, kept: MilestoneRow, gone: MilestoneRow, date: PartialDate): void => {
  plan.drop('milestone', gone.id)
  plan.alter('milestone', kept.id, {
    ...(plain(date) !== plain(dateOf(kept)) && { date: JSON.stringify(date) }),
    tone: quietest(kept.tone, gone.tone),
    leads: kept.leads ?? gone.leads,
    title: kept.title || gone.title,
    entry_id: kept.entry_id ?? gone.entry_id,
  })
}

export const moveDates = ({ db, into, from }: Pair, plan: Plan): void => {
  const own = rowsWhere(db, 'milestone', there(into.id))
  const named = ({ kind, title }: MilestoneRow): string =>
    kind === 'birthday' ? kind : `${kind} ${fold(title.trim())}`
  let isAsked = false
  for (const row of rowsWhere(db, 'milestone', there(from.id))) {
    const alike = own.filter((kept) => named(kept) === named(row))
    const same = alike.find(
      (kept) => sameDate(dateOf(kept), dateOf(row)) && (row.kind === 'birthday' || kept.repeats === row.repeats),
    )
    if (same) {
      fillDate(plan, same, row, sameDate(dateOf(same), dateOf(row)) ?? dateOf(same))
      plan.collapsed('date', row.title || row.kind)
      continue
    }
    const [other] = alike
    // nobody is born twice
    if (row.kind !== 'birthday' || !other || isAsked) continue
    isAsked = true
    const take = plan.differ({
      ...{ key: 'birthday', label: '' },
      into: { is: 'date', date: dateOf(other) },
      from: { is: 'date', date: dateOf(row) },
    })
    const [kept, gone] = take === 'into' ? [other, row] : [row, other]
    plan.drop('milestone', gone.id)
    plan.alter('milestone', kept.id, { tone: quietest(kept.tone, gone.tone) })
  }
}

/** Said of both in the same words, it may be used no more freely than either, and was told no more openly. */
export const tightenFacts = ({ db, into, from }: Pair, plan: Plan): void => {
  const about = (row: FactRow): string => `${row.category} ${fold(row.text).trim()}`
  const own = rowsWhere(db, 'fact', there(into.id))
  for (const row of rowsWhere(db, 'fact', there(from.id)))
    for (const kept of own.filter((one) => about(one) === about(row))) {
      const use = factUses.findLast((one) => one === kept.use || one === row.use) ?? row.use
      const inConfidence = [kept, row].some(({ told }) => told === 'in-confidence')
      for (const { id } of [kept, row]) plan.alter('fact', id, { use, ...(inConfidence && { told: 'in-confidence' }) })
    }
}

/** A rhythm, a pause, a day they were put off to, a picture: there is one of each. */
export const moveSingles = (pair: Pair, plan: Plan): void => {
  moveRhythm(pair, plan)
  movePause(pair, plan)
  movePutOff(pair, plan)
  movePhoto(pair, plan)
}

const moveRhythm = ({ db, into, from }: Pair, plan: Plan): void => {
  const rule = (id: string) =>
    rowsWhere(db, 'cadence', sql`level = 'person' AND subject = ${id} AND deleted_at IS NULL`)[0]
  const [own, other] = [rule(into.id), rule(from.id)]
  if (!own || !other) return
  const days = ({ ideal, most }: typeof own) => (ideal === null || most === null ? null : { ideal, most })
  if (own.ideal === other.ideal && own.most === other.most) return plan.drop('cadence', other.id)
  const take = plan.differ({
    ...{ key: 'cadence', label: '' },
    into: { is: 'rhythm', rhythm: days(own) },
    from: { is: 'rhythm', rhythm: days(other) },
  })
  plan.drop('cadence', take === 'into' ? other.id : own.id)
}

/** From the earlier first day to the later last one. */
const movePause = ({ db, into, from }: Pair, plan: Plan): void => {
  const [[own], [other]] = [rowsWhere(db, 'pause', there(into.id)), rowsWhere(db, 'pause', there(from.id))]
  if (!own || !other) return
  const reason = joinTexts(own.reason, other.reason, '; ')
  const fits = Array.from(reason).length <= 1000
  if (!fits) plan.keepWords(other.reason)
  plan.drop('pause', other.id)
  plan.alter('pause', own.id, {
    first: own.first < other.first ? own.first : other.first,
    until: own.until === null || other.until === null ? null : own.until > other.until ? own.until : other.until,
    reason: fits ? reason : own.reason,
  })
  plan.collapsed('pause', other.reason)
}

const movePutOff = ({ db, into, from }: Pair, plan: Plan): void => {
  const [own] = rowsWhere(db, 'put_off', sql`id = ${into.id}`)
  const [other] = rowsWhere(db, 'put_off', sql`id = ${from.id}`)
  if (!other) return
  plan.drop('put_off', from.id)
  if (!own) plan.put('put_off', { id: into.id, until: other.until })
  else if (other.until > own.until) plan.alter('put_off', into.id, { until: other.until })
}

/** Of two pictures the other stays with whoever was joined: it is what they looked like, and comes back with them. */
const movePhoto = ({ db, into, from }: Pair, plan: Plan): void => {
  const [own] = rowsWhere(db, 'photo', sql`id = ${into.id}`)
  const [other] = rowsWhere(db, 'photo', sql`id = ${from.id}`)
  if (!other) return
  if (!own) {
    plan.drop('photo', from.id)
    plan.put('photo', { ...other, id: into.id })
    return
  }
  if (Buffer.from(own.bytes).equals(Buffer.from(other.bytes))) return
  const take = plan.differ({ key: 'photo', label: '', into: { is: 'photo' }, from: { is: 'photo' } })
  if (take === 'into') return
  plan.alter('photo', into.id, { media_type: other.media_type, bytes: other.bytes })
  plan.alter('photo', from.id, { media_type: own.media_type, bytes: own.bytes })
}

/** Fields somebody added, and the sets of them that were put on either. */
export const moveFields = ({ db, into, from }: Pair, plan: Plan): void => {
  const on = (id: string) => sql`noun = 'person' AND subject = ${id}`
  const own = new Map(rowsWhere(db, 'field_value', on(into.id)).map((row) => [row.field_id, row]))
  for (const row of rowsWhere(db, 'field_value', on(from.id))) {
    const kept = own.get(row.field_id)
    plan.drop('field_value', row.id)
    if (!kept) {
      plan.put('field_value', { ...row, id: `${row.field_id}.${into.id}`, subject: into.id })
      plan.moved('field')
      continue
    }
    const [field] = rowsWhere(db, 'field', sql`id = ${row.field_id}`)
    if (kept.value === row.value) {
      plan.collapsed('field', [field?.name, row.value].filter(Boolean).join(': '))
      continue
    }
    const value = ({ value: text }: typeof row) =>
      field?.kind === 'yes-no' ? ({ is: 'yes', yes: text === 'yes' } as const) : ({ is: 'text', text } as const)
    const take = plan.differ({
      ...{ key: `field:${row.field_id}`, label: field?.name ?? '' },
      ...{ into: value(kept), from: value(row) },
    })
    if (take === 'from') plan.alter('field_value', kept.id, { value: row.value })
  }
  const sets = new Set(rowsWhere(db, 'field_set_on', on(into.id)).map(({ set_id }) => set_id))
  for (const row of rowsWhere(db, 'field_set_on', on(from.id))) {
    plan.drop('field_set_on', row.id)
    if (!sets.has(row.set_id)) plan.put('field_set_on', { ...row, id: `${row.set_id}.${into.id}`, subject: into.id })
  }
}
