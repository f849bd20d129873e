/** Whom touch is being lost with and who is due, most pressing first, each with the reason; and this week’s handful. */
import { useMemo } from 'react'
import type { Contact } from '../../../shared/contract/cadence.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import { ContactLine } from '../../lib/contacts/contact-line.tsx'
import { useContactWords } from '../../lib/contacts/contact-words.ts'
import { useContactWork } from '../../lib/contacts/contact-work.ts'
import { dormant, reachable } from '../../lib/contacts/lines.ts'
import { useWriting } from '../../lib/contacts/use-writing.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './today.module.css'

/** So many stand here; the rest is a page of its own. */
const most = 8

export type Touch = {
  readonly pressing: readonly Contact[]
  readonly handful: readonly PersonLine[]
  /** Undefined until it has been read. */
  readonly hasRules: boolean | undefined
}

/** Undefined while it is being read. */
export const useTouch = (): Touch | undefined => {
  const { data: list } = useAsk('contacts.list', { days: 0 })
  const { data: handful } = useAsk('contacts.handful', {})
  const { data: rules } = useAsk('cadence.rules', {})
  return useMemo(
    () => list && handful && { pressing: [...list.losing, ...list.due], handful, hasRules: rules && rules.length > 0 },
    [list, handful, rules],
  )
}

/** Whose lines stand on the page, in order. */
export const touchLines = ({ pressing, handful }: Touch): readonly string[] => [
  ...pressing.slice(0, most).map(({ person }) => person.id),
  ...handful.map(({ id }) => id),
]

const Handful = ({ people, today }: { readonly people: readonly PersonLine[]; readonly today: string }) => {
  const say = useSay()
  const gutter = useGutter()
  const words = useContactWords()
  const work = useContactWork()
  const writing = useWriting()
  const { data: settings } = useAsk('settings.get', {})
  const lines = useMemo(() => people.map(dormant), [people])
  if (lines.length === 0) return null
  return (
    <Section level={3} title={say('contacts.part.handful')} className={styles.handful}>
      {settings && (
        <Note className={styles.reason}>{say('contacts.handful.words', { months: settings.handfulMonths })}</Note>
      )}
      <ul>
        {lines.map((who) => (
          <ContactLine
            key={who.person.id}
            who={who}
            today={today}
            work={work}
            when={who.person.lastContact && gutter.span(who.person.lastContact, today)}
            why={words.dormant(who.person, today)}
            {...writing.of(who.person.id)}
          />
        ))}
      </ul>
    </Section>
  )
}

const Pressing = ({ contacts, today }: { readonly contacts: readonly Contact[]; readonly today: string }) => {
  const gutter = useGutter()
  const words = useContactWords()
  const work = useContactWork()
  const writing = useWriting()
  const lines = useMemo(
    () => contacts.map((contact) => ({ contact, who: reachable(contact, today) })),
    [contacts, today],
  )
  return (
    <ul>
      {lines.map(({ contact, who }) => (
        <ContactLine
          key={who.person.id}
          who={who}
          today={today}
          work={work}
          when={contact.last && gutter.span(contact.last, today)}
          tone={contact.state === 'losing' ? 'due' : 'plain'}
          why={words.why(contact, today)}
          {...writing.of(who.person.id)}
        />
      ))}
    </ul>
  )
}

const Nobody = ({ hasRules }: { readonly hasRules: boolean }) => {
  const say = useSay()
  const go = useGo()
  if (hasRules) return <EmptyState>{say('contacts.none.today')}</EmptyState>
  return (
    <EmptyState
      action={
        <Button size="small" onClick={() => go.to('/settings/contact')}>
          {say('contacts.none.do')}
        </Button>
      }
    >
      {say('contacts.none.today.rules')}
    </EmptyState>
  )
}

export const KeepInTouch = ({ touch, today }: { readonly touch: Touch; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const { pressing, handful, hasRules } = touch
  const rest = pressing.length - most
  const toAll = (): void => go.to('/contacts')
  return (
    <Section
      title={say('contacts.title')}
      action={
        <Button kind="plain" size="small" onClick={toAll}>
          {say('contacts.all')}
        </Button>
      }
    >
      {pressing.length === 0 && hasRules !== undefined && <Nobody hasRules={hasRules} />}
      <Pressing contacts={useMemo(() => pressing.slice(0, most), [pressing])} today={today} />
      {rest > 0 && (
        <Button kind="plain" size="small" onClick={toAll} className={styles.rest}>
          {say('contacts.more-people', { count: rest })}
        </Button>
      )}
      <Handful people={handful} today={today} />
    </Section>
  )
}
