/** One line of the page: what its gutter says, and the reason, depends on the list it stands in. */
import type { Contact } from '../../../shared/contract/cadence.ts'
import { ContactLine } from '../../lib/contacts/contact-line.tsx'
import { useContactWords } from '../../lib/contacts/contact-words.ts'
import type { ContactWork, Reachable } from '../../lib/contacts/contact-work.ts'
import type { WritingAt } from '../../lib/contacts/use-writing.ts'
import { useGutter } from '../../lib/spans.ts'
import type { PartName } from './parts.ts'

export type PersonLineProps = {
  readonly part: PartName
  readonly who: Reachable
  readonly contact: Contact | null
  readonly today: string
  readonly work: ContactWork
  readonly writing: ReturnType<WritingAt['of']>
}

export const PersonLine = ({ part, who, contact, today, work, writing }: PersonLineProps) => {
  const gutter = useGutter()
  const words = useContactWords()
  const day = (on: string | null | undefined) => on && <time dateTime={on}>{gutter.date(on, today)}</time>
  const ago = (at: string | null | undefined) => at && gutter.span(at, today)
  const when = {
    losing: () => ago(contact?.last),
    due: () => ago(contact?.last),
    upcoming: () => day(contact?.idealOn),
    snoozed: () => day(who.snoozedUntil),
    paused: () => day(who.pause?.until),
    handful: () => ago(who.person.lastContact),
  }[part]()
  const reason = (): string => {
    if (!contact) return words.dormant(who.person, today)
    if (part === 'paused' && who.pause) return words.pause(who.pause, today)
    // the heading has said whose touch is being lost
    return words.why(part === 'losing' ? { ...contact, state: 'due' } : contact, today)
  }
  const days = part === 'paused' || contact === null ? undefined : words.days(contact, today)
  return (
    <ContactLine
      as="div"
      who={who}
      today={today}
      work={work}
      when={when}
      tone={part === 'losing' ? 'due' : 'plain'}
      why={reason()}
      days={days}
      canPutOff={part === 'losing' || part === 'due' || part === 'snoozed' || part === 'handful'}
      {...writing}
    />
  )
}
