/** Dates leave as a calendar file: what that means, how much of them leaves, then where, then doing it. */
import { useRef, useState } from 'react'
import type { Input } from '../../../shared/contract/index.ts'
import { milestoneKinds, type MilestoneKind } from '../../../shared/contract/milestones.ts'
import { call, callShell } from '../../lib/api.ts'
import { whyNot } from '../../lib/files/save-copy.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useToasts } from '../../ui/toast.tsx'
import styles from './calendars.module.css'
import { Wishes, type Wish } from './write-wishes.tsx'

/** The least that is of use to the one who asked: names and what the day is, as other programs show them. */
const usual: Wish = { names: 'full', reasons: true, ownWords: false, quiet: false, kinds: milestoneKinds }

const wanted = ({ kinds, reasons, ownWords, ...rest }: Wish): Omit<Input<'calendar.save'>, 'target'> => {
  const hasReasons = reasons && rest.names === 'full'
  return { ...rest, kinds: [...kinds] as MilestoneKind[], reasons: hasReasons, ownWords: hasReasons && ownWords }
}

export const WriteFile = ({ open, onDone }: { readonly open: boolean; readonly onDone: () => void }) => {
  const say = useSay()
  const toasts = useToasts()
  const [wish, setWish] = useState(usual)
  const [step, setStep] = useState<'asking' | 'choosing' | 'writing'>('asking')
  /** Why nothing was written: a sentence. */
  const [notice, setNotice] = useState<string | undefined>(undefined)
  const stop = useRef<(() => void) | undefined>(undefined)
  const isSlow = useSlow(step === 'writing')

  const end = (): void => {
    setWish(usual)
    setNotice(undefined)
    onDone()
  }
  const change = (next: Wish): void => {
    setNotice(undefined)
    setWish(next)
  }

  const write = async (): Promise<void> => {
    if (wish.kinds.length === 0) return setNotice(say('calendar-file.write.kinds.none'))
    setNotice(undefined)
    setStep('choosing')
    try {
      const chosen = await callShell('shell.pickTarget', { name: say('calendar-file.write.name') })
      if (!chosen) return
      setStep('writing')
      const { written, left } = await call(
        'calendar.save',
        { target: chosen.target, ...wanted(wish) },
        undefined,
        (cancel) => {
          stop.current = cancel
        },
      )
      if (written === 0) return setNotice(say('calendar-file.written.none', { left }))
      toasts.show({ text: say('calendar-file.written', { name: shorten(chosen.name, 60), written, left }) })
      end()
    } catch (error) {
      setNotice(say(whyNot(error)))
    } finally {
      stop.current = undefined
      setStep('asking')
    }
  }

  return (
    <Dialog
      open={open}
      // while it is being written, leaving is stopping it
      onOpenChange={(next) => {
        if (next) return
        if (step === 'writing') stop.current?.()
        else if (step === 'asking') end()
      }}
      title={say('calendar-file.write')}
      description={say('calendar-file.write.words')}
      closeLabel={say('ui.cancel')}
      actions={
        <>
          <Button onClick={() => (step === 'writing' ? stop.current?.() : end())}>{say('ui.cancel')}</Button>
          <Button kind="primary" busy={step !== 'asking'} onClick={() => void write()}>
            {say('calendar-file.write.choose')}
          </Button>
        </>
      }
    >
      <div className={styles.wishes}>
        <Wishes wish={wish} onChange={change} disabled={step !== 'asking'} />
        {notice && <Banner tone="problem">{notice}</Banner>}
        {isSlow && <Progress what={say('calendar-file.writing')} />}
      </div>
    </Dialog>
  )
}
