/** What comes with a pack of somebody's life: facts, dates, what is to be done, what was given and may be. */
import { factCategories } from '../../../shared/contract/facts.ts'
import type { Pack } from '../../../shared/model/handover/pack.ts'
import { fold } from '../../../shared/model/names.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { boundariesOf } from './boundary-reach.ts'
import { boundaries } from './boundaries.ts'
import { addFact } from './facts.ts'
import { addFollowUp } from './follow-ups.ts'
import type { Filing } from './handover-taking.ts'
import { addMilestone } from './milestones.ts'
import { organisationNamed } from './roles.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts)

export const takeFacts = ({ ctx, pack, personId, each, sourceOf }: Filing): void => {
  const own = ctx.db.all<{ text: string }>(
    sql`SELECT text FROM fact WHERE person_id = ${personId} AND deleted_at IS NULL`,
  )
  const texts = new Set(own.map(({ text }) => fold(text)))
  each('fact', pack.facts, (fact) => {
    if (texts.has(fold(fact.text))) return null
    const category = factCategories.find((one) => one === fact.category) ?? 'other'
    const learnedOn = fact.learnedOn > dayOf(ctx.now) ? dayOf(ctx.now) : fact.learnedOn
    return addFact(ctx, {
      ...{ personId: branded(personId), category, text: fact.text, use: fact.use, told: fact.told, learnedOn },
      entryId: branded(sourceOf(fact)),
    })
  })
}

/** A 29 February that comes without a word on the years between is kept on the 28th. */
const followed = ({ repeats, date }: Pack['milestones'][number]): Pack['milestones'][number]['repeats'] =>
  repeats.every === 'year' && repeats.missing === undefined && 'month' in date && date.month === 2 && date.day === 29
    ? { ...repeats, missing: 'earlier' }
    : repeats

export const takeMilestones = ({ ctx, pack, personId, each, sourceOf }: Filing): void => {
  const rows = ctx.db.all<{ kind: string; title: string; date: string }>(
    sql`SELECT kind, title, date FROM milestone WHERE person_id = ${personId} AND deleted_at IS NULL`,
  )
  const hasBirthday = rows.some(({ kind }) => kind === 'birthday')
  const own = new Set(rows.map(({ kind, title, date }) => keyOf(kind, fold(title), JSON.parse(date))))
  each('milestone', pack.milestones, (milestone) => {
    const { kind, title, date, tone } = milestone
    // one has one birthday: on which day is for whoever wrote it here
    if (kind === 'birthday' ? hasBirthday : own.has(keyOf(kind, fold(title), date))) return null
    return addMilestone(ctx, {
      ...{ personId: branded(personId), kind, title, date, repeats: followed(milestone), tone },
      ...{ leads: null, zone: 'mine', entryId: branded(sourceOf(milestone)) },
    })
  })
}

export const takeFollowUps = ({ ctx, pack, personId, each, sourceOf }: Filing): void => {
  const { db, now } = ctx
  const rows = db.all<{ text: string; due: string | null }>(
    sql`SELECT text, due FROM follow_up WHERE person_id = ${personId} AND deleted_at IS NULL`,
  )
  const own = new Set(rows.map(({ text, due }) => keyOf(fold(text), due)))
  each('follow-up', pack.followUps, (followUp) => {
    const { kind, by, text, due, state } = followUp
    if (own.has(keyOf(fold(text), due))) return null
    const entryId = branded<never>(sourceOf(followUp))
    const id = addFollowUp(ctx, { personId: branded(personId), kind, by, text, due, entryId })
    if (state !== 'open') db.update('follow_up', id, { state, closed_at: instantOf(now) })
    return id
  })
}

const newestBoundary = (db: Readable, noun: string, subject: string): string =>
  orNotFound(
    db.get<{ id: string }>(
      sql`SELECT id FROM boundary WHERE noun = ${noun} AND subject = ${subject} ORDER BY rowid DESC LIMIT 1`,
    ),
  ).id

const takeBoundaries = ({ ctx, pack, personId, each }: Filing): void =>
  each('boundary', pack.boundaries, ({ organisation, rule }) => {
    const on =
      organisation === null
        ? ({ noun: 'person', id: branded<never>(personId) } as const)
        : ({ noun: 'organisation', id: branded<never>(organisationNamed(ctx, organisation)) } as const)
    const own = boundariesOf(ctx.db, on, dayOf(ctx.now)).filter(({ distance }) => distance === 0)
    if (own.some((one) => keyOf(one.rule) === keyOf(rule))) return null
    boundaries['boundaries.add'](ctx, { on, rule })
    return newestBoundary(ctx.db, on.noun, on.id)
  })

/** Gifts happened: what a boundary says of them here is no reason to forget them. */
export const takeGiving = (filing: Filing): void => {
  const { ctx, pack, personId, each, sourceOf } = filing
  const { db, now, newId } = ctx
  takeBoundaries(filing)
  const rows = db.all<{ on_day: string; direction: string; what: string }>(
    sql`SELECT on_day, direction, what FROM gift WHERE deleted_at IS NULL AND id IN
          (SELECT gift_id FROM gift_person WHERE person_id = ${personId})`,
  )
  const own = new Set(rows.map(({ on_day, direction, what }) => keyOf(on_day, direction, fold(what))))
  each('gift', pack.gifts, (gift) => {
    const { on, direction, kind, state, what, value, self, family } = gift
    if ((!self && family === 0) || own.has(keyOf(on, direction, fold(what)))) return null
    const id = newId()
    db.insert('gift', {
      ...{ ...kept(id, now), on_day: on, direction, kind, state, what, giver_id: null, note: '', despite: '' },
      ...{ amount: value?.amount ?? null, currency: value?.currency ?? null, entry_id: sourceOf(gift) },
    })
    const link = { gift_id: id, person_id: personId, self: self ? 1 : 0, family, place: 0 }
    db.insert('gift_person', { id: `${id}.${personId}`, ...link })
    return id
  })
}
