/** An empty table says why it is empty, and what would fill it. */
import type { Filter, Referred } from '../../../shared/contract/lists.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFilterWords } from './filter-words.ts'
import styles from './lists.module.css'

export const Nobody = ({
  filter,
  referred,
  onClear,
}: {
  readonly filter: Filter
  readonly referred: readonly Referred[]
  readonly onClear: () => void
}) => {
  const say = useSay()
  const go = useGo()
  const words = useFilterWords()
  const isAll = filter.of.length === 0
  const isLost = referred.some(({ where }) => where !== 'here')
  return (
    <div className={styles.empty}>
      <EmptyState
        title={say('lists.table.none')}
        action={
          isAll ? (
            <Button onClick={go.addPerson}>{say('people.add')}</Button>
          ) : (
            <Button onClick={onClear}>{say('lists.table.none.clear')}</Button>
          )
        }
      >
        {isAll
          ? say('lists.table.none.all')
          : say(isLost ? 'lists.table.none.gone' : 'lists.table.none.why', { words: words(filter, referred) })}
      </EmptyState>
    </div>
  )
}
