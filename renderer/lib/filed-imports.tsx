/** The address books and calendar files that were filed, each of which can be taken back whole. */
import { useMemo } from 'react'
import { useAsk } from './api.ts'
import { Answer } from './answer.tsx'
import { useDates } from './dates.ts'
import { localOf, useToday } from './instants.ts'
import { lineMark, useLines } from './lines.ts'
import { useSay } from './say.ts'
import { useGutter } from './spans.ts'
import { useUndo } from './undo.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Row } from '../ui/row.tsx'
import { Section } from '../ui/section.tsx'
import styles from './filed-imports.module.css'

/** `of` leaves out the others; `except` is one the page speaks of already; without `none` an empty list is not there at all. */
export const FiledImports = ({
  title,
  none,
  except,
  of,
}: {
  readonly title: string
  readonly none?: string | undefined
  readonly except?: string | undefined
  readonly of?: 'people' | 'meetings' | undefined
}) => {
  const say = useSay()
  const dates = useDates()
  const gutter = useGutter()
  const undo = useUndo()
  const today = useToday()
  const imports = useAsk('imports.list', {})
  const shown = useMemo(
    () => imports.data?.filter((one) => one.change !== except && (of === undefined || one.of === of)),
    [imports.data, except, of],
  )
  const lines = useLines<HTMLDivElement>(
    useMemo(() => (shown ?? []).map(({ change, undone }) => `${change} ${undone}`), [shown]),
  )
  const both = today && shown ? { today, filed: shown } : undefined
  if (none === undefined && (shown ?? []).length === 0) return null
  return (
    <Section title={title}>
      <div {...lines} tabIndex={-1} className={styles.imports}>
        <Answer of={{ data: both, error: imports.error }} reading={say('settings.reading')}>
          {({ today: { day, zone }, filed }) => (
            <>
              {filed.length === 0 && <EmptyState>{none}</EmptyState>}
              <ul>
                {filed.map(({ change, at, of: kind, count, undone }) => {
                  const local = localOf(at, zone)
                  const when = { date: dates.full(local), time: dates.time(local) }
                  return (
                    <li key={change} {...lineMark}>
                      <Row
                        when={<time dateTime={local}>{gutter.date(local.slice(0, 10), day)}</time>}
                        title={say(`settings.imports.${kind}`, { count })}
                        why={undone ? say('settings.imports.undone', when) : say('settings.imports.filed', when)}
                        action={
                          !undone && (
                            <Button
                              size="small"
                              aria-label={say(`settings.imports.undo.${kind}`, when)}
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
