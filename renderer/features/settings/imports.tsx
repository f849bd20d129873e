/** The address books that were filed, each of which can be taken back whole. */
import { useMemo } from 'react'
import { useAsk } from '../../lib/api.ts'
import { Answer } from '../../lib/answer.tsx'
import { useDates } from '../../lib/dates.ts'
import { localOf, useToday } from '../../lib/instants.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { useUndo } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './settings.module.css'

export const Imports = () => {
  const say = useSay()
  const dates = useDates()
  const gutter = useGutter()
  const undo = useUndo()
  const today = useToday()
  const imports = useAsk('imports.list', {})
  const lines = useLines<HTMLDivElement>(
    useMemo(() => (imports.data ?? []).map(({ change, undone }) => `${change} ${undone}`), [imports.data]),
  )
  const both = today && imports.data ? { today, filed: imports.data } : undefined
  return (
    <Section title={say('settings.imports')}>
      <div {...lines} tabIndex={-1} className={styles.imports}>
        <Answer of={{ data: both, error: imports.error }} reading={say('settings.reading')}>
          {({ today: { day, zone }, filed }) => (
            <>
              {filed.length === 0 && <EmptyState>{say('settings.imports.none')}</EmptyState>}
              <ul>
                {filed.map(({ change, at, people, undone }) => {
                  const local = localOf(at, zone)
                  const when = { date: dates.full(local), time: dates.time(local) }
                  return (
                    <li key={change} {...lineMark}>
                      <Row
                        when={<time dateTime={local}>{gutter.date(local.slice(0, 10), day)}</time>}
                        title={say('settings.imports.people', { count: people })}
                        why={undone ? say('settings.imports.undone', when) : say('settings.imports.filed', when)}
                        action={
                          !undone && (
                            <Button
                              size="small"
                              aria-label={say('settings.imports.undo.what', when)}
                              onClick={() => void undo(change)}
                            >
                              {say('settings.imports.undo')}
                            </Button>
                          )
                        }
                      />
                    </li>
                  )
                })}
              </ul>
            </>
          )}
        </Answer>
      </div>
    </Section>
  )
}
