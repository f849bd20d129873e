import type { Gift } from '../../../shared/contract/boundaries.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import styles from './boundaries.module.css'

type State = Gift['state']

const nextOf: Readonly<Record<State, readonly State[]>> = {
  idea: ['offered', 'given', 'declined'],
  offered: ['given', 'declined'],
  given: [],
  declined: [],
}

/** What can become of an idea or an offer, each in one press. */
export const Moves = ({ gift, onMove }: { readonly gift: Gift; readonly onMove: (state: State) => void }) => {
  const say = useSay()
  const next = nextOf[gift.state]
  if (next.length === 0) return null
  return (
    <span className={styles.moves} data-print="no">
      {next.map((state) => {
        const label = say(`gifts.move.${state === 'given' && gift.direction === 'received' ? 'received' : state}`)
        return (
          <Button
            key={state}
            kind="plain"
            size="small"
            aria-label={say('gifts.move.what', { move: label, what: shorten(gift.what, 60) })}
            onClick={() => onMove(state)}
          >
            {label}
          </Button>
        )
      })}
    </span>
  )
}
