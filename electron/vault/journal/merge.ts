/** Two people who are one: looked at before, then joined in one change. What is shown and what is done come from the same plan. */
import { PersonPatch } from '../../../shared/contract/people.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { PersonRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, Handlers } from './context.ts'
import { moveAttendances, moveRows } from './merge-links.ts'
import { moveChannels, moveDates, moveFields, moveRoles, moveSingles, tightenFacts } from './merge-parts.ts'
import { asksOf, joinRows, problemOfRows } from './merge-person.ts'
import { joinTexts, startPlan, type Lost, type Pair, type Plan } from './merge-plan.ts'
import { moveQuestions } from './merge-questions.ts'
import { makesOwnAncestor, moveTies } from './merge-ties.ts'
import { lineOf } from './people.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

const planOf = (pair: Pair): Plan => {
  const plan = startPlan(pair)
  for (const part of [joinRows, moveChannels, moveRoles, moveTies, moveQuestions, moveDates, moveFields, moveSingles])
    part(pair, plan)
  tightenFacts(pair, plan)
  moveAttendances(pair, plan)
  // what has a rule of its own is settled by now: the rest is taken over as it stands
  moveRows(pair, plan)
  return plan
}

const rowOf = (db: Readable, id: string): PersonRow =>
  orNotFound(db.get<PersonRow>(sql`SELECT * FROM person WHERE id = ${id}`))

const problemOf = (db: Readable, into: PersonRow, from: PersonRow) =>
  problemOfRows({ into, from }) ?? (makesOwnAncestor(db, into.id, from.id) ? ('own-ancestor' as const) : null)

/** What gave way must be in the words it is kept in; a picture is kept as it is. */
const needWords = ({ key, value, words }: Lost): void => {
  if (value.is === 'photo') return
  if (words === '' || (value.is === 'text' && !words.includes(value.text))) throw invalid('words', key)
}

/** What stood in a field of one's own, or was said of a tie, is nobody's business but ours: a fact, not to be brought up. */
const keepAsFact = ({ db, now, newId }: CommandCtx, personId: string, text: string): void =>
  db.insert('fact', {
    ...kept(newId(), now),
    ...{ person_id: personId, category: 'other', text, use: 'if-raised', entry_id: null, told: 'told' },
    ...{ learned_on: dayOf(now), confirm_by: null, expires_on: null, confirmed_at: null },
  })

const write = (ctx: CommandCtx, pair: Pair, plan: Plan): void => {
  const { db, now } = ctx
  const { into, from } = pair
  db.update('person', from.id, {
    ...{ deleted_at: instantOf(now), joined_id: into.id, joined_on: dayOf(now) },
    // one keeps the journal, and it is the one that stays
    me: 0,
  })
  plan.run(db)
  const said = plan.lost.filter(({ value }) => value.is !== 'photo')
  const isOwn = ({ key }: Lost): boolean => key.startsWith('field:')
  for (const text of [...said.filter(isOwn).map(({ words }) => words), ...plan.words]) keepAsFact(ctx, into.id, text)
  const notes = said.filter((one) => !isOwn(one)).map(({ words }) => words)
  if (notes.length === 0) return
  const { note } = orNotFound(db.row('person', into.id))
  const next = joinTexts(note, notes.join('\n'))
  if (!PersonPatch.safeParse({ note: next }).success) throw invalid('words', 'too-long')
  db.update('person', into.id, { note: next })
}

export const merge: Pick<Handlers, 'people.mergePreview' | 'people.merge'> = {
  'people.mergePreview': ({ db }, { into: intoId, from: fromId }) => {
    const [into, from] = [rowOf(db, intoId), rowOf(db, fromId)]
    const refused = problemOf(db, into, from)
    const head = { into: lineOf(db, into), from: lineOf(db, from), refused }
    if (refused) return { ...head, asks: [], moves: [], collapses: [], differs: [] }
    const pair: Pair = { db, into, from, choice: () => ({ take: 'into', words: '' }) }
    const { moves, collapses, differs } = planOf(pair)
    return {
      ...head,
      asks: [...asksOf(pair)],
      moves: [...moves].map(([what, count]) => ({ what, count })),
      collapses: [...collapses],
      differs: [...differs],
    }
  },
  'people.merge': (ctx, { into: intoId, from: fromId, choices, sure }) => {
    const { db } = ctx
    const [into, from] = [rowOf(db, intoId), rowOf(db, fromId)]
    const refused = problemOf(db, into, from)
    if (refused === 'in-bin' || refused === 'joined') throw new AppError('conflict', { person: refused })
    if (refused) throw invalid('from', refused)
    for (const ask of asksOf({ into, from })) if (!sure.includes(ask)) throw new AppError('conflict', { sure: ask })
    const chosen = new Map(choices.map(({ key, take, words }) => [key, { take, words }]))
    const pair: Pair = { db, into, from, choice: (key) => chosen.get(key) ?? { take: 'into', words: '' } }
    const plan = planOf(pair)
    plan.lost.forEach(needWords)
    write(ctx, pair, plan)
    return { change: branded(db.change) }
  },
}
