/** Other words for the file than the journal's own. */
import { useState } from 'react'
import type { ReviewLine } from '../../../shared/contract/handovers.ts'
import { DoDialog } from '../../lib/do-dialog.tsx'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export const Reword = ({
  line,
  reworded,
  onDone,
}: {
  readonly line: ReviewLine
  /** As it was reworded before. */
  readonly reworded: string | undefined
  /** `null`: nothing was altered; `undefined`: its own words again. */
  readonly onDone: (text: string | null | undefined) => void
}) => {
  const say = useSay()
  const own = useAsk('handovers.words', { noun: line.noun, id: line.id })
  const [typed, setTyped] = useState(reworded)
  const [asked, setAsked] = useState(false)
  const text = typed ?? own.data?.text ?? ''
  const isEmpty = text.trim() === ''
  const use = (): void => {
    if (isEmpty) return setAsked(true)
    onDone(text === own.data?.text ? undefined : text)
  }
  return (
    <DoDialog
      title={say('handovers.reword.title')}
      description={say('handovers.reword.words')}
      size="wide"
      label={say('handovers.reword.keep')}
      beside={
        reworded !== undefined && (
          <Button kind="plain" onClick={() => onDone(undefined)}>
            {say('handovers.reword.own')}
          </Button>
        )
      }
      onDo={use}
      onCancel={() => onDone(null)}
    >
      <TextArea
        label={say('handovers.reword.label')}
        value={text}
        onChange={setTyped}
        rows={6}
        readOnly={own.data === undefined}
        maxLength={line.noun === 'entry' || line.noun === 'note' || line.noun === 'met' ? 2_000_000 : 1000}
        error={asked && isEmpty ? say('handovers.reword.empty') : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          use()
        }}
        dir="auto"
      />
    </DoDialog>
  )
}
