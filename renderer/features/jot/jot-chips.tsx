/** The chips under a jot. The first four have a key each. */
import { acknowledgeBy } from '../../../shared/model/follow-ups/clocks.ts'
import { useAsk } from '../../lib/api.ts'
import { useRuleWords } from '../../lib/boundaries/rule-words.ts'
import { useDates } from '../../lib/dates.ts'
import { useStepsInWords } from '../../lib/marks/words.ts'
import type { JotPerson } from '../../../shared/model/understand/index.ts'
import { isolated } from '../../lib/isolated.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { usePartial, useSpell } from '../../lib/spelling.ts'
import { Chip } from '../../ui/chip.tsx'
import { chipText, kindWords } from './chip-words.ts'
import type { ChipLine } from './chips.ts'
import styles from './jot.module.css'

export type JotChipsProps = {
  readonly chips: readonly ChipLine[]
  readonly people: readonly JotPerson[]
  readonly today: string
  readonly onToggle: (chip: ChipLine) => void
  readonly onLook: (chip: ChipLine | undefined) => void
  /** It is to be put right: of a name, who is meant. */
  readonly onCorrect: (chip: ChipLine) => void
}

export const JotChips = ({ chips, people, today, onToggle, onLook, onCorrect }: JotChipsProps) => {
  const say = useSay()
  const { data: settings } = useAsk('settings.get', {})
  const hearBy = settings && acknowledgeBy({ saidOn: today, own: null }, settings)
  const inWords = {
    dates: useDates(),
    partial: usePartial(),
    spell: useSpell(),
    hearBy,
    steps: useStepsInWords(),
    rule: useRuleWords().rule,
  }
  return chips.map((chip) => {
    const { what, when } = chipText(chip.reading, say, inWords, today, chip.who)
    const person = people.find(({ id }) => id === chip.person)
    const isPerson = chip.reading.kind === 'person'
    const words = isPerson || person ? what : say('jot.chip.for-whom', { words: what })
    const first = person?.name.split(' ')[0] ?? person?.name
    const whose = isPerson || first === undefined || people.length < 2 ? undefined : shorten(first, 16)
    const tail = [when, whose && say('jot.chip.for', { name: isolated(whose) })].filter(Boolean).join(' ')
    return (
      <div
        key={chip.key}
        className={styles.chip}
        onFocus={() => onLook(chip)}
        onBlur={() => onLook(undefined)}
        onMouseEnter={() => onLook(chip)}
        onMouseLeave={() => onLook(undefined)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          onCorrect(chip)
        }}
        // a chip pressed with the pointer leaves the caret where it is
        onMouseDown={(event) => event.preventDefault()}
      >
        <Chip
          kind={kindWords(chip.reading, say, chip.who)}
          yes={chip.yes}
          onChange={() => onToggle(chip)}
          keys={chip.number === undefined ? undefined : `Alt+${chip.number}`}
          tail={tail === '' ? undefined : tail}
          title={[words, tail].filter(Boolean).join(' ')}
        >
          <bdi>{words}</bdi>
        </Chip>
      </div>
    )
  })
}
