/** The cards of a file, thousands of them: arrows go through them, Space chooses, Home and End go to the ends. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { CardLine } from '../../../shared/contract/vault.ts'
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './imports.module.css'
import { problemWords } from './problems.ts'

export type CardListProps = {
  readonly cards: readonly CardLine[]
  /** The `index` of each card to be brought in. */
  readonly chosen: ReadonlySet<number>
  readonly onChoose: (indexes: readonly number[], isChosen: boolean) => void
}

/** A card that could not be read cannot be chosen. */
export const canBeChosen = ({ outcome }: CardLine): boolean => outcome !== 'failed'

const Card = memo(({ card, isChosen }: { readonly card: CardLine; readonly isChosen: boolean }) => {
  const say = useSay()
  return (
    <>
      <span className={cx(styles.box, isChosen && styles.yes)} data-off={canBeChosen(card) ? undefined : ''}>
        {isChosen && <Icon name="check" />}
      </span>
      <span className={styles.words}>
        <span className={styles.first}>
          <span className={styles.name} dir="auto">
            {card.name === '' ? say('imports.nameless', { number: card.index + 1 }) : card.name}
          </span>
          <span className={styles.outcome}>{say(`imports.outcome.${card.outcome}`)}</span>
        </span>
        {card.detail !== '' && (
          <span className={styles.detail} dir="auto">
            {card.detail}
          </span>
        )}
        {card.problems.map((problem, at) => (
          <span key={at} className={styles.problem}>
            {problemWords(problem, say)}
          </span>
        ))}
      </span>
    </>
  )
})

export const CardList = ({ cards, chosen, onChoose }: CardListProps) => {
  const say = useSay()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 46,
    overscan: 8,
    // the active one is always there, for those who listen to it
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const seen = Array.from({ length: to - from + 1 }, (_, at) => from + at)
      return active < from ? [active, ...seen] : active > to && active < count ? [...seen, active] : seen
    },
  })

  const goTo = (at: number): void => {
    const to = Math.max(0, Math.min(at, cards.length - 1))
    setActive(to)
    rows.scrollToIndex(to)
  }
  const toggle = (at: number): void => {
    const card = cards[at]
    if (card && canBeChosen(card)) onChoose([card.index], !chosen.has(card.index))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 46) - 1)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: cards.length - 1,
    }
    const to = moves[event.key]
    if (to !== undefined) goTo(to)
    else if (event.key === ' ' || event.key === 'Enter') toggle(active)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      onChoose(
        cards.filter(canBeChosen).map(({ index }) => index),
        true,
      )
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      className={styles.cards}
      role="listbox"
      aria-multiselectable="true"
      aria-label={say('imports.cards')}
      aria-activedescendant={cards.length > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index: at, start, key }) => {
          const card = cards[at]
          return card ? (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={at}
              id={`${id}-${at}`}
              role="option"
              aria-selected={chosen.has(card.index)}
              aria-disabled={canBeChosen(card) ? undefined : true}
              aria-setsize={cards.length}
              aria-posinset={at + 1}
              className={cx(styles.card, at === active && styles.active)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(at)
                toggle(at)
              }}
            >
              <Card card={card} isChosen={chosen.has(card.index)} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}
