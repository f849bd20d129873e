/** Two columns and four rungs: yours at the left, theirs at the right, a line between those who have spoken. For the eye; the table says it too. */
import type { Ladder } from '../../../shared/contract/organisations.ts'
import { useDates } from '../../lib/dates.ts'
import { useRough } from '../../lib/rough-date.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { cx } from '../../ui/cx.ts'
import { Note } from '../../ui/text.tsx'
import styles from './ladder.module.css'

type Placed = Ladder['unset'][number]
type Ours = Ladder['oursUnset'][number]
type Step = {
  readonly level: string
  readonly theirs: readonly Placed[]
  readonly ours: readonly Ours[]
  readonly last: string | null
}

/** Pixels: a name, and what is above and below the names of a rung. */
const line = 26
const around = 30

/** Someone who keeps the journal without being in it has no id. */
const keyOf = (id: string | null): string => id ?? 'me'

const heightOf = ({ theirs, ours }: Step): number => Math.max(theirs.length, ours.length, 1) * line + around

type Laid = { readonly step: Step; readonly top: number }

const lay = (steps: readonly Step[]): readonly Laid[] => {
  let top = 0
  return steps.map((step) => {
    const at = { step, top }
    top += heightOf(step)
    return at
  })
}

const middle = (top: number, place: number): number => top + around / 2 + place * line + line / 2

export const LadderPicture = ({ ladder, today }: { readonly ladder: Ladder; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const rough = useRough()
  const hasUnset = ladder.unset.length > 0 || ladder.oursUnset.length > 0
  const unset: Step = { level: 'none', theirs: ladder.unset, ours: ladder.oursUnset, last: null }
  const laid = lay([...ladder.rungs, ...(hasUnset ? [unset] : [])])
  const height = laid.reduce((sum, { step }) => sum + heightOf(step), 0)
  const oursAt = new Map(
    laid.flatMap(({ step, top }) => step.ours.map(({ id }, place) => [keyOf(id), middle(top, place)] as const)),
  )
  const ties = laid.flatMap(({ step, top }) =>
    step.theirs.flatMap(({ id, by }, place) =>
      by.flatMap((one) => {
        const from = oursAt.get(keyOf(one.id))
        const key = `${id} ${keyOf(one.id)}`
        return from === undefined ? [] : [{ key, from, to: middle(top, place), old: one.last <= ladder.since }]
      }),
    ),
  )
  const nameOf = ({ name, me }: Ours): string => (me ? say('organisations.ladder.you') : shorten(name, 80))
  return (
    <figure className={styles.picture} aria-hidden="true">
      <div className={styles.heads}>
        <span />
        <span>{say('organisations.ladder.yours')}</span>
        <span />
        <span>{say('organisations.ladder.theirs')}</span>
      </div>
      <div className={styles.rungs}>
        {laid.map(({ step }) => (
          <div key={step.level} className={styles.rung} style={{ height: heightOf(step) }}>
            <span className={styles.level}>
              {say(`organisations.level.${step.level}`)}
              {step.last !== null && (
                <small>{say('organisations.ladder.rung.last', { date: dates.gutter(step.last, today) })}</small>
              )}
            </span>
            <span className={styles.ours}>
              {step.ours.map((one) => (
                <span key={keyOf(one.id)} dir="auto">
                  {nameOf(one)}
                </span>
              ))}
            </span>
            <span />
            <span className={styles.theirs}>
              {step.theirs.map((one) => (
                <span key={one.id} dir="auto" className={one.last === null ? styles.unspoken : undefined}>
                  {shorten(one.name, 80)}
                </span>
              ))}
              {step.theirs.length === 0 && step.level !== 'none' && (
                <span className={styles.nobody}>{say('organisations.ladder.nobody')}</span>
              )}
            </span>
          </div>
        ))}
        <div className={styles.between} style={{ height }}>
          <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
            {ties.map(({ key, from, to, old }) => (
              <line
                key={key}
                x1="0"
                y1={from}
                x2="100"
                y2={to}
                vectorEffect="non-scaling-stroke"
                className={cx(styles.tie, old && styles.old)}
              />
            ))}
          </svg>
        </div>
      </div>
      <Note className={styles.key}>{say('organisations.ladder.key', { since: rough(ladder.since) })}</Note>
    </figure>
  )
}
