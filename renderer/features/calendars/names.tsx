import { useMemo } from 'react'
import type { Named } from '../../../shared/contract/meetings.ts'
import { useAsk } from '../../lib/api.ts'
import { useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './calendars.module.css'
import { nameOf, nobody, WhoList } from './who.tsx'

/** As many as are told at once. */
const most = 200

/** Names of meetings to come that may be someone. Each answer holds at once, and can be taken back. */
export const Names = () => {
  const say = useSay()
  const settle = useUndoable('meetings.settle')
  const { data } = useAsk('meetings.unclear', {})
  const lines = useLines<HTMLDivElement>(useMemo(() => (data ?? []).map(({ who }) => who), [data]))
  const onSay = ({ who, people, ...named }: Named, answer: string): void => {
    const name = shorten(nameOf(named), 60)
    const person = people.find(({ id }) => id === answer)
    const said = person
      ? say('calendars.settled', { name, person: shorten(person.name, 60) })
      : say('calendars.settled.nobody', { name })
    void settle({ who, personId: answer === nobody ? null : (answer as never) }, said)
  }
  if (!data) return null
  return (
    <Section title={say('calendars.names')}>
      <div {...lines} tabIndex={-1} className={styles.lines}>
        {data.length === 0 ? (
          <EmptyState>{say('calendars.names.none')}</EmptyState>
        ) : (
          <>
            <Note className={cx(styles.note, styles.before)}>{say('calendars.names.words')}</Note>
            <WhoList names={data} saidOf={() => null} onSay={onSay} />
            {data.length >= most && <Note className={styles.note}>{say('calendars.names.most')}</Note>}
          </>
        )}
      </div>
    </Section>
  )
}
