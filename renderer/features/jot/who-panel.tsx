/** Who is meant by a name: everybody it may be, each with why, and somebody new. Arrows or a digit, and Enter. */
import { useId, useState, type KeyboardEvent } from 'react'
import type { Meant } from '../../../shared/contract/people.ts'
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import type { ChipLine } from './chips.ts'
import styles from './jot.module.css'
import { newcomerOf, type Who } from './whom.ts'
import type { Naming } from './yes.ts'
import { useWhyMeant } from './why-meant.ts'

export type WhoPanelProps = {
  readonly chip: ChipLine & { readonly reading: Naming }
  readonly found: Meant | undefined
  readonly today: string
  readonly onChoose: (who: Exclude<Who, { readonly is: 'asks' }>) => void
}

export const WhoPanel = ({ chip, found, today, onChoose }: WhoPanelProps) => {
  const say = useSay()
  const why = useWhyMeant(today)
  const id = useId()
  const { reading, person } = chip
  const candidates = found?.candidates ?? []
  const [active, setActive] = useState(0)
  const count = candidates.length + 1
  const choose = (at: number): void => {
    const one = candidates[at]
    if (one) onChoose({ is: 'known', id: one.id, name: one.name })
    else if (at === candidates.length) onChoose(newcomerOf(reading, person))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + count) % count)
    else if (event.key === 'Home') setActive(0)
    else if (event.key === 'End') setActive(count - 1)
    else if (event.key === 'Enter' || event.key === ' ') choose(active)
    else if (digit !== undefined && Number(digit) <= count) choose(Number(digit) - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const word = reading.kind === 'tie' ? reading.word : ''
  const question = say('jot.who.ask', { name: reading.name.trim() === '' ? word : reading.name })
  const option = (at: number) => ({
    id: `${id}-${at}`,
    role: 'option',
    'aria-selected': at === active,
    className: cx(styles.option, styles.numbered, at === active && styles.active),
    ref: (element: HTMLElement | null) => {
      if (at === active) element?.scrollIntoView({ block: 'nearest' })
    },
    onMouseDown: (event: React.MouseEvent) => {
      event.preventDefault()
      choose(at)
    },
  })
  return (
    <div className={styles.whoPanel}>
      <p className={styles.question} id={`${id}-ask`}>
        {question}
      </p>
      <div
        role="listbox"
        tabIndex={0}
        ref={(element) => element?.focus()}
        aria-labelledby={`${id}-ask`}
        aria-activedescendant={`${id}-${active}`}
        className={styles.whoList}
        onKeyDown={onKeyDown}
      >
        {candidates.map((one, at) => (
          <div key={one.id} {...option(at)}>
            <span className={styles.digit} aria-hidden="true">
              {at + 1}
            </span>
            <span className={styles.optionName} dir="auto">
              {one.name}
            </span>
            <span className={styles.optionRole} dir="auto">
              {[one.role?.title, one.role?.organisation].filter(Boolean).join(', ')}
            </span>
            <span className={styles.optionWhen}>{why(one)}</span>
          </div>
        ))}
        <div {...option(candidates.length)}>
          <span className={styles.digit} aria-hidden="true">
            {candidates.length + 1}
          </span>
          <span className={cx(styles.optionName, styles.addName)} dir="auto">
            {say(word === '' ? 'jot.who.new' : 'jot.who.new-relative', { name: reading.name, word })}
          </span>
        </div>
      </div>
      {found !== undefined && found.more > 0 && (
        <p className={styles.optionWhen}>{say('jot.who.more', { count: found.more })}</p>
      )}
    </div>
  )
}
