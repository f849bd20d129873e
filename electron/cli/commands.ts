/** What can be asked for. Each answers with what it found, as data and as lines for people. */
import { factsAmong } from '../vault/journal/facts.ts'
import type { Session } from '../vault/session.ts'
import { raw, sql } from '../vault/store/sql.ts'
import { mayLeave } from '../../shared/model/facts/use.ts'
import type { Output } from '../../shared/contract/index.ts'
import { leftOut } from './words.ts'

export type Answer = {
  readonly json: unknown
  readonly lines: readonly string[]
  readonly failed?: boolean
  /** Where it is neither done nor damaged: the lines are then said on standard error. */
  readonly code?: number
}

const nouns = [
  'person',
  'organisation',
  'role',
  'tie',
  'channel',
  'entry',
  'fact',
  'milestone',
  'follow_up',
  'meeting',
] as const

/** Structure, references and the search index; counts of what is not in the bin. */
export const check = (open: Session): Answer =>
  open.read(({ db }) => {
    const structure = db.all<{ quick_check: string }>(sql`PRAGMA quick_check`).map((row) => row.quick_check)
    const astray = db.all<{ table: string }>(sql`PRAGMA foreign_key_check`).map((row) => row.table)
    const count = (noun: string): number =>
      db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${raw(noun)} WHERE deleted_at IS NULL`)?.n ?? 0
    const counts = Object.fromEntries(nouns.map((noun) => [noun.replace('_', '-'), count(noun)]))
    const changes = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM change_set`)?.n ?? 0
    const whole = structure.length === 1 && structure[0] === 'ok' && astray.length === 0
    return {
      json: { whole, structure: whole ? [] : structure, astray, counts: { ...counts, change: changes } },
      lines: [
        whole ? 'The vault is whole.' : `The vault is damaged: ${[...structure, ...astray].slice(0, 5).join('; ')}`,
        ...Object.entries({ ...counts, change: changes }).map(
          ([noun, n]) => `${noun.padEnd(14)}${String(n).padStart(9)}`,
        ),
      ],
      failed: !whole,
    }
  })

const followUpLines = (title: string, items: Output<'today.get'>['asks']): string[] =>
  items.length === 0
    ? []
    : ['', title, ...items.map((item) => `  ${item.personName}: ${item.text}${item.due ? ` (${item.due})` : ''}`)]

const dateLines = (title: string, items: Output<'today.get'>['dates']['today']): string[] =>
  items.length === 0
    ? []
    : [
        '',
        title,
        ...items.map(
          ({ milestone, on, years }) =>
            `  ${on} ${milestone.personName}: ${milestone.title || milestone.kind}${years ? `, ${years}` : ''}`,
        ),
      ]

export const today = (open: Session): Answer => {
  const found = open.query('today.get', {})
  const { asks, nudges, followUps, dates, quiet } = found
  const lines = [
    `${found.day}, ${found.people} people`,
    ...followUpLines('Asked of us, not acknowledged', asks),
    ...followUpLines('Before they are late', nudges),
    ...followUpLines('Overdue', followUps.overdue),
    ...followUpLines('Today', followUps.today),
    ...dateLines('Dates today', dates.today),
    ...followUpLines('This week', followUps.week),
    ...dateLines('Dates this week', dates.week),
    ...(quiet.length === 0
      ? []
      : [
          '',
          'Quiet for long',
          ...quiet.map(({ name, lastContact }) => `  ${name} (${lastContact?.slice(0, 10) ?? 'never'})`),
        ]),
  ]
  return { json: found, lines }
}

/** What is guarded stays in the window: a terminal keeps what was on it, and may hand it on. */
const mayBeSaid = (open: Session, hits: Output<'search.find'>): Output<'search.find'> => {
  const ids = hits.flatMap(({ noun, id }) => (noun === 'fact' ? [id] : []))
  const kept = open.read(({ db }) => factsAmong(db, ids).filter((fact) => !mayLeave(fact, 'terminal')))
  return hits.filter(({ id }) => !kept.some((fact) => fact.id === id))
}

export const find = (open: Session, text: string): Answer => {
  const found = open.query('search.find', { text })
  const hits = mayBeSaid(open, found)
  const left = found.length - hits.length
  const lineOf = ({ noun, title, snippet, when }: Output<'search.find'>[number]): string =>
    [
      noun.padEnd(9),
      when?.slice(0, 10) ?? '          ',
      title,
      snippet
        .map((part) => part.text)
        .join('')
        .replaceAll('\n', ' '),
    ]
      .join('  ')
      .trimEnd()
  const also = left === 0 ? [] : [leftOut(left)]
  return { json: hits, lines: [...(hits.length === 0 ? ['Nothing was found.'] : hits.map(lineOf)), ...also] }
}
