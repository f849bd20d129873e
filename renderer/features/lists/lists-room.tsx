/** Every smart list, with what it finds and how many they are: renamed, moved, deleted. */
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFilterWords } from './filter-words.ts'
import { ListMenu } from './list-menu.tsx'
import styles from './lists.module.css'

export const ListsRoom = () => {
  const say = useSay()
  const go = useGo()
  const words = useFilterWords()
  const all = useAsk('lists.all', { counts: true }, { keep: true })
  const everyone = <Button onClick={() => go.to('/people/table')}>{say('lists.table.open')}</Button>
  return (
    <Page title={say('lists.title')} lede={say('lists.lede')} actions={everyone}>
      <Answer of={all} reading={say('lists.reading')}>
        {(lists) =>
          lists.length === 0 ? (
            <EmptyState>{say('lists.none')}</EmptyState>
          ) : (
            <ul className={styles.lists}>
              {lists.map(({ count, referred, ...list }) => (
                <li key={list.id} className={styles.list}>
                  <button type="button" className={styles.listName} onClick={() => go.to(`/lists/${list.id}`)}>
                    <bdi className={styles.listTitle}>{list.name}</bdi>
                    {referred && <span className={styles.finds}>{words(list.filter, referred)}</span>}
                  </button>
                  <span className={styles.note}>{count !== null && say('lists.row.count', { count })}</span>
                  <ListMenu list={list} onGone={() => document.getElementById('page')?.focus()} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  )
}
