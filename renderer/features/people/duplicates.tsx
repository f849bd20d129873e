/** Settings → People who may be one: asked for, never pushed. Each pair is looked at and joined, or said to be two, once. */
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Duplicate } from '../../../shared/contract/merging.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { JoinDialog } from './join-dialog.tsx'
import styles from './join.module.css'
import { telling } from './join-words.ts'
import { short } from './short.ts'

type Line = Duplicate['one']

const Someone = ({ person }: { readonly person: Line }) => {
  const go = useGo()
  const detail = telling(person)
  return (
    <span>
      <Button kind="plain" size="small" onClick={() => go.person(person.id)}>
        {short(person.name)}
      </Button>
      {detail !== '' && <bdi className={styles.why}>{short(detail)}</bdi>}
    </span>
  )
}

const Pair = ({ pair: { one, other, because } }: { readonly pair: Duplicate }) => {
  const say = useSay()
  const { formatList } = useIntl()
  const setApart = useUndoable('people.setApart')
  const [isJoining, setJoining] = useState(false)
  const names = { one: short(one.name, 40), other: short(other.name, 40) }
  return (
    <li className={styles.two}>
      <div>
        <p className={styles.why}>
          {say('joining.twice.may')}
          {say('people.joiner')}
          {formatList(because.map((why) => say(`joining.twice.because.${why}`)))}
        </p>
        <div className={styles.both}>
          <Someone person={one} />
          <Someone person={other} />
        </div>
      </div>
      <div className={styles.deeds}>
        <Button size="small" aria-label={say('joining.twice.join.what', names)} onClick={() => setJoining(true)}>
          {say('joining.twice.join')}
        </Button>
        <Button
          size="small"
          kind="plain"
          aria-label={say('joining.twice.apart.what', names)}
          onClick={() =>
            void setApart({ one: one.id, other: other.id, apart: true }, say('joining.twice.apart.done', names))
          }
        >
          {say('joining.twice.apart')}
        </Button>
      </div>
      {isJoining && <JoinDialog person={one} other={other} onDone={() => setJoining(false)} />}
    </li>
  )
}

export const Duplicates = () => {
  const say = useSay()
  const go = useGo()
  const pairs = useAsk('people.duplicates', {})
  return (
    <Page title={say('joining.twice.title')} lede={say('joining.twice.lede')}>
      <Answer of={pairs} reading={say('joining.twice.reading')}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title={say('joining.twice.none.title')}
              action={<Button onClick={() => go.to('/people')}>{say('people.toList')}</Button>}
            >
              {say('joining.twice.none')}
            </EmptyState>
          ) : (
            <ul className={styles.list}>
              {all.map((pair) => (
                <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  )
}
