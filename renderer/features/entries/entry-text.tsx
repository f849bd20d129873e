import { useState } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Words } from '../../ui/text.tsx'
import { excerpt } from './excerpt.ts'
import styles from './entries.module.css'

const Text = ({ text }: { readonly text: string }) => (
  <div dir="auto">
    <Words>{text}</Words>
  </div>
)

/** What was written: a long entry by its beginning, the whole of it when asked for. `label` names the entry for those who listen. */
export const EntryText = ({ entry, label }: { readonly entry: EntryExcerpt; readonly label: string }) => {
  const say = useSay()
  const [all, setAll] = useState(false)
  const whole = useAsk('entries.get', { id: entry.id }, { enabled: all && entry.more })
  const short = excerpt(entry.text)
  const isLong = entry.more || short !== entry.text
  return (
    <>
      {!all && <Text text={short} />}
      {all && !entry.more && <Text text={entry.text} />}
      {all && entry.more && (
        <Answer of={whole} reading={say('entries.reading')}>
          {({ text }) => <Text text={text} />}
        </Answer>
      )}
      {isLong && (
        <Button
          kind="plain"
          size="small"
          className={styles.all}
          aria-label={all ? undefined : label}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {say(all ? 'entries.less' : 'entries.all')}
        </Button>
      )}
    </>
  )
}
