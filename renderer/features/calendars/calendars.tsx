/** Settings → Watched calendars: files another program keeps, whom their names mean, and the way to a file brought in once. */
import { useState } from 'react'
import type { Calendar } from '../../../shared/contract/calendars.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { call, callShell, useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndo } from '../../lib/undo.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { useWork } from '../../lib/use-work.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { CalendarRow } from './calendar-row.tsx'
import styles from './calendars.module.css'
import { Forget } from './forget.tsx'
import { Names } from './names.tsx'
import { refusalId } from './problems.ts'

const Watched = ({ all }: { readonly all: readonly Calendar[] }) => {
  const say = useSay()
  const toasts = useToasts()
  const undo = useUndo()
  const watch = useWork('calendars.watch')
  const read = useWork('calendars.read')
  /** The name of what is being read. */
  const [reading, setReading] = useState('')
  const [failed, setFailed] = useState<unknown>(undefined)
  const [forgetting, setForgetting] = useState<Calendar | null>(null)
  const work = watch.isRunning ? watch : read
  const isSlow = useSlow(work.isRunning)

  const add = async (purpose: 'calendar-file' | 'calendar-from'): Promise<void> => {
    setFailed(undefined)
    watch.forget()
    const picked = await callShell('shell.pickFolder', { purpose })
    if (!picked) return
    const name = shorten(picked.name, 60)
    setReading(name)
    const done = await watch.run({ token: picked.token })
    if (!done) return
    const { change, added } = done
    const back = change !== null && { actionLabel: say('app.undo'), onAction: () => void undo(change) }
    toasts.show({ text: say('calendars.watched', { name, added }), ...back })
  }
  const again = async ({ id, name: whole }: Calendar): Promise<void> => {
    const name = shorten(whole, 60)
    setReading(name)
    read.forget()
    const done = await read.run({ id })
    if (!done) return
    // what went wrong with the file is told in its line
    const now = await call('calendars.list', {})
    if (now.find((one) => one.id === id)?.problem !== null) return
    const { added, changed, cancelled } = done
    const news = added + changed + cancelled > 0 ? 'yes' : 'no'
    toasts.show({ text: say('calendars.read.done', { name, news, added, changed, cancelled }) })
  }
  const trouble = work.isRunning ? undefined : (failed ?? watch.error ?? read.error)
  return (
    <Section title={say('calendars.list')}>
      {trouble !== undefined && (
        <div className={styles.banner}>
          <Banner tone="problem">{say(trouble === read.error ? failureId(trouble) : refusalId(trouble))}</Banner>
        </div>
      )}
      {all.length === 0 && <EmptyState>{say('calendars.none')}</EmptyState>}
      <ul>
        {all.map((one) => (
          <CalendarRow
            key={one.id}
            calendar={one}
            isBusy={work.isRunning}
            onRead={() => void again(one).catch(setFailed)}
            onForget={() => setForgetting(one)}
          />
        ))}
      </ul>
      {isSlow && (
        <div className={styles.work}>
          <Progress
            what={<bdi>{say('calendars.watching', { name: reading })}</bdi>}
            cancelLabel={say('ui.cancel')}
            onCancel={work.cancel}
          />
        </div>
      )}
      <div className={styles.actions}>
        {(['calendar-file', 'calendar-from'] as const).map((purpose) => (
          <Button
            key={purpose}
            icon={purpose === 'calendar-file' ? 'file' : 'folder'}
            busy={work.isRunning}
            onClick={() => void add(purpose).catch(setFailed)}
          >
            {say(purpose === 'calendar-file' ? 'calendars.watch.file' : 'calendars.watch.folder')}
          </Button>
        ))}
      </div>
      <Note className={styles.note}>{say('calendars.how')}</Note>
      <Forget calendar={forgetting} onDone={() => setForgetting(null)} />
    </Section>
  )
}

export const Calendars = () => {
  const say = useSay()
  const go = useGo()
  const list = useAsk('calendars.list', {})
  return (
    <Page
      title={say('calendars.title')}
      lede={say('calendars.lede')}
      actions={
        <Button icon="open" onClick={() => go.to('/settings/calendar-file')}>
          {say('calendar-file.title')}
        </Button>
      }
    >
      <div className={styles.parts}>
        <Answer of={list} reading={say('calendars.reading')}>
          {(all) => (
            <>
              <Watched all={all} />
              <Names />
            </>
          )}
        </Answer>
      </div>
    </Page>
  )
}
