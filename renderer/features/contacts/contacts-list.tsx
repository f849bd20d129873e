/** Everyone of the page in one long list, under their heads. */
import { useMemo, useState } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useContactWork } from '../../lib/contacts/contact-work.ts'
import { useWriting } from '../../lib/contacts/use-writing.ts'
import { useGo } from '../../lib/go.ts'
import { useLines } from '../../lib/lines.ts'
import { ListHead, LongList } from '../../lib/long-list.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListFilter } from '../../ui/list.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './contacts.module.css'
import { countOf, keyOf, linesOf, type ContactsAnswer, type PageLine } from './parts.ts'
import { PersonLine } from './person-line.tsx'

/** From here on a list is worth filtering. */
const many = 8

const Head = ({ line }: { readonly line: Extract<PageLine, { head: unknown }> }) => {
  const say = useSay()
  const { data: settings } = useAsk('settings.get', {})
  return (
    <>
      <ListHead>
        <span className={styles.head}>
          {say(`contacts.part.${line.head}`)}
          {line.count > 0 && <span className={styles.count}>{say('contacts.count', { count: line.count })}</span>}
        </span>
      </ListHead>
      {line.head === 'handful' && settings && (
        <Note className={styles.reason}>{say('contacts.handful.words', { months: settings.handfulMonths })}</Note>
      )}
    </>
  )
}

type ListProps = {
  readonly answer: ContactsAnswer
  readonly today: string
  /** Nothing says how often yet: what is empty was explained. */
  readonly isNew: boolean
}

export const ContactsList = ({ answer, today, isNew }: ListProps) => {
  const say = useSay()
  const work = useContactWork()
  const writing = useWriting()
  const [filter, setFilter] = useState('')
  const lines = useMemo(() => linesOf(answer, today, filter, !isNew), [answer, today, filter, isNew])
  const people = useMemo(() => lines.filter((line) => 'part' in line).map(keyOf), [lines])
  const keys = useLines<HTMLDivElement>(people)
  return (
    <>
      {countOf(answer) > many && (
        <div className={styles.filter}>
          <ListFilter
            label={say('contacts.filter')}
            value={filter}
            onChange={setFilter}
            count={say('contacts.count', { count: people.length })}
            dir="auto"
            maxLength={1000}
          />
        </div>
      )}
      <div {...keys} tabIndex={-1} className={styles.list}>
        {lines.length === 0 && <EmptyState>{say('contacts.not-found', { text: filter.trim() })}</EmptyState>}
        <LongList items={lines} keyOf={keyOf} estimate={50} keep={writing.at}>
          {(line) => {
            if ('head' in line) return <Head line={line} />
            if ('none' in line) return <EmptyState>{say(`contacts.none.${line.none}`)}</EmptyState>
            return <PersonLine {...line} today={today} work={work} writing={writing.of(keyOf(line))} />
          }}
        </LongList>
      </div>
    </>
  )
}

export const NoRules = () => {
  const say = useSay()
  const go = useGo()
  return (
    <EmptyState
      title={say('contacts.none.title')}
      action={<Button onClick={() => go.to('/settings/contact')}>{say('contacts.none.do')}</Button>}
    >
      {say('contacts.none')}
    </EmptyState>
  )
}
