/** What a jot says about somebody, said outright: one quiet line under the chips, and a key each. */
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { ariaKeys } from '../../ui/keys.ts'
import styles from './jot.module.css'
import { markings } from './mark-keys.ts'
import { ownKey } from './own-key.ts'
import type { OwnKind } from './own-reading.ts'
import type { Jot } from './use-jot.ts'

export type JotMarksProps = {
  readonly jot: Jot
  readonly onOwn: (kind: OwnKind) => void
  /** Says yes to everything shown that asks nothing more; undefined where there is no more than one such thing. */
  readonly onAll: (() => void) | undefined
  /** How many that are, and how many were found: more than are shown wait for these. */
  readonly of: { readonly count: number; readonly all: number } | undefined
}

export const JotMarks = ({ jot, onOwn, onAll, of }: JotMarksProps) => {
  const say = useSay()
  const said = new Set(jot.state.accepted.map(({ key }) => key))
  return (
    <div role="group" aria-label={say('jot.marks')} className={styles.marks}>
      {onAll && (
        <button
          type="button"
          className={cx(styles.marking, styles.all)}
          aria-keyshortcuts={ariaKeys('Alt+A')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onAll}
        >
          {of ? say('jot.all.of', of) : say('jot.all')} <KeyCaps keys="Alt+A" />
        </button>
      )}
      {markings.map(({ key, name }) => {
        const isSide = name === 'care' || name === 'competence'
        // once said it is a chip, where it is taken back
        if (isSide && said.has(ownKey({ kind: 'signal', signal: name, words: '' }))) return null
        return (
          <button
            key={key}
            type="button"
            className={styles.marking}
            aria-keyshortcuts={ariaKeys(`Alt+${key.toUpperCase()}`)}
            title={say(`jot.mark.key.${name}`)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (isSide ? jot.mark(name) : onOwn(name))}
          >
            {say(`jot.mark.${name}`)}
          </button>
        )
      })}
    </div>
  )
}
