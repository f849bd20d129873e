/** What a jot says about somebody, said outright: one quiet line under the chips, and a key each. */
import { useSay } from '../../lib/say.ts'
import { ariaKeys } from '../../ui/keys.ts'
import styles from './jot.module.css'
import { markings } from './mark-keys.ts'
import { ownKey } from './own-key.ts'
import type { OwnKind } from './own-reading.ts'
import type { Jot } from './use-jot.ts'

export const JotMarks = ({ jot, onOwn }: { readonly jot: Jot; readonly onOwn: (kind: OwnKind) => void }) => {
  const say = useSay()
  const said = new Set(jot.state.accepted.map(({ key }) => key))
  return (
    <div role="group" aria-label={say('jot.marks')} className={styles.marks}>
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
