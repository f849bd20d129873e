/** Who stands in which list, and what of them. Pure. */
import type { Contact, Pause } from '../../../shared/contract/cadence.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import type { Reachable } from './contact-work.ts'

/** A pause that is over moved its days, and is no pause any more. */
const pauseOn = (pause: Pause | null, today: string): Pause | null =>
  pause && (pause.until === null || pause.until >= today) ? pause : null

export const reachable = (contact: Contact, today: string): Reachable => ({
  person: contact.person,
  pause: pauseOn(contact.pause, today),
  snoozedUntil: contact.snoozedUntil,
})

export const dormant = (person: PersonLine): Reachable => ({ person, pause: null, snoozedUntil: null })
