/** Those selected leave as a table: what leaves and what does not is said first, then where, then it is done. */
import { useRef, useState } from 'react'
import { call, callShell } from '../../lib/api.ts'
import { whyNot } from '../../lib/files/save-copy.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { AlertDialog } from '../../ui/alert-dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useToasts } from '../../ui/toast.tsx'

const heads = [
  'lists.table.name',
  'lists.column.given',
  'lists.column.family',
  'lists.file.nickname',
  'lists.column.role',
  'lists.column.organisation',
  'lists.column.email',
  'lists.column.phone',
  'lists.file.address',
] as const

export const SaveTable = ({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }) => {
  const say = useSay()
  const toasts = useToasts()
  const [step, setStep] = useState<'asking' | 'choosing' | 'writing'>('asking')
  const stop = useRef<(() => void) | undefined>(undefined)
  const isSlow = useSlow(step === 'writing')
  const save = async (): Promise<void> => {
    setStep('choosing')
    try {
      const chosen = await callShell('shell.pickTarget', { name: say('lists.file.name') })
      if (!chosen) return setStep('asking')
      setStep('writing')
      const words = heads.map((head) => say(head))
      const { written } = await call(
        'people.saveTable',
        { ids: [...ids] as never[], target: chosen.target, words },
        undefined,
        (cancel) => {
          stop.current = cancel
        },
      )
      toasts.show({ text: say('lists.file.saved', { count: written, name: shorten(chosen.name, 60) }) })
    } catch (error) {
      toasts.show({ text: say(whyNot(error)), tone: 'problem' })
    }
    onDone()
  }
  return (
    <AlertDialog
      open
      // while it is being written, leaving is stopping it
      onOpenChange={(open) => {
        if (open) return
        if (step === 'writing') stop.current?.()
        else if (step === 'asking') onDone()
      }}
      title={say('lists.file.title', { count: ids.length })}
      description={say('lists.file.words')}
      confirmLabel={say('lists.file.choose')}
      cancelLabel={say('ui.cancel')}
      onConfirm={() => void save()}
      busy={step !== 'asking'}
    >
      {isSlow && <Progress what={say('lists.file.saving')} />}
    </AlertDialog>
  )
}
