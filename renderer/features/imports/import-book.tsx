/** Bringing in an address book: a file is read, looked over card by card, and filed in one change that can be taken back whole. */
import { useEffect, useEffectEvent, useState } from 'react'
import { Page } from '../../app/layout/page.tsx'
import { FiledImports } from '../../lib/filed-imports.tsx'
import { useFocusOn } from '../../lib/focus-on.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Progress } from '../../ui/progress.tsx'
import styles from './imports.module.css'
import { LookOver } from './look-over.tsx'
import { useImport, type Import, type Step } from './use-import.ts'
import { useSlow } from '../../lib/use-slow.ts'

/** A file let go anywhere on the page. Answers whether one is being held over it. */
const useDrop = (isReady: boolean, onFile: (file: File) => void): boolean => {
  const [isOver, setOver] = useState(false)
  const dropped = useEffectEvent((file: File) => onFile(file))
  useEffect(() => {
    if (!isReady) return
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) dropped(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', drop)
    return () => {
      setOver(false)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', drop)
    }
  }, [isReady])
  return isOver
}

export const ImportBook = () => {
  const say = useSay()
  const book = useImport()
  const { step, notice } = book
  const canDrop = step.at === 'start' || step.at === 'done' || step.at === 'undone'
  const isOver = useDrop(canDrop, (file) => void book.drop(file))
  const isWorking = step.at === 'reading' || step.at === 'filing' || step.at === 'undoing'
  const isSlow = useSlow(isWorking)
  const focus = useFocusOn(step.at, isWorking)
  return (
    <Page title={say('imports.title')} lede={say('imports.lede')}>
      <div ref={focus} tabIndex={-1} className={styles.step}>
        {notice && (
          <p role="alert" className={styles.notice}>
            {notice}
          </p>
        )}
        {step.at === 'start' && <Start book={book} isOver={isOver} />}
        {step.at === 'reading' && isSlow && <Reading step={step} onCancel={book.cancel} />}
        {(step.at === 'preview' || step.at === 'filing') && (
          <LookOver
            key={step.preview.preview}
            preview={step.preview}
            isFiling={step.at === 'filing'}
            onBringIn={(only) => void book.bringIn(only)}
            onStartAgain={book.startAgain}
          />
        )}
        {step.at === 'filing' && isSlow && (
          <div className={styles.work}>
            <Progress what={say('imports.filing')} />
          </div>
        )}
        {(step.at === 'done' || step.at === 'undoing' || step.at === 'undone') && <Report step={step} book={book} />}
      </div>
      {canDrop && (
        <div className={styles.earlier}>
          <FiledImports
            of="people"
            title={say('imports.earlier')}
            except={'filed' in step ? (step.filed.change ?? undefined) : undefined}
          />
        </div>
      )}
    </Page>
  )
}

const Start = ({ book, isOver }: { readonly book: Import; readonly isOver: boolean }) => {
  const say = useSay()
  return (
    <div className={cx(styles.start, isOver && styles.over)}>
      <p>{say(isOver ? 'imports.let-go' : 'imports.start')}</p>
      <Button icon="open" onClick={() => void book.pick()}>
        {say('imports.choose')}
      </Button>
      <p className={styles.note}>{say('imports.how')}</p>
    </div>
  )
}

const Reading = ({
  step,
  onCancel,
}: {
  readonly step: Step & { readonly at: 'reading' }
  readonly onCancel: () => void
}) => {
  const say = useSay()
  const { fileName, progress } = step
  return (
    <div className={styles.work}>
      <Progress
        what={<bdi>{say('imports.reading', { fileName })}</bdi>}
        {...(progress && {
          value: progress.total > 0 ? progress.done / progress.total : undefined,
          count: say('imports.reading.card', { done: progress.done, total: progress.total }),
        })}
        cancelLabel={say('ui.cancel')}
        onCancel={onCancel}
      />
    </div>
  )
}

type Finished = Step & { readonly at: 'done' | 'undoing' | 'undone' }

const Report = ({ step, book }: { readonly step: Finished; readonly book: Import }) => {
  const say = useSay()
  const go = useGo()
  const { people, ties, milestones, change } = step.filed
  return (
    <div className={styles.report}>
      <p role="status" className={styles.sentence}>
        {say(step.at === 'undone' ? 'imports.undone' : 'imports.done', { people, ties, milestones })}
      </p>
      <div className={styles.actions}>
        <Button onClick={() => go.to('/people')}>{say('imports.see')}</Button>
        {step.at !== 'undone' && change !== null && (
          <Button icon="undo" busy={step.at === 'undoing'} onClick={() => void book.takeBack()}>
            {say('imports.undo')}
          </Button>
        )}
        <Button kind="plain" onClick={book.startAgain}>
          {say('imports.another')}
        </Button>
      </div>
    </div>
  )
}
