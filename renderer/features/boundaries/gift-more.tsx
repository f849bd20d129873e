import { useState } from 'react'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './boundaries.module.css'
import type { GiftDraft } from './gift-draft.ts'
import { GiverField, Heads } from './gift-people.tsx'

/** What is seldom said of a gift. Open at once where something of it was. */
export const GiftMore = ({
  draft,
  onChange,
}: {
  readonly draft: GiftDraft
  readonly onChange: (change: Partial<GiftDraft>) => void
}) => {
  const say = useSay()
  const isUsual =
    draft.giver === null && draft.note === '' && draft.people.every(({ self, family }) => self && family === '0')
  const [isOpen, setOpen] = useState(!isUsual)
  if (!isOpen)
    return (
      <div className={styles.further}>
        <Button kind="plain" size="small" onClick={() => setOpen(true)}>
          {say('gifts.more')}
        </Button>
      </div>
    )
  return (
    <>
      <Heads people={draft.people} onChange={(people) => onChange({ people })} />
      {draft.direction === 'given' && <GiverField giver={draft.giver} onChange={(giver) => onChange({ giver })} />}
      <TextArea
        label={say('gifts.note')}
        dir="auto"
        rows={2}
        maxLength={1000}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  )
}
