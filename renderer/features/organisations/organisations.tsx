/** Firms, agencies and households, each with its people: those there now, then those who have left. */
import { useMemo, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { fold } from '../../../shared/model/names.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { LongList } from '../../lib/long-list.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListFilter } from '../../ui/list.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './organisations.module.css'

type Organisation = Output<'organisations.list'>[number]
type Member = Organisation['people'][number]

/** From here on a list is worth filtering. */
const many = 8

const keyOf = ({ id }: Organisation): string => id

const matches = ({ name, people }: Organisation, words: string): boolean =>
  [name, ...people.map((person) => person.name)].some((text) => fold(text).includes(words))

const Person = ({ person }: { readonly person: Member }) => {
  const say = useSay()
  const go = useGo()
  const { id, name, title, current } = person
  const role = shorten(title, 120)
  return (
    <li className={styles.member}>
      <button type="button" className={styles.person} onClick={() => go.person(id)}>
        <b dir="auto">{shorten(name)}</b>
      </button>
      {(role || !current) && (
        <span className={styles.role} dir="auto">
          {current ? role : role ? say('organisations.formerly', { title: role }) : say('organisations.left')}
        </span>
      )}
    </li>
  )
}

const Entry = ({ organisation: { name, people } }: { readonly organisation: Organisation }) => {
  const say = useSay()
  const members = people.toSorted((a, b) => Number(b.current) - Number(a.current))
  return (
    <section className={styles.organisation} {...lineMark}>
      <h2 className={styles.name}>
        <bdi>{shorten(name, 200)}</bdi>
      </h2>
      {members.length === 0 ? (
        <Note>{say('organisations.nobody')}</Note>
      ) : (
        <ul>
          {members.map((person) => (
            // one person may have held several roles here
            <Person key={`${person.id} ${person.title} ${person.current}`} person={person} />
          ))}
        </ul>
      )}
    </section>
  )
}

const List = ({ all }: { readonly all: readonly Organisation[] }) => {
  const say = useSay()
  const go = useGo()
  const [filter, setFilter] = useState('')
  const found = useMemo(() => {
    const words = fold(filter.trim())
    return words === '' ? all : all.filter((each) => matches(each, words))
  }, [all, filter])
  const keys = useLines<HTMLDivElement>(useMemo(() => found.map(keyOf), [found]))
  if (all.length === 0)
    return (
      <EmptyState
        title={say('organisations.none.title')}
        action={<Button onClick={() => go.to('/people')}>{say('organisations.none.do')}</Button>}
      >
        {say('organisations.none')}
      </EmptyState>
    )
  return (
    <>
      {all.length > many && (
        <div className={styles.filter}>
          <ListFilter
            label={say('organisations.filter')}
            value={filter}
            onChange={setFilter}
            count={say('organisations.count', { count: found.length })}
          />
        </div>
      )}
      <div {...keys} tabIndex={-1} className={styles.list}>
        {found.length === 0 && <EmptyState>{say('organisations.not-found', { text: filter.trim() })}</EmptyState>}
        <LongList items={found} keyOf={keyOf} estimate={76}>
          {(organisation) => <Entry organisation={organisation} />}
        </LongList>
      </div>
    </>
  )
}

export const Organisations = () => {
  const say = useSay()
  const organisations = useAsk('organisations.list', {})
  return (
    <Page title={say('organisations.title')}>
      <Answer of={organisations} reading={say('organisations.reading')}>
        {(all) => <List all={all} />}
      </Answer>
    </Page>
  )
}
