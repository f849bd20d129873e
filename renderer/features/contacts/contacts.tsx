/** Keep in touch: whom touch is being lost with, who is due, who is next, who is put off or paused, and this week’s handful. */
import { useMemo, useState } from 'react'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { ContactsList, NoRules } from './contacts-list.tsx'
import styles from './contacts.module.css'
import { countOf } from './parts.ts'

const ranges = ['30', '90', '365'] as const

export const Contacts = () => {
  const say = useSay()
  const go = useGo()
  const today = useToday()
  const [range, setRange] = useState<(typeof ranges)[number]>('30')
  const list = useAsk('contacts.list', { days: Number(range) }, { keep: true })
  const handful = useAsk('contacts.handful', {})
  const rules = useAsk('cadence.rules', {})
  const answer = useMemo(
    () => list.data && handful.data && { ...list.data, handful: handful.data },
    [list.data, handful.data],
  )
  const isNew = rules.data?.length === 0
  const data = today && answer && rules.data ? { answer, today: today.day } : undefined
  return (
    <Page
      title={say('contacts.title')}
      lede={
        answer && rules.data && !isNew
          ? say('contacts.lede', { losing: answer.losing.length, due: answer.due.length })
          : undefined
      }
      actions={
        <div className={styles.controls}>
          {!isNew && (
            <Select
              label={say('contacts.range')}
              hideLabel
              look="quiet"
              value={range}
              onChange={setRange}
              options={ranges.map((value) => ({ value, label: say(`contacts.range.${value}`) }))}
            />
          )}
          <Button kind="plain" size="small" onClick={() => go.to('/settings/contact')}>
            {say('contacts.rules')}
          </Button>
        </div>
      }
    >
      <Answer of={{ data, error: list.error ?? handful.error ?? rules.error }} reading={say('contacts.reading')}>
        {(found) => (
          <>
            {isNew && <NoRules />}
            {(!isNew || countOf(found.answer) > 0) && <ContactsList {...found} isNew={isNew} />}
          </>
        )}
      </Answer>
    </Page>
  )
}
