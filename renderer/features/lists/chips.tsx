/** What is looked for, one chip a condition, each of which can be left out. */
import type { Filter, Referred } from '../../../shared/contract/lists.ts'
import { useSay } from '../../lib/say.ts'
import { useStayNear } from '../../lib/stay-near.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { conditionsOf, isGroup } from '../../../shared/model/lists/walk.ts'
import { useFilterWords } from './filter-words.ts'
import styles from './lists.module.css'
import { everybody } from './use-table-state.ts'

/** Something in it is not there any more. */
const isLost = (part: Filter['of'][number], referred: readonly Referred[]): boolean => {
  const away = new Set(referred.filter(({ where }) => where !== 'here').map(({ key }) => key))
  const of = isGroup(part) ? conditionsOf(part) : [part]
  return of.some((one) =>
    [
      ...('tag' in one ? [one.tag] : []),
      ...('id' in one ? [one.id] : []),
      ...('to' in one && one.to !== null ? [one.to] : []),
      ...('fieldId' in one ? [one.fieldId] : []),
    ].some((key) => away.has(key)),
  )
}

export const Chips = ({
  filter,
  referred,
  onChange,
  onNone,
}: {
  readonly filter: Filter
  readonly referred: readonly Referred[]
  readonly onChange: (filter: Filter) => void
  /** The last was left out: the focus is to go elsewhere. */
  readonly onNone: () => void
}) => {
  const say = useSay()
  const words = useFilterWords()
  const { group, takeOff } = useStayNear<HTMLDivElement>(onNone)
  if (filter.of.length === 0) return null
  const isWhole = filter.match === 'all'
  const drop = (at: number): void => {
    takeOff(at)
    onChange({ ...filter, of: filter.of.toSpliced(at, 1) })
  }
  return (
    <div ref={group} className={styles.chips} role="group" aria-label={say('lists.chips')}>
      {!isWhole && <span className={styles.note}>{say(`lists.form.match.${filter.match}`)}</span>}
      {filter.of.map((part, at) => {
        const text = words(part, referred)
        return (
          <button
            key={`${at} ${text}`}
            type="button"
            data-word
            className={cx(styles.chip, isLost(part, referred) && styles.lost)}
            title={say('lists.chips.remove', { words: text })}
            aria-label={say('lists.chips.remove', { words: text })}
            onClick={() => drop(at)}
          >
            <span className={styles.chipWords}>{text}</span>
            <Icon name="close" />
          </button>
        )
      })}
      <Button
        kind="plain"
        size="small"
        onClick={() => {
          takeOff(0)
          onChange(everybody)
        }}
      >
        {say('lists.chips.clear')}
      </Button>
    </div>
  )
}
