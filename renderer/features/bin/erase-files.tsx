/** Files in the bin still take up room. Deleting them for good is the one thing here that cannot be taken back. */
import { useState } from 'react'
import type { BinItem } from '../../../shared/contract/changes.ts'
import { useAsk, useTask } from '../../lib/api.ts'
import { useAmount } from '../../lib/written.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { AlertDialog } from '../../ui/alert-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useToasts } from '../../ui/toast.tsx'
import styles from './bin.module.css'

/** As many as one call takes. */
const atOnce = 10_000

export const EraseFiles = ({ items }: { readonly items: readonly BinItem[] }) => {
  const say = useSay()
  const amount = useAmount()
  const toasts = useToasts()
  const { data } = useAsk('files.amount', {})
  const { mutateAsync: erase, isPending } = useTask('files.erase')
  const [isAsking, setAsking] = useState(false)
  const ids = items.flatMap(({ noun, id }) => (noun === 'file' ? [id as never] : [])).slice(0, atOnce)
  if (ids.length === 0 || !data) return null
  const run = async (): Promise<void> => {
    try {
      await erase({ ids })
      toasts.show({ text: say('bin.erased', { count: ids.length }) })
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
    }
    setAsking(false)
  }
  return (
    <div className={styles.files}>
      <p>{say('bin.files', { count: ids.length, amount: amount(data.inBin.bytes) })}</p>
      <Button size="small" onClick={() => setAsking(true)}>
        {say('bin.erase', { count: ids.length })}
      </Button>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={say('bin.erase.title', { count: ids.length })}
        description={say('bin.erase.words', { count: ids.length })}
        confirmLabel={say('bin.erase.do')}
        cancelLabel={say('ui.cancel')}
        tone="danger"
        busy={isPending}
        onConfirm={() => void run()}
      />
    </div>
  )
}
