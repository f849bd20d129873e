/** When, how and how plainly one is told, with what comes next above it. Every choice holds at once. */
import type { Settings } from '../../../shared/contract/drafts.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk, useCommand } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { leadValues } from '../../lib/meetings/lead-select.tsx'
import { failureId, useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { QuietHours, RemindAt, WorkingDays } from './hours.tsx'
import { LeadRules } from './lead-rules.tsx'
import { Next } from './next.tsx'
import { PromisesAndAsks } from './promises-and-asks.tsx'
import styles from './reminders.module.css'

/** Minutes before a meeting. */
const meetingLeads = [0, 5, 10, 15, 30, 60, 120, 1440] as const

const Meetings = ({
  chosen,
  set,
}: {
  readonly chosen: Settings
  readonly set: (change: Partial<Settings>) => void
}) => {
  const say = useSay()
  const { meetingLead } = chosen
  const offered = [...new Set([...meetingLeads, ...(meetingLead === null ? [] : [meetingLead])])].toSorted(
    (a, b) => a - b,
  )
  return (
    <Select
      label={say('reminders.meetings')}
      value={meetingLead === null ? 'none' : String(meetingLead)}
      onChange={(value) => set({ meetingLead: value === 'none' ? null : Number(value) })}
      options={[
        ...offered.map((each) => ({ value: String(each), label: say('meetings.lead.minutes', leadValues(each)) })),
        { value: 'none', label: say('meetings.lead.none') },
      ]}
    />
  )
}

const Parts = ({ chosen }: { readonly chosen: Settings }) => {
  const say = useSay()
  const toasts = useToasts()
  const { mutate } = useCommand('settings.set')
  const set = (change: Partial<Settings>): void =>
    mutate(change, { onError: (error) => toasts.show({ text: say(failureId(error)), tone: 'problem' }) })
  const part = { chosen, set }
  return (
    <>
      <Section title={say('reminders.when')}>
        <div className={styles.part}>
          <RemindAt {...part} />
          <QuietHours {...part} />
          <WorkingDays {...part} />
        </div>
      </Section>
      <Section title={say('reminders.leads')}>
        <LeadRules {...part} />
      </Section>
      <Section title={say('reminders.meetings.title')}>
        <div className={styles.part}>
          <Meetings {...part} />
        </div>
      </Section>
      <Section title={say('reminders.said.title')}>
        <div className={styles.part}>
          <PromisesAndAsks {...part} />
        </div>
      </Section>
      <Section title={say('reminders.wording')}>
        <div className={styles.part}>
          <RadioGroup
            label={say('reminders.wording')}
            hideLabel
            value={chosen.wording}
            onChange={(wording) => set({ wording })}
            options={(['full', 'generic'] as const).map((value) => ({
              value,
              label: say(`reminders.wording.${value}`),
              hint: say(`reminders.wording.${value}.hint`),
            }))}
          />
        </div>
      </Section>
    </>
  )
}

export const ReminderSettings = () => {
  const say = useSay()
  const go = useGo()
  const today = useToday()
  const settings = useAsk('settings.get', {})
  return (
    <Page
      title={say('reminders.title')}
      lede={say('reminders.lede')}
      actions={
        <Button icon="clock" onClick={() => go.to('/settings/reminders/log')}>
          {say('reminders.log')}
        </Button>
      }
    >
      <div className={styles.parts}>
        {today && <Next today={today.day} />}
        <Answer of={settings} reading={say('reminders.reading')}>
          {(chosen) => <Parts chosen={chosen} />}
        </Answer>
      </div>
    </Page>
  )
}
