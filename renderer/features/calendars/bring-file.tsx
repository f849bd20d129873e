/** Bringing in a calendar file: it is read, looked over, and filed in one change that can be taken back whole. */
import { Page } from '../../app/layout/page.tsx'
import { FiledImports } from '../../lib/filed-imports.tsx'
import { useFileDrop } from '../../lib/files/use-file-drop.ts'
import { useFocusOn } from '../../lib/focus-on.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Progress } from '../../ui/progress.tsx'
import styles from './calendars.module.css'
import { LookOver } from './look-over.tsx'
import { useBring, type Bring, type Step } from './use-bring.ts'

export const BringFile = () => {
  const say = useSay()
  const bring = useBring()
  const { step, notice } = bring
  const canDrop = step.at === 'start' || step.at === 'done' || step.at === 'undone'
  const isOver = useFileDrop(({ files: [file], how }) => {
    if (canDrop && file && how === 'dropped') void bring.drop(file)
  })
  const isWorking = step.at === 'reading' || step.at === 'filing' || step.at === 'undoing'
  const isSlow = useSlow(isWorking)
  const focus = useFocusOn(step.at, isWorking)
  return (
    <Page title={say('calendar-file.title')} lede={say('calendar-file.lede')}>
      <div ref={focus} tabIndex={-1} className={styles.step}>
        {notice && (
          <p role="alert" className={styles.notice}>
            {notice}
          </p>
        )}
        {step.at === 'start' && <Start bring={bring} isOver={isOver} />}
        {step.at === 'reading' && isSlow && <Reading step={step} onCancel={bring.cancel} />}
        {(step.at === 'preview' || step.at === 'filing') && (
          <LookOver
            key={step.preview.preview}
            preview={step.preview}
            isFiling={step.at === 'filing'}
            onBringIn={(choices, open) => void bring.bringIn(choices, open)}
            onStartAgain={bring.startAgain}
          />
        )}
        {step.at === 'filing' && isSlow && (
          <div className={styles.work}>
            <Progress what={say('calendar-file.filing')} />
          </div>
        )}
        {(step.at === 'done' || step.at === 'undoing' || step.at === 'undone') && <Report step={step} bring={bring} />}
      </div>
      {canDrop && (
        <div className={styles.earlier}>
          <FiledImports
            of="meetings"
            title={say('calendar-file.earlier')}
            except={'filed' in step ? (step.filed.change ?? undefined) : undefined}
          />
        </div>
      )}
    </Page>
  )
}

const Start = ({ bring, isOver }: { readonly bring: Bring; readonly isOver: boolean }) => {
  const say = useSay()
  const go = useGo()
  return (
    <>
      <div className={cx(styles.start, isOver && styles.over)}>
        <p>{say(isOver ? 'calendar-file.let-go' : 'calendar-file.start')}</p>
        <Button icon="open" onClick={() => void bring.pick()}>
          {say('calendar-file.choose')}
        </Button>
        <p className={styles.note}>{say('calendar-file.how')}</p>
      </div>
      <p className={styles.beside}>
        {say('calendar-file.watch-instead')}{' '}
        <Button kind="plain" size="small" onClick={() => go.to('/settings/calendars')}>
          {say('calendar-file.watch')}
        </Button>
      </p>
    </>
  )
}

type ReadingProps = { readonly step: Step & { readonly at: 'reading' }; readonly onCancel: () => void }

const Reading = ({ step: { fileName, progress }, onCancel }: ReadingProps) => {
  const say = useSay()
  return (
    <div className={styles.work}>
      <Progress
        what={<bdi>{say('calendar-file.reading', { fileName })}</bdi>}
        count={progress && progress.total > 0 && say('calendar-file.reading.events', { count: progress.total })}
        cancelLabel={say('ui.cancel')}
        onCancel={onCancel}
      />
    </div>
  )
}

type Finished = Step & { readonly at: 'done' | 'undoing' | 'undone' }

const Report = ({ step, bring }: { readonly step: Finished; readonly bring: Bring }) => {
  const say = useSay()
  const go = useGo()
  const { added, changed, cancelled, change } = step.filed
  const isBack = step.at === 'undone'
  return (
    <div className={styles.look}>
      <p role="status" className={styles.sentence}>
        {isBack ? say('calendar-file.undone') : say('calendar-file.done', { added, changed, cancelled })}
      </p>
      <div className={cx(styles.actions, styles.bring)}>
        <Button onClick={() => go.to('/calendar')}>{say('calendar-file.see')}</Button>
        {!isBack && step.open > 0 && (
          <Button onClick={() => go.to('/settings/calendars')}>
            {say('calendar-file.settle', { count: step.open })}
          </Button>
        )}
        {!isBack && change !== null && (
          <Button icon="undo" busy={step.at === 'undoing'} onClick={() => void bring.takeBack()}>
            {say('calendar-file.undo')}
          </Button>
        )}
        <Button kind="plain" onClick={bring.startAgain}>
          {say('calendar-file.another')}
        </Button>
      </div>
    </div>
  )
}
