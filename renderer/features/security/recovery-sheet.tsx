import { FormattedDate, FormattedMessage } from 'react-intl'
import { useSay } from '../../lib/say.ts'
import styles from './security.module.css'

export type Sheet = {
  /** Nine groups with spaces between. */
  readonly words: string
  /** ISO instant. */
  readonly madeAt: string
  /** The beginning of the vault's id. */
  readonly vault: string
}

/** One sheet of paper, A4 or Letter: whose it is, the key, how it is used, where it is kept. */
export const RecoverySheet = ({ words, madeAt, vault }: Sheet) => {
  const say = useSay()
  return (
    <article className={styles.sheet} aria-labelledby="recovery-sheet">
      <h1 id="recovery-sheet" className={styles.sheetTitle}>
        {say('security.sheet.title')}
      </h1>
      <p className={styles.sheetOf}>
        <FormattedMessage
          id="security.sheet.of"
          values={{ vault, date: <FormattedDate value={madeAt} day="numeric" month="long" year="numeric" /> }}
        />
      </p>
      <p className={styles.groups} translate="no">
        {words.split(' ').map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </p>
      <h2 className={styles.sheetPart}>{say('security.sheet.use')}</h2>
      <p className={styles.sheetWords}>{say('security.sheet.use.words')}</p>
      <h2 className={styles.sheetPart}>{say('security.sheet.keep')}</h2>
      <p className={styles.sheetWords}>{say('security.sheet.keep.words')}</p>
    </article>
  )
}
