import type { BoundaryRule, BoundaryStanding } from '../../../shared/contract/boundaries.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'
import { Row } from '../../ui/row.tsx'
import styles from './boundaries.module.css'
import { BoundaryForm } from './boundary-form.tsx'
import { RowActions } from './row-actions.tsx'
import { useRuleWords } from '../../lib/boundaries/rule-words.ts'
import { useStandingWords } from './standing-words.ts'

type Props = { readonly standing: BoundaryStanding; readonly currency: string; readonly today: string }

/** One boundary: what it allows, where it comes from and what goes with it, in whose words, and what is left of it. */
export const BoundaryRow = ({ standing: { boundary, holds, limits }, currency, today }: Props) => {
  const say = useSay()
  const words = useRuleWords()
  const standingWords = useStandingWords()
  const { open, start, stop, home } = useEditing()
  const edit = useUndoable('boundaries.edit')
  const remove = useUndoable('boundaries.remove')
  const { id, rule, distance, onName } = boundary
  const title = words.rule(rule)
  const save = async (next: BoundaryRule): Promise<boolean> =>
    (await edit({ id, rule: next }, say('boundaries.said.saved', { what: words.rule(next) }))) !== undefined
  const drop = async (): Promise<void> => {
    const moveOn = focusBeside(home.current)
    if (await remove({ id }, say('boundaries.said.removed', { what: title }))) moveOn()
  }
  if (open)
    return (
      <li ref={home}>
        <BoundaryForm
          label={say('boundaries.edit', { what: title })}
          rule={rule}
          currency={currency}
          today={today}
          about={distance > 0 && say('boundaries.form.everyone', { name: shorten(onName, 60) })}
          onSave={save}
          onDone={stop}
        />
      </li>
    )
  const isHeld = holds === 'holds'
  const isPassedOver = holds === 'stood-before' && say('boundaries.holds.stood-before')
  return (
    <li ref={home}>
      <Row
        className={styles.boundary}
        title={<bdi className={isHeld ? undefined : styles.past}>{title}</bdi>}
        why={
          <>
            <p className={styles.user}>
              {[words.from(boundary), ...words.terms(rule), isPassedOver].filter(Boolean).join(say('people.joiner'))}
            </p>
            {rule.words !== '' && (
              <p className={styles.words} dir="auto">
                {say('people.quoted', { text: rule.words })}
              </p>
            )}
            {isHeld &&
              standingWords(limits).map((sentence) => (
                <p key={sentence} className={styles.left}>
                  {sentence}
                </p>
              ))}
          </>
        }
        onOpen={start}
        action={
          <RowActions remove={{ label: say('boundaries.delete', { what: title }), onClick: () => void drop() }} />
        }
      />
    </li>
  )
}
