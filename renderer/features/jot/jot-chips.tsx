/** The chips under a jot. The first four have a key each. */
import { acknowledgeBy } from '../../../shared/model/follow-ups/clocks.ts'
import { useAsk } from '../../lib/api.ts'
import { useRuleWords } from '../../lib/boundaries/rule-words.ts'
import { useDates } from '../../lib/dates.ts'
import { useStepsInWords } from '../../lib/marks/words.ts'
import type { JotPerson } from '../../../shared/model/understand/index.ts'
import { useSay } from '../../lib/say.ts'
import { usePartial, useSpell } from '../../lib/spelling.ts'
import { Chip } from '../../ui/chip.tsx'
import { chipWords, kindWords } from './chip-words.ts'
import type { ChipLine } from './chips.ts'
import styles from './jot.module.css'

export type JotChipsProps = {
  readonly chips: readonly ChipLine[]
  readonly people: readonly JotPerson[]
  readonly today: string
  readonly onToggle: (chip: ChipLine) => void
  readonly onLook: (chip: ChipLine | undefined) => void
  /** Who is meant by a name is to be chosen. */
  readonly onWho: (chip: ChipLine) => void
}

export const JotChips = ({ chips, people, today, onToggle, onLook, onWho }: JotChipsProps) => {
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
    const words = chipWords(chip.reading, say, inWords, today, chip.who)
    const person = people.find(({ id }) => id === chip.person)
    const isPerson = chip.reading.kind === 'person'
    const text = isPerson
      ? words
      : !person
        ? say('jot.chip.for-whom', { words })
        : people.length > 1
          ? say('jot.chip.for', { words, name: person.name.split(' ')[0] ?? person.name })
          : words
    return (
      <div
        key={chip.key}
        className={styles.chip}
        onFocus={() => onLook(chip)}
        onBlur={() => onLook(undefined)}
        onMouseEnter={() => onLook(chip)}
        onMouseLeave={() => onLook(undefined)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !chip.who) return
          event.preventDefault()
          onWho(chip)
        }}
        // a chip pressed with the pointer leaves the caret where it is
        onMouseDown={(event) => event.preventDefault()}
      >
        <Chip
          kind={kindWords(chip.reading, say, chip.who)}
          yes={chip.yes}
          onChange={() => onToggle(chip)}
          keys={chip.number === undefined ? undefined : `Alt+${chip.number}`}
        >
          <bdi>{text}</bdi>
        </Chip>
      </div>
    )
  })
}
