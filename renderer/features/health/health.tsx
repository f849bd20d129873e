/** How the journal itself is: what happened to it, what was kept, what to do; checks, and room on the disk. */
import type { Damage, HealthNotice, HealthStatus } from '../../../shared/contract/health.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import { Checks } from './checks.tsx'
import styles from './health.module.css'
import { Recover } from './recover.tsx'
import { useDismiss } from './use-dismiss.ts'
import { useWritten } from '../../lib/written.ts'
import { useNoticeValues } from './words.ts'

export type HealthProps = {
  /** Where a backup is restored. */
  readonly onRestore?: (() => void) | undefined
}

const Damaged = ({ damage, onRestore }: HealthProps & { readonly damage: Damage }) => {
  const say = useSay()
  return (
    <>
      <Section title={say('health.happened')}>
        <p className={styles.words}>{say(`health.damage.${damage.what}.happened`)}</p>
        {damage.aside !== null && <Note>{say('health.damage.aside', { aside: damage.aside })}</Note>}
      </Section>
      <Section title={say('health.kept')}>
        <p className={styles.words}>{say('health.damage.kept')}</p>
      </Section>
      <Section title={say('health.next')}>
        <p className={styles.words}>{say('health.damage.next')}</p>
      </Section>
      <Recover isOpen onRestore={onRestore} />
    </>
  )
}

const Told = ({ notice, onRestore }: HealthProps & { readonly notice: HealthNotice }) => {
  const say = useSay()
  const values = useNoticeValues()
  const dismiss = useDismiss()
  const title = say(`health.notice.${notice.kind}.title`)
  const helps = notice.kind !== 'low-space' && notice.kind !== 'salvaged'
  return (
    <Section title={title}>
      <p className={styles.words}>{say(`health.notice.${notice.kind}.words`, values(notice))}</p>
      <div className={styles.ways}>
        {helps && onRestore && <Button onClick={onRestore}>{say('health.restore')}</Button>}
        <Button aria-label={say('health.dismiss.what', { title })} onClick={() => dismiss(notice.kind)}>
          {say('health.dismiss')}
        </Button>
      </div>
    </Section>
  )
}

const Parts = ({ status, onRestore }: HealthProps & { readonly status: HealthStatus }) => {
  const say = useSay()
  const written = useWritten()
  const { damage, notices, checks, checking, free } = status
  return (
    <div className={styles.parts}>
      {damage && <Damaged damage={damage} onRestore={onRestore} />}
      {notices.map((notice) => (
        <Told key={notice.kind} notice={notice} onRestore={onRestore} />
      ))}
      {!damage && <Checks checks={checks} checking={checking} />}
      <Section title={say('health.room')}>
        <p className={styles.words}>
          {free === null ? say('health.room.unknown') : say('health.room.free', { free: written.size(free) })}
        </p>
      </Section>
    </div>
  )
}

export const Health = ({ onRestore }: HealthProps) => {
  const say = useSay()
  const status = useAsk('health.status', {})
  const { damage, notices = [] } = status.data ?? {}
  const lede = damage ? 'damaged' : notices.length > 0 ? 'told' : 'well'
  return (
    <Page title={say('health.title')} lede={status.data && say(`health.lede.${lede}`)}>
      <Answer of={status} reading={say('health.reading')}>
        {(known) => <Parts status={known} onRestore={onRestore} />}
      </Answer>
    </Page>
  )
}
