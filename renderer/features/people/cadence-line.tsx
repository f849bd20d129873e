/** How often to be in touch and how that stands, in words, with what changes it. */
import { useState } from 'react'
import type { Contact } from '../../../shared/contract/cadence.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import { useContactWords } from '../../lib/contacts/contact-words.ts'
import { useContactWork } from '../../lib/contacts/contact-work.ts'
import { reachable } from '../../lib/contacts/lines.ts'
import { PauseForm } from '../../lib/contacts/pause-form.tsx'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Due } from '../../ui/text.tsx'
import { CadenceForm } from './cadence-form.tsx'
import styles from './person.module.css'
import { useSaid, type Said } from './rule-above.ts'
import { short } from './short.ts'
import { useEditing } from '../../lib/use-editing.ts'

/** “About every 4 weeks, at most 8 by your rule for clients.” or why nobody is reminded. */
const useRule = (): ((contact: Contact, said: Said) => string | undefined) => {
  const say = useSay()
  const words = useContactWords()
  return ({ because }, { own, above }) => {
    if (because?.cadence) return words.whose(because)
    if (own) return say('people.cadence.silent.person')
    return above ? say(`people.cadence.silent.${above.level}`, { name: short(above.name) }) : undefined
  }
}

const Stands = ({ contact, today }: { readonly contact: Contact; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const words = useContactWords()
  const { state, idealOn, latestOn, snoozedUntil } = contact
  const { pause } = reachable(contact, today)
  if (pause && pause.from <= today) return words.pause(pause, today)
  const put = snoozedUntil === null ? '' : say('people.cadence.putOff', { date: dates.medium(snoozedUntil, today) })
  if (idealOn === null || latestOn === null) return put
  const date = dates.medium(state === 'losing' ? latestOn : idealOn, today)
  if (state === 'losing')
    return (
      <>
        <Due>{say('people.cadence.losing', { date })}</Due> {put}
      </>
    )
  const next = state === 'due' ? 'people.cadence.due' : 'people.cadence.next'
  return `${say(next, { date, latest: dates.medium(latestOn, today) })} ${put}`.trim()
}

export const CadenceLine = ({ person, today }: { readonly person: Person; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const rule = useRule()
  const work = useContactWork()
  const said = useSaid(person)
  const { data: contact } = useAsk('cadence.of', { personId: person.id })
  const [form, setForm] = useState<'cadence' | 'pause'>('cadence')
  const { open: isWriting, start, stop, home } = useEditing<HTMLDivElement>()
  if (!contact || !said) return null
  const who = reachable(contact, today)
  const write = (what: typeof form): void => {
    setForm(what)
    start()
  }
  const words = rule(contact, said)
  // what counts as contact is chosen: the last that does may not be the last there was
  const isOther = words !== undefined && contact.because !== null && contact.last !== person.lastContact
  const counted = !isOther
    ? ''
    : contact.last === null
      ? say('people.cadence.counted.none')
      : say('people.cadence.counted', { date: dates.medium(contact.last, today) })
  if (isWriting)
    return form === 'pause' ? (
      <PauseForm who={who} today={today} work={work} onDone={stop} />
    ) : (
      <CadenceForm person={person} said={said} onDone={stop} />
    )
  return (
    <div ref={home} className={styles.cadence} data-print="no">
      {words !== undefined && (
        <p>
          {words} {counted}{' '}
        </p>
      )}
      <div className={styles.stands}>
        {(words !== undefined || who.pause) && (
          <p>
            <Stands contact={contact} today={today} />
          </p>
        )}
        <Button
          kind="plain"
          size="small"
          onClick={() => write('cadence')}
          aria-label={say(words === undefined ? 'people.cadence.add' : 'people.cadence.change.what')}
          data-edit=""
        >
          {say(words === undefined ? 'people.cadence.add' : 'people.cadence.change')}
        </Button>
        {who.pause && (
          <Button kind="plain" size="small" onClick={() => void work.pause(who, null)}>
            {say('contacts.pause.stop')}
          </Button>
        )}
        {(who.pause ?? words) !== undefined && (
          <Button kind="plain" size="small" onClick={() => write('pause')}>
            {say(who.pause ? 'contacts.pause.change' : 'contacts.pause')}
          </Button>
        )}
      </div>
    </div>
  )
}
