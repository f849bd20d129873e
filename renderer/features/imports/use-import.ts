/** From a file to people in the journal: read, looked over, brought in, or taken back. One step at a time. */
import { useRef, useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/vault.ts'
import type { Progress } from '../../../shared/contract/wire.ts'
import { AppError } from '../../../shared/result.ts'
import { callShell, useCommand, useTask } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'

/** The most a file may hold, in bytes, as the contract says. */
const LARGEST = 64 * 1024 * 1024

export type Filed = {
  readonly change: string | null
  readonly people: number
  readonly ties: number
  readonly milestones: number
}

export type Step =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly fileName: string; readonly progress: Progress | undefined }
  | { readonly at: 'preview' | 'filing'; readonly preview: ImportPreview }
  | { readonly at: 'done' | 'undoing' | 'undone'; readonly filed: Filed }

export const useImport = () => {
  const say = useSay()
  const [step, setStep] = useState<Step>({ at: 'start' })
  /** What went wrong last, or what was stopped: a sentence. */
  const [notice, setNotice] = useState<string | undefined>(undefined)
  const stop = useRef<(() => void) | undefined>(undefined)
  const readings = useRef(0)

  const onProgress = (progress: Progress): void => setStep((now) => (now.at === 'reading' ? { ...now, progress } : now))
  const { mutateAsync: preview } = useTask('imports.preview', onProgress, (cancel) => {
    stop.current = cancel
  })
  const { mutateAsync: file } = useTask('imports.file')
  const { mutateAsync: undo } = useCommand('changes.undo')

  const sentence = (error: unknown): string => {
    if (error instanceof AppError && error.code === 'invalid') {
      const isLarge = Object.values(error.failure.fields ?? {}).includes('too-large')
      return say(isLarge ? 'imports.too-large' : 'imports.unusable')
    }
    return say(failureId(error))
  }

  const read = async (fileName: string, bytes: () => Promise<Uint8Array<ArrayBuffer>>): Promise<void> => {
    const reading = (readings.current += 1)
    setNotice(undefined)
    setStep({ at: 'reading', fileName, progress: undefined })
    try {
      const found = await preview({ fileName: fileName.slice(0, 1000) || say('imports.file'), bytes: await bytes() })
      if (reading === readings.current) setStep({ at: 'preview', preview: found })
    } catch (error) {
      if (reading !== readings.current) return
      setNotice(sentence(error))
      setStep({ at: 'start' })
    }
  }

  return {
    step,
    notice,
    pick: async (): Promise<void> => {
      try {
        const picked = await callShell('shell.pickVcard', {})
        if (picked) await read(picked.fileName, () => Promise.resolve(picked.bytes))
      } catch (error) {
        setNotice(sentence(error))
      }
    },
    drop: async (dropped: File): Promise<void> => {
      if (dropped.size > LARGEST) return setNotice(say('imports.too-large'))
      await read(dropped.name, async () => new Uint8Array(await dropped.arrayBuffer()))
    },
    cancel: (): void => stop.current?.(),
    bringIn: async (only: readonly number[]): Promise<void> => {
      if (step.at !== 'preview') return
      setNotice(undefined)
      setStep({ at: 'filing', preview: step.preview })
      try {
        setStep({ at: 'done', filed: await file({ preview: step.preview.preview, only: [...only] }) })
      } catch (error) {
        const isGone = error instanceof AppError && error.code === 'not-found'
        setNotice(isGone ? say('imports.expired') : sentence(error))
        setStep(isGone ? { at: 'start' } : { at: 'preview', preview: step.preview })
      }
    },
    takeBack: async (): Promise<void> => {
      if (step.at !== 'done' || step.filed.change === null) return
      const { filed } = step
      setNotice(undefined)
      setStep({ at: 'undoing', filed })
      try {
        await undo({ change: filed.change as never })
        setStep({ at: 'undone', filed })
      } catch (error) {
        setNotice(sentence(error))
        setStep({ at: 'done', filed })
      }
    },
    startAgain: (): void => {
      setNotice(undefined)
      setStep({ at: 'start' })
    },
  }
}

export type Import = ReturnType<typeof useImport>
