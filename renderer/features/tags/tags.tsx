/** Settings → Tags: every word in use, how often, its colour; renamed or taken off everywhere at once. */
import { useMemo } from 'react'
import type { Tag } from '../../../shared/contract/tags.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TagLine } from './tag-line.tsx'
import styles from './tags.module.css'

const List = ({ tags }: { readonly tags: readonly Tag[] }) => {
  const say = useSay()
  const go = useGo()
  const keys = useLines<HTMLDivElement>(useMemo(() => tags.map(({ name }) => name), [tags]))
  if (tags.length === 0)
    return (
      <EmptyState
        title={say('tags.none.title')}
        action={<Button onClick={() => go.to('/people')}>{say('tags.none.do')}</Button>}
      >
        {say('tags.none')}
      </EmptyState>
    )
  return (
    <div {...keys} tabIndex={-1} className={styles.list}>
      <ul>
        {tags.map((tag) => (
          <li key={tag.name} {...lineMark}>
            <TagLine tag={tag} all={tags} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export const Tags = () => {
  const say = useSay()
  const tags = useAsk('tags.list', {})
  return (
    <Page title={say('tags.title')} lede={say('tags.lede')}>
      <Answer of={tags} reading={say('tags.reading')}>
        {(all) => <List tags={all} />}
      </Answer>
    </Page>
  )
}
