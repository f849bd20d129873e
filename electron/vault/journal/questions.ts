/** question: something to ask somebody, and what became of it. */
import type { Question, Questions } from '../../../shared/contract/questions.ts'
import { grow, grownKinds, isChild } from '../../../shared/model/curiosity/grow.ts'
import type { Grown, Known } from '../../../shared/model/curiosity/grow.ts'
import { mostOffered, offer } from '../../../shared/model/curiosity/offer.ts'
import type { QuestionState } from '../../../shared/model/curiosity/offer.ts'
import { invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { QuestionRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { silencedOf } from './arcs.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { factsOf } from './facts.ts'
import { milestonesOf } from './milestones.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'
import { tiesOf } from './ties.ts'

const birthdayOf = (db: Readable, personId: string, day: string) =>
  milestonesOf(db, personId, day).find(({ kind }) => kind === 'birthday')

/** What of somebody a question can grow from. */
const knownOf = (db: Readable, personId: string, day: string): Known => {
  const person = orNotFound(
    db.get<{ client: number; say: string; died: string | null }>(
      sql`SELECT client, say, died FROM person WHERE id = ${personId}`,
    ),
  )
  return {
    client: person.client === 1,
    dead: person.died !== null,
    say: person.say,
    hasBirthday: birthdayOf(db, personId, day) !== undefined,
    hasRole: db.get(sql`SELECT 1 FROM role WHERE person_id = ${personId} AND deleted_at IS NULL`) !== undefined,
    ties: tiesOf(db, personId).map(({ id, otherId, otherIs, otherName, otherDied, kind }) => {
      const birthday = isChild(otherIs) && otherDied === null ? birthdayOf(db, otherId, day) : undefined
      const turns = birthday?.next && birthday.years !== null ? { age: birthday.years, on: birthday.next } : null
      return { id, kind, label: otherIs, name: otherName, turns }
    }),
    facts: factsOf(db, personId),
  }
}

const rowsOf = (db: Readable, personId: string): QuestionRow[] =>
  db.all<QuestionRow>(
    sql`SELECT * FROM question WHERE person_id = ${personId} AND deleted_at IS NULL ORDER BY created_at, id`,
  )

const ownKey = (id: string): string => `own:${id}`
const keyOf = ({ id, key }: QuestionRow): string => (key === '' ? ownKey(id) : key)

const question = (grown: Grown, row: QuestionRow | undefined): Question => ({
  ...grown,
  id: row ? branded(row.id) : null,
  text: '',
  state: (row?.state ?? 'open') as QuestionState,
  settledOn: row?.settled_on ?? null,
})

const own = (row: QuestionRow): Question => ({
  ...{ key: ownKey(row.id), kind: 'own', id: branded(row.id), text: row.text, about: '' },
  ...{ day: null, age: null, quiet: false, state: row.state as QuestionState, settledOn: row.settled_on },
})

/** One that has been settled, also where it would not grow any more; undefined where what it was about is gone. */
const settledOne = (row: QuestionRow, known: Known): Question | undefined => {
  if (row.key === '') return own(row)
  const [name, id] = row.key.split(':')
  const kind = grownKinds.find((each) => each === name)
  if (!kind) return undefined
  const fact = known.facts.find((each) => each.id === id)
  const tie = known.ties.find((each) => each.id === id)
  if (id !== undefined && !fact && !tie) return undefined
  const about = fact?.text ?? tie?.name ?? ''
  const grown = { key: row.key, kind, about, day: fact?.learnedOn ?? null, age: null, quiet: fact !== undefined }
  return question(grown, row)
}

/** What to ask somebody, on a day: at most three, their own first. */
const questionsOf = (db: Readable, personId: string, day: string): Questions => {
  const known = knownOf(db, personId, day)
  const rows = rowsOf(db, personId)
  const settled = rows
    .filter(({ state }) => state !== 'open')
    .toSorted((a, b) => (b.settled_on ?? '').localeCompare(a.settled_on ?? ''))
    .flatMap((row) => settledOne(row, known) ?? [])
  // whoever goes through something hard is not asked about the rest
  const resting = known.dead ? 'dead' : silencedOf(db, personId, day) !== null ? 'silenced' : null
  if (resting === 'dead') return { resting, own: [], offered: [], settled }
  // what somebody wrote down to ask is theirs to weigh
  const mine = rows.filter(({ key, state }) => key === '' && state === 'open').map(own)
  if (resting) return { resting, own: mine, offered: [], settled }
  const before = rows.map((row) => ({ key: keyOf(row), state: row.state as QuestionState, on: row.settled_on }))
  const offered = offer(grow(known, day), before, day, mostOffered - mine.length)
  return {
    resting,
    own: mine,
    // what comes again after its rest is open again
    offered: offered.map((one) => ({ ...question(one, undefined), id: null })),
    settled,
  }
}

const rowOf = (db: Readable, personId: string, key: string): QuestionRow | undefined =>
  rowsOf(db, personId).find((row) => keyOf(row) === key)

const settle = (ctx: CommandCtx, personId: string, key: string, state: QuestionState, on: string | null): void => {
  const { db, now, newId } = ctx
  const row = rowOf(db, personId, key)
  if (row) {
    db.update('question', row.id, { state, settled_on: on })
    return
  }
  orNotFound(grow(knownOf(db, personId, dayOf(now)), dayOf(now)).find((one) => one.key === key))
  db.insert('question', { ...kept(newId(), now), person_id: personId, key, text: '', state, settled_on: on })
}

/** Those that were written down: one that grew is not anybody's to rewrite or throw away. */
const written = ({ db }: CommandCtx, id: string, values: Partial<QuestionRow>) => {
  if (orNotFound(db.row('question', id)).key !== '') orNotFound(undefined)
  db.update('question', id, values)
  return { change: branded<never>(db.change) }
}

export const questions: NounHandlers<'questions'> = {
  'questions.of': ({ db, now }, { personId }) => questionsOf(db, personId, dayOf(now)),
  'questions.add': ({ db, now, newId }, { personId, text }) => {
    orNotFound(db.row('person', personId))
    const id = newId()
    const values = { person_id: personId, key: '', text: text.trim(), state: 'open', settled_on: null }
    db.insert('question', { ...kept(id, now), ...values })
    return { change: branded(db.change), id: branded(id) }
  },
  'questions.edit': (ctx, { id, text }) => written(ctx, id, { text: text.trim() }),
  'questions.settle': (ctx, { personId, key, outcome, on }) => {
    const today = dayOf(ctx.now)
    if (on !== undefined && on > today) throw invalid('on', 'in-future')
    settle(ctx, personId, key, outcome, on ?? today)
    return { change: branded(ctx.db.change) }
  },
  'questions.reopen': (ctx, { personId, key }) => {
    const row = orNotFound(rowOf(ctx.db, personId, key))
    ctx.db.update('question', row.id, { state: 'open', settled_on: null })
    return { change: branded(ctx.db.change) }
  },
  'questions.remove': (ctx, { id }) => written(ctx, id, { deleted_at: instantOf(ctx.now) }),
}
