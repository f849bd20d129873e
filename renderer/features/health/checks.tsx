/** When the journal was last checked, how it was, and a way to check it now. */
import { checkKinds } from '../../../shared/contract/health.ts'
import type { CheckKind, Checked } from '../../../shared/contract/health.ts'
import { AppError } from '../../../shared/result.ts'
import { useTask } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import styles from './health.module.css'
import { useWritten } from '../../lib/written.ts'

/** A check that could not be made is not one that found something. */
const sentenceOf = (error: unknown): string => {
  const code = error instanceof AppError ? error.code : 'bug'
  if (code === 'no-space') return 'health.check.no-space'
  return code === 'cannot-open' || code === 'cancelled' || code === 'conflict'
    ? 'health.check.cannot'
    : failureId(error)
}

const Check = ({
  kind,
  last,
  busy,
  onCheck,
}: {
  readonly kind: CheckKind
  readonly last: Checked | undefined
  readonly busy: boolean
  readonly onCheck: () => void
}) => {
  const say = useSay()
  const written = useWritten()
  const how = last?.ok === true ? 'ok' : 'failed'
  return (
    <li className={styles.line}>
      <div>
        <p>{say(`health.check.${kind}`)}</p>
        <Note>{last ? say(`health.check.${how}`, { at: written.when(last.at) }) : say('health.check.never')}</Note>
      </div>
      <Button
        size="small"
        busy={busy}
        aria-label={say('health.check.now.what', { kind: say(`health.check.${kind}`) })}
        onClick={onCheck}
      >
        {say('health.check.now')}
      </Button>
    </li>
  )
}

export const Checks = ({
  checks,
  checking,
}: {
  readonly checks: readonly Checked[]
  readonly checking: CheckKind | null
}) => {
  const say = useSay()
  const toasts = useToasts()
  const check = useTask('health.check')
  const run = (kind: CheckKind): void =>
    check.mutate(
      { kind },
      {
        onSuccess: ({ ok }) =>
          toasts.show({
            text: say(ok ? 'health.check.said.ok' : 'health.check.said.failed'),
            ...(!ok && { tone: 'problem' as const }),
          }),
        onError: (error) => toasts.show({ text: say(sentenceOf(error)), tone: 'problem' }),
      },
    )
  const isRunning = checking !== null || check.isPending
  return (
    <Section title={say('health.checks')}>
      <p className={styles.words}>{say('health.checks.words')}</p>
      <ul className={styles.checks}>
        {checkKinds.map((kind) => (
          <Check
            key={kind}
            kind={kind}
            last={checks.find((each) => each.kind === kind)}
            busy={isRunning}
            onCheck={() => run(kind)}
          />
        ))}
      </ul>
      {isRunning && <Progress what={say('health.check.running')} />}
    </Section>
  )
}
