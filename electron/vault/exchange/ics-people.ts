/** Who is in an event: names and addresses, whatever kind of address a program writes. */
import type { IcsTold } from './ics-lines.ts'
import { icsCaps } from './ics-types.ts'
import type { IcsPerson } from './ics-types.ts'
import type { Property } from './vcard-lines.ts'
import { cleanLine, cut } from './vcard-text.ts'

const unquoted = (text: string): string => text.replace(/^["']+|["']+$/g, '').trim()

/** One ATTENDEE or ORGANIZER (RFC 5545 §3.8.4.1). */
export const personOf = (one: Property): IcsPerson => {
  // longer is no address, and patterns below would take their time over it
  const value = one.values.join(',').slice(0, 1_000).trim()
  const address = /^mailto:/i.test(value)
    ? value.slice(7)
    : (one.params.get('email') ?? (/^[^\s:/]+@[^\s:/]+$/.test(value) ? value : ''))
  const email = cut(cleanLine(address).toLowerCase(), icsCaps.email)
  const name = cut(unquoted(cleanLine((one.params.get('cn') ?? '').slice(0, 1_000))), icsCaps.name)
  return { name: name.toLowerCase() === email ? '' : name, email }
}

/** Each once, without rooms and resources. */
export const attendeesOf = (properties: readonly Property[], told: IcsTold): readonly IcsPerson[] => {
  const found = new Map<string, IcsPerson>()
  for (const one of properties) {
    if (one.name !== 'attendee' || /^(room|resource)$/i.test(one.params.get('cutype') ?? '')) continue
    const person = personOf(one)
    const key = person.email || person.name.toLowerCase()
    if (!key || found.has(key)) continue
    if (found.size >= icsCaps.attendees) told.say('too-many', 'ATTENDEE')
    else found.set(key, person)
  }
  return [...found.values()]
}
