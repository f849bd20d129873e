/** What a file holds, before anything of it is in the journal. */
import { useMemo, useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/vault.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { CardList, canBeChosen } from './card-list.tsx'
import styles from './imports.module.css'
import { problemWords } from './problems.ts'

export type LookOverProps = {
  readonly preview: ImportPreview
  readonly isFiling: boolean
  readonly onBringIn: (only: readonly number[]) => void
  readonly onStartAgain: () => void
}

export const LookOver = ({ preview, isFiling, onBringIn, onStartAgain }: LookOverProps) => {
  const say = useSay()
  const { cards, counts, problems, fileName } = preview
  const all = useMemo(() => cards.filter(canBeChosen).map(({ index }) => index), [cards])
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(cards.filter(({ outcome }) => outcome === 'new').map(({ index }) => index)),
  )
  const choose = (indexes: readonly number[], isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Set(before)
      for (const index of indexes) {
        if (isChosen) next.add(index)
        else next.delete(index)
      }
      return next
    })
  const isEmpty = cards.length === 0
  return (
    <div className={styles.look}>
      <p role="status" className={styles.sentence}>
        {isEmpty ? say('imports.none', { fileName }) : say('imports.counts', { fileName, ...counts })}
      </p>
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label={say('imports.about-file')}>
          {problems.map((problem, at) => (
            <li key={at}>{problemWords(problem, say)}</li>
          ))}
        </ul>
      )}
      {(isEmpty || all.length === 0) && <p className={styles.note}>{say('imports.nothing-changed')}</p>}
      {!isEmpty && (
        <>
          <div className={styles.tools}>
            <Button size="small" disabled={isFiling || chosen.size === all.length} onClick={() => choose(all, true)}>
              {say('imports.all')}
            </Button>
            <Button size="small" disabled={isFiling || chosen.size === 0} onClick={() => choose(all, false)}>
              {say('imports.no-one')}
            </Button>
            <span className={styles.chosen} aria-live="polite">
              {say('imports.chosen', { count: chosen.size, total: all.length })}
            </span>
          </div>
          <CardList cards={cards} chosen={chosen} onChoose={isFiling ? () => undefined : choose} />
        </>
      )}
      <div className={styles.actions}>
        {all.length > 0 && (
          <Button
            busy={isFiling}
            disabled={chosen.size === 0}
            onClick={() => onBringIn([...chosen].sort((a, b) => a - b))}
          >
            {say('imports.bring-in', { count: chosen.size })}
          </Button>
        )}
        {!isFiling && (
          <Button kind="plain" onClick={onStartAgain}>
            {say('imports.another')}
          </Button>
        )}
      </div>
    </div>
  )
}
