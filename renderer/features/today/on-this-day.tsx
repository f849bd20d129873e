/** What was jotted on this day of earlier years. */
import { useIntl } from 'react-intl'
import type { OnThisDay as Remembered } from '../../../shared/contract/today.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { bold, useHow } from '../../lib/follow-up-words.tsx'
import { useGo } from '../../lib/go.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'

const none: readonly Remembered[] = []

/** Empty until it has been read: it stands last, and nothing waits for it. */
export const useOnThisDay = (): readonly Remembered[] => useAsk('today.onThisDay', {}).data ?? none

export const rememberedKey = ({ entry }: Remembered): string => `on-this-day ${entry.id}`

/** Characters of an entry that three lines can hold. */
const excerpt = 300

const Line = ({ years, entry }: Remembered) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const how = useHow()
  const { formatList } = useIntl()
  const [first] = entry.people
  const names = entry.people.length > 0 ? formatList(entry.people.map(({ name }) => shorten(name))) : how(entry.channel)
  return (
    <li {...lineMark}>
      <Row
        when={<time dateTime={entry.happenedAt}>{entry.happenedAt.slice(0, 4)}</time>}
        title={<Clip>{bold(names)}</Clip>}
        words={<Clip>{entry.text.slice(0, excerpt)}</Clip>}
        why={say('today.onThisDay.why', { years, how: how(entry.channel) || say('entries.how.other') })}
        source={dates.full(entry.happenedAt)}
        onOpen={() => (first ? go.person(first.id, 'timeline') : go.to('/journal'))}
      />
    </li>
  )
}

export const OnThisDay = ({
  remembered,
  today,
}: {
  readonly remembered: readonly Remembered[]
  readonly today: string
}) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  return (
    <Section
      title={say('today.onThisDay')}
      action={
        <Button kind="plain" size="small" onClick={() => go.to('/journal')}>
          {say('today.onThisDay.all')}
        </Button>
      }
    >
      {remembered.length === 0 && (
        <EmptyState>{say('today.onThisDay.none', { day: dates.dayMonth(today) })}</EmptyState>
      )}
      <ul>
        {remembered.map((one) => (
          <Line key={rememberedKey(one)} {...one} />
        ))}
      </ul>
    </Section>
  )
}
