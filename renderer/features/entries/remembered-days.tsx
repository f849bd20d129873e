/** On this day: what was jotted on it in earlier years, folded until one asks. */
import { useState } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { bold, useHow } from '../../lib/follow-up-words.tsx'
import { lineMark, useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'
import { useIntl } from 'react-intl'
import styles from './journal.module.css'

export const RememberedDays = ({ today }: { readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const how = useHow()
  const { formatList } = useIntl()
  const [isOpen, setOpen] = useState(false)
  const { data = [] } = useAsk('today.onThisDay', { most: 500 })
  const keys = useLines<HTMLUListElement>(data.map(({ entry }) => entry.id))
  if (data.length === 0) return null
  return (
    <section aria-label={say('today.onThisDay')} className={styles.remembered} data-print="no">
      <Button
        kind="plain"
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className={styles.rememberedHead}
      >
        {say('journal.on-this-day', { day: dates.dayMonth(today), count: data.length })}
      </Button>
      {isOpen && (
        <ul {...keys}>
          {data.map(({ years, entry }) => (
            <li key={entry.id} {...lineMark}>
              <Row
                when={<time dateTime={entry.happenedAt}>{entry.happenedAt.slice(0, 4)}</time>}
                title={
                  <Clip>
                    {entry.people.length > 0
                      ? bold(formatList(entry.people.map(({ name }) => shorten(name))))
                      : how(entry.channel)}
                  </Clip>
                }
                words={<Clip>{entry.text.slice(0, 300)}</Clip>}
                why={say('today.onThisDay.why', { years, how: how(entry.channel) || say('entries.how.other') })}
                onOpen={() => go.entry(entry.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
