/** From a calendar file to meetings in the journal: read, looked over, brought in, or taken back. One step at a time. */
import { useRef, useState } from 'react'
import { mostCalendarBytes, type Filed, type MeetingsPreview } from '../../../shared/contract/meetings.ts'
import type { Input } from '../../../shared/contract/index.ts'
import type { Progress } from '../../../shared/contract/wire.ts'
import { AppError } from '../../../shared/result.ts'
import { callShell, useCommand, useTask } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { refusalId } from './problems.ts'

export type Choices = Input<'meetings.import'>['choices']

export type Step =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly fileName: string; readonly progress: Progress | undefined }
  | { readonly at: 'preview' | 'filing'; readonly preview: MeetingsPreview }
  /** `open`: names nobody said who they are. */
  | { readonly at: 'done' | 'undoing' | 'undone'; readonly filed: Filed; readonly open: number }

export const useBring = () => {
  const say = useSay()
  const [step, setStep] = useState<Step>({ at: 'start' })
  /** What went wrong last, or what was stopped: a sentence. */
  const [notice, setNotice] = useState<string | undefined>(undefined)
  const stop = useRef<(() => void) | undefined>(undefined)
  const readings = useRef(0)

  const onProgress = (progress: Progress): void => setStep((now) => (now.at === 'reading' ? { ...now, progress } : now))
  const { mutateAsync: preview } = useTask('meetings.preview', onProgress, (cancel) => {
    stop.current = cancel
  })
  const { mutateAsync: file } = useTask('meetings.import')
  const { mutateAsync: undo } = useCommand('changes.undo')

  const read = async (fileName: string, bytes: () => Promise<Uint8Array<ArrayBuffer>>): Promise<void> => {
    const reading = (readings.current += 1)
    setNotice(undefined)
    setStep({ at: 'reading', fileName, progress: undefined })
    try {
      const name = fileName.slice(0, 1000) || say('calendar-file.file')
      const found = await preview({ fileName: name, bytes: await bytes() })
      if (reading === readings.current) setStep({ at: 'preview', preview: found })
    } catch (error) {
      if (reading !== readings.current) return
      setNotice(say(refusalId(error)))
      setStep({ at: 'start' })
    }
  }

  return {
    step,
    notice,
    pick: async (): Promise<void> => {
      try {
        const picked = await callShell('shell.pickCalendar', {})
        if (picked) await read(picked.fileName, () => Promise.resolve(picked.bytes))
      } catch (error) {
        setNotice(say(refusalId(error)))
      }
    },
    drop: async (dropped: File): Promise<void> => {
      if (dropped.size > mostCalendarBytes) return setNotice(say('calendar-file.refused.file-too-large'))
      await read(dropped.name, async () => new Uint8Array(await dropped.arrayBuffer()))
    },
    cancel: (): void => stop.current?.(),
    bringIn: async (choices: Choices, open: number): Promise<void> => {
      if (step.at !== 'preview') return
      setNotice(undefined)
      setStep({ at: 'filing', preview: step.preview })
      try {
        setStep({ at: 'done', filed: await file({ preview: step.preview.preview, choices }), open })
      } catch (error) {
        const isGone = error instanceof AppError && error.code === 'not-found'
        setNotice(say(isGone ? 'calendar-file.expired' : failureId(error)))
        setStep(isGone ? { at: 'start' } : { at: 'preview', preview: step.preview })
      }
    },
    takeBack: async (): Promise<void> => {
      if (step.at !== 'done' || step.filed.change === null) return
      setNotice(undefined)
      setStep({ ...step, at: 'undoing' })
      try {
        await undo({ change: step.filed.change })
        setStep({ ...step, at: 'undone' })
      } catch (error) {
        setNotice(say(failureId(error)))
        setStep(step)
      }
    },
    startAgain: (): void => {
      setNotice(undefined)
      setStep({ at: 'start' })
    },
  }
}

export type Bring = ReturnType<typeof useBring>
