/** What should have been told and, as far as is known, was not: here until somebody has seen it. */
import type { SnoozeChoice, ToldItem } from '../../../shared/contract/reminders.ts'
import { useAsk, useCommand } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { localOf, useToday } from '../../lib/instants.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { toldTitle } from '../../lib/told-words.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './today.module.css'

const choices = ['hour', 'evening', 'tomorrow', 'working-day'] as const satisfies readonly SnoozeChoice['choice'][]

export const unshownKey = ({ key }: ToldItem): string => Object.values(key).join(' ')

const Line = ({ item, today, zone }: { readonly item: ToldItem; readonly today: string; readonly zone: string }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const { mutate: acknowledge } = useCommand('reminders.acknowledge')
  const snooze = useUndoable('reminders.snooze')
  const { key, person, dueAt } = item
  const title = toldTitle(say, item)
  const due = localOf(dueAt, zone)
  const day = key.occurrence.slice(0, 10)
  return (
    <li {...lineMark}>
      <Row
        when={<time dateTime={day}>{dates.gutter(day, today)}</time>}
        tone="due"
        title={<Clip>{title}</Clip>}
        why={say('today.unshown.why', { day: dates.medium(due, today), time: dates.time(due) })}
        onOpen={person ? () => go.person(person.id) : undefined}
        action={
          <>
            {key.noun !== 'meeting' && (
              <Menu
                trigger={<IconButton icon="more" label={say('today.unshown.later', { what: title })} />}
                items={choices.map((choice) => ({
                  key: choice,
                  label: say(`today.unshown.later.${choice}`),
                  onSelect: () => void snooze({ what: key, until: { choice } }, say('today.unshown.put-off')),
                }))}
              />
            )}
            <Button size="small" onClick={() => acknowledge({ items: [key] })}>
              {say('today.unshown.seen')}
            </Button>
          </>
        }
      />
    </li>
  )
}

/** The oldest first; what is more than a screenful is seen at once. */
const most = 12

export const Unshown = () => {
  const say = useSay()
  const today = useToday()
  const { data } = useAsk('reminders.unshown', {})
  const { mutate: acknowledge } = useCommand('reminders.acknowledge')
  if (!today || !data || data.length === 0) return null
  return (
    <Section
      title={say('today.unshown')}
      action={
        data.length > 1 && (
          <Button kind="plain" size="small" onClick={() => acknowledge({ items: data.map(({ key }) => key) })}>
            {say('today.unshown.all')}
          </Button>
        )
      }
    >
      <ul>
        {data.slice(0, most).map((item) => (
          <Line key={unshownKey(item)} item={item} today={today.day} zone={today.zone} />
        ))}
      </ul>
      {data.length > most && <p className={styles.rest}>{say('today.unshown.more', { count: data.length - most })}</p>}
    </Section>
  )
}
