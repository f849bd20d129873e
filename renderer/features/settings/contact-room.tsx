/** Settings → Keeping in touch: how often, with whom, what counts, and how soon everyone comes up. */
import { useMemo } from 'react'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Counting, WeeklyHandful } from './contact-counting.tsx'
import styles from './contact-room.module.css'
import { RuleList } from './rule-list.tsx'
import { useSet } from './use-set.ts'

export const ContactRoom = () => {
  const say = useSay()
  const go = useGo()
  const set = useSet()
  const rules = useAsk('cadence.rules', {})
  const settings = useAsk('settings.get', {})
  const tags = useAsk('people.tags', {})
  const organisations = useAsk('organisations.list', {})
  const data = useMemo(
    () => rules.data && settings.data && { rules: rules.data, chosen: settings.data },
    [rules.data, settings.data],
  )
  const byTag = (tags.data ?? []).map(({ tag, count }) => ({
    key: tag,
    label: tag,
    detail: say('people.field.tagCount', { count }),
  }))
  const byFirm = (organisations.data ?? []).map(({ id, name, now }) => ({
    key: id,
    label: name,
    detail: say('people.field.tagCount', { count: now }),
  }))
  return (
    <Page
      title={say('contact.title')}
      lede={say('contact.lede')}
      actions={
        <Button kind="plain" size="small" onClick={() => go.to('/contacts')}>
          {say('contact.list')}
        </Button>
      }
    >
      <Answer of={{ data, error: rules.error ?? settings.error }} reading={say('settings.reading')}>
        {({ rules: all, chosen }) => (
          <div className={styles.room}>
            <RuleList level="default" rules={all} />
            <RuleList level="tag" rules={all} offered={byTag} />
            <RuleList level="organisation" rules={all} offered={byFirm} />
            <RuleList level="person" rules={all} />
            <Counting chosen={chosen} set={set} />
            <WeeklyHandful chosen={chosen} set={set} />
          </div>
        )}
      </Answer>
    </Page>
  )
}
