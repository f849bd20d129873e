/** “Save a copy…”: what that means, then where, then doing it. The only way a file leaves the journal. */
import { useRef, useState } from 'react'
import { AppError } from '../../../shared/result.ts'
import type { Progress as Done } from '../../../shared/contract/wire.ts'
import { AlertDialog } from '../../ui/alert-dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { call, callShell } from '../api.ts'
import { failureId, fieldProblem, useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { useSlow } from '../use-slow.ts'
import { useAmount } from '../written.ts'

export type Saved = { readonly id: string; readonly name: string; readonly bytes: number }

/** Why no readable copy was written, as a sentence of the catalogue. */
export const whyNot = (error: unknown): string => {
  const word = fieldProblem(error, 'target')
  if (word === 'not-writable' || word === 'gone' || word === 'in-the-vault') return `files.save.${word}`
  if (error instanceof AppError && ['no-space', 'damaged', 'cancelled'].includes(error.code))
    return `files.save.${error.code}`
  return failureId(error)
}

export const SaveCopy = ({ file, onDone }: { readonly file: Saved | null; readonly onDone: () => void }) => {
  const say = useSay()
  const amount = useAmount()
  const toasts = useToasts()
  const [step, setStep] = useState<'asking' | 'choosing' | 'writing'>('asking')
  const [done, setDone] = useState<Done>()
  const stop = useRef<(() => void) | undefined>(undefined)
  const isSlow = useSlow(step === 'writing')

  const end = (): void => {
    stop.current = undefined
    setStep('asking')
    setDone(undefined)
    onDone()
  }

  const save = async ({ id, name }: Saved): Promise<void> => {
    setStep('choosing')
    try {
      const chosen = await callShell('shell.pickTarget', { name })
      if (!chosen) return setStep('asking')
      setStep('writing')
      await call('files.save', { id: id as never, target: chosen.target }, setDone, (cancel) => {
        stop.current = cancel
      })
      toasts.show({ text: say('files.saved', { name: shorten(chosen.name, 60) }) })
    } catch (error) {
      toasts.show({ text: say(whyNot(error)), tone: 'problem' })
    }
    end()
  }

  return (
    <AlertDialog
      open={file !== null}
      // while it is being written, leaving is stopping it
      onOpenChange={(open) => {
        if (open) return
        if (step === 'writing') stop.current?.()
        else if (step === 'asking') end()
      }}
      title={say('files.save.title')}
      description={say('files.save.words', { name: shorten(file?.name ?? '', 60) })}
      confirmLabel={say('files.save.choose')}
      cancelLabel={say('ui.cancel')}
      onConfirm={() => file && void save(file)}
      busy={step !== 'asking'}
    >
      {isSlow && file && (
        <Progress
          what={say('files.saving')}
          value={done ? done.done / done.total : undefined}
          count={done && say('files.done', { done: amount(done.done), total: amount(done.total) })}
        />
      )}
    </AlertDialog>
  )
}
