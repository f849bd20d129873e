import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './vault.module.css'

/** What can stand between a person and their journal. */
export type VaultProblemKind =
  | 'damaged'
  | 'newer-vault'
  | 'cannot-open'
  | 'zero-byte'
  | 'no-space'
  | 'in-use'
  | 'folder-not-writable'
  | 'no-handles'
  | 'no-key-file'
  | 'plaintext'
  | 'not-for-this-runtime'
  | 'debugged'
  | 'bug'

export type VaultProblemProps = {
  readonly problem: VaultProblemKind
  /** Where the journal lies. */
  readonly folder: string
  /** A word to give to whoever helps; only for a `bug`. */
  readonly reference?: string | undefined
  /** Each thing to do is offered when its function is given; the first given is the filled button. */
  readonly onRestore?: (() => void) | undefined
  readonly onTryAgain?: (() => void) | undefined
  readonly onChooseFolder?: (() => void) | undefined
  readonly onShowFolder?: (() => void) | undefined
  readonly onQuit?: (() => void) | undefined
}

/** Restoring helps only where the file itself is at fault; elsewhere trying again comes first. */
const isFileAtFault = (problem: VaultProblemKind): boolean => problem === 'damaged' || problem === 'zero-byte'

/** What is wrong, what was kept, what to do next. Stands in `LockLayout start="top"`. */
export const VaultProblem = (props: VaultProblemProps) => {
  const { problem, folder, reference, onRestore, onTryAgain, onChooseFolder, onShowFolder, onQuit } = props
  const { formatMessage } = useIntl()
  const say = (id: string): string => formatMessage({ id })
  const restore = { key: 'restore', onDo: onRestore }
  const again = { key: 'again', onDo: onTryAgain }
  const ways = [
    ...(isFileAtFault(problem) ? [restore, again] : [again, restore]),
    { key: 'choose', onDo: onChooseFolder },
    { key: 'show', onDo: onShowFolder },
    { key: 'quit', onDo: onQuit },
  ].filter((way) => way.onDo)
  return (
    <div role="alert">
      <h1 className={styles.title}>{say(`vault.problem.${problem}.title`)}</h1>
      <Section title={say('vault.problem.happened')}>
        <p className={styles.words}>{say(`vault.problem.${problem}.happened`)}</p>
        {problem === 'bug' && reference && (
          <p className={styles.note}>
            <FormattedMessage id="vault.problem.reference" values={{ reference }} />
          </p>
        )}
      </Section>
      <Section title={say('vault.problem.kept')}>
        <p className={styles.words}>{say(`vault.problem.${problem}.kept`)}</p>
        <p className={styles.path}>{folder}</p>
      </Section>
      <Section title={say('vault.problem.next')}>
        <p className={styles.words}>{say(`vault.problem.${problem}.next`)}</p>
      </Section>
      <div className={styles.ways}>
        {ways.map((way, at) => (
          <Button key={way.key} kind={at === 0 ? 'primary' : 'outline'} size="large" onClick={way.onDo}>
            {say(`vault.problem.do.${way.key}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
