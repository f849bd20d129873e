/** Above the text: through which channel, with whom, when. */
import { entryChannels, type EntryChannel } from '../../../shared/contract/entries.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { JotTags } from './jot-tags.tsx'
import type { JotState } from './jot-state.ts'
import styles from './jot.module.css'

export type JotBarProps = {
  readonly state: JotState
  readonly channel: EntryChannel
  readonly now: string
  readonly today: string
  readonly open: 'people' | 'when' | undefined
  readonly onChannel: (channel: EntryChannel) => void
  readonly onOpen: (panel: 'people' | 'when') => void
  readonly onTags: (tags: readonly string[]) => void
}

export const JotBar = ({ state, channel, now, today, open, onChannel, onOpen, onTags }: JotBarProps) => {
  const say = useSay()
  const dates = useDates()
  const { people, happenedAt } = state
  const at = happenedAt ?? now
  const day =
    happenedAt === null || happenedAt.slice(0, 10) === today ? say('jot.when.today') : dates.medium(happenedAt, today)
  const names = people.map(({ name }) => name).join(', ')
  return (
    <>
      <Select
        look="quiet"
        label={say('jot.channel')}
        hideLabel
        options={entryChannels.map((value) => ({ value, label: say(`jot.channel.${value}`) }))}
        value={channel}
        onChange={onChannel}
      />
      <button
        type="button"
        className={styles.pick}
        aria-expanded={open === 'people'}
        aria-label={people.length === 0 ? say('jot.with.ask') : say('jot.with', { names })}
        onClick={() => onOpen('people')}
      >
        <span className={styles.names}>
          {people.length === 0 ? say('jot.with.ask') : say('jot.with.short')} <bdi className={styles.who}>{names}</bdi>
        </span>
        <Icon name="down" className={styles.arrow} />
      </button>
      <button
        type="button"
        className={styles.pick}
        aria-expanded={open === 'when'}
        aria-label={say('jot.when.button', { day, time: dates.time(at) })}
        onClick={() => onOpen('when')}
      >
        <span>{say('jot.when.short', { day, time: dates.time(at) })}</span>
        <Icon name="down" className={styles.arrow} />
      </button>
      <JotTags tags={state.tags} onTags={onTags} />
    </>
  )
}
