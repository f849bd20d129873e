/** What counts as having been in touch, and how soon everyone without a rhythm comes up. Every choice holds at once. */
import type { Settings } from '../../../shared/contract/drafts.ts'
import { entryChannels, type EntryChannel } from '../../../shared/contract/entries.ts'
import { useSay } from '../../lib/say.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './contact-room.module.css'
import type { Choose } from './use-set.ts'

const months = [3, 6, 9, 12, 18, 24, 36, 60]
const least = [0, 1, 2, 3, 5, 7, 10, 15, 20]

type PartProps = { readonly chosen: Settings; readonly set: Choose }

/** What was chosen elsewhere is offered too. */
const withChosen = (offered: readonly number[], chosen: number): readonly number[] =>
  [...new Set([...offered, chosen])].toSorted((a, b) => a - b)

export const Counting = ({ chosen: { contactBy }, set }: PartProps) => {
  const say = useSay()
  const toggle = (channel: EntryChannel, counts: boolean): void =>
    set({ contactBy: entryChannels.filter((each) => (each === channel ? counts : contactBy.includes(each))) })
  return (
    <Section title={say('contact.counts')}>
      <Note className={styles.words}>{say('contact.counts.words')}</Note>
      <div role="group" aria-label={say('contact.counts')} className={styles.kinds}>
        {entryChannels.map((channel) => (
          <Checkbox
            key={channel}
            label={say(`entries.how.${channel}`)}
            checked={contactBy.includes(channel)}
            onChange={(counts) => toggle(channel, counts)}
          />
        ))}
      </div>
      <div aria-live="polite">{contactBy.length === 0 && <Note>{say('contact.counts.none')}</Note>}</div>
    </Section>
  )
}

export const WeeklyHandful = ({ chosen: { handfulMonths, handfulLeast }, set }: PartProps) => {
  const say = useSay()
  return (
    <Section title={say('contact.handful')}>
      <Note className={styles.words}>{say('contact.handful.words')}</Note>
      <div className={styles.picks}>
        <Select
          label={say('contact.handful.months')}
          value={String(handfulMonths)}
          onChange={(value) => set({ handfulMonths: Number(value) })}
          options={withChosen(months, handfulMonths).map((count) => ({
            value: String(count),
            label: say('contact.handful.months.choice', { count }),
          }))}
        />
        <Select
          label={say('contact.handful.least')}
          value={String(handfulLeast)}
          onChange={(value) => set({ handfulLeast: Number(value) })}
          options={withChosen(least, handfulLeast).map((count) => ({
            value: String(count),
            label: say('contact.handful.least.choice', { count }),
          }))}
        />
      </div>
      <Note>{say('contact.handful.next')}</Note>
    </Section>
  )
}
