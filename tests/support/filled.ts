/**
 * A journal with something in every place, written in Greek letters: what is plain Latin on a screen is then neither a name nor a note.
 * `day` is today, `YYYY-MM-DD`; `call` is a vault's, in a test or behind a window.
 */
import { knownDate } from '../../shared/model/dates/partial-date.ts'
import type { Channel, Input, Output } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/contract/fields.ts'
import { Temporal } from '../../shared/model/temporal.ts'

export type Call = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>

/** Twelve pixels by eight, one colour. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAIAAABChommAAAAEUlEQVR4nGPgjYoiiBhGFQEAvi9IYT5oSr4AAAAASUVORK5CYII='),
  (letter) => letter.charCodeAt(0),
)

const keep = async (call: Call, home: object, name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const { upload } = await call('files.begin', { ...home, name, bytes: bytes.length })
  await call('files.append', { upload, at: 0, bytes })
  return (await call('files.finish', { upload, ...(bytes === png && { thumbnail: png, width: 12, height: 8 }) })).id
}

export type Filled = { readonly person: PersonId; readonly other: PersonId }

export const fill = async (call: Call, day: string): Promise<Filled> => {
  const at = (days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
  const birthday = (days: number) => {
    const { month, day: of } = Temporal.PlainDate.from(at(days))
    return { month, day: of }
  }
  const { id: person } = await call('people.add', {
    name: 'Σοφία Κίλι',
    given: 'Σοφία',
    family: 'Κίλι',
    nickname: 'Σόφη',
    say: 'σο-ΦΙ-α',
    client: true,
    tags: ['θάλασσα', 'λιμάνι'],
    met: 'Σε ένα δείπνο στο λιμάνι.',
    note: 'Προτιμά το πρωί.',
  })
  const { id: other } = await call('people.add', { name: 'Πέτρος Λόντος', client: true })
  const { id: quiet } = await call('people.add', { name: 'Άννα Ρότη', client: true })
  const { id: gone } = await call('people.add', { name: 'Νίκος Βάλης' })
  await call('roles.add', { personId: person, organisation: 'Ναυπηγείο Κίλι', title: 'Εταίρος', since: '2019-04' })
  await call('roles.add', {
    personId: person,
    organisation: 'Ωδείο',
    title: 'Δασκάλα',
    since: '2011',
    until: '2018',
  })
  await call('roles.add', { personId: other, organisation: 'Ναυπηγείο Κίλι', title: 'Λογιστής' })
  await call('ties.add', { personId: person, otherId: other, otherIs: 'αδελφός', personIs: 'αδελφή', since: '1980' })
  await call('ties.add', { personId: person, otherId: quiet, otherIs: 'φίλη', until: '2020' })
  for (const [kind, label, value] of [
    ['phone', 'κινητό', '+30 694 123 4567'],
    ['email', 'δουλειά', 'σοφία@κίλι.ελ'],
    ['address', 'σπίτι', 'Οδός Λιμένος 4'],
    ['web', '', 'https://κίλι.ελ'],
    ['other', 'παλιό', 'θυρίδα 12'],
  ] as const)
    await call('channels.add', { personId: person, kind, label, value })

  const channels = ['in-person', 'phone', 'video', 'email', 'message', 'letter', 'event', 'other'] as const
  for (const [place, channel] of channels.entries())
    await call('entries.jot', {
      happenedAt: `${at(-3 - place * 60)}T10:20`,
      channel,
      text: `${place}. Μίλησε για το σκάφος και για τη μητέρα της. ${'Θα το θυμηθώ. '.repeat(place * 20)}`.trim(),
      people: place % 2 ? [person] : [person, other],
      tags: ['σκάφος'],
    })
  const { id: entryId } = await call('entries.jot', {
    happenedAt: `${day}T08:10`,
    channel: 'phone',
    text: 'Ρώτησε για τα σχέδια.',
    people: [person],
  })
  await call('entries.jot', { happenedAt: `${at(-200)}T08:10`, channel: 'letter', text: 'Έγραψε.', people: [quiet] })

  const categories = ['family', 'interest', 'work', 'home', 'health', 'taste', 'goal', 'worry', 'other'] as const
  for (const [place, category] of categories.entries())
    await call('facts.add', { personId: person, category, text: `Κάτι που ξέρουμε, ${place}`, entryId })
  await call('facts.add', { personId: person, category: 'taste', text: 'Ποτέ', use: 'never' })

  const yearly = { personId: person, repeats: { every: 'year' } } as const
  await call('milestones.add', {
    ...yearly,
    kind: 'birthday',
    date: knownDate({ ...birthday(0), year: 1974 }),
    repeats: { every: 'year', missing: 'earlier' },
  })
  await call('milestones.add', {
    ...yearly,
    kind: 'birthday',
    date: knownDate(birthday(3)),
    personId: other,
    repeats: { every: 'year', missing: 'later' },
  })
  await call('milestones.add', {
    ...yearly,
    kind: 'anniversary',
    title: 'Γάμος',
    date: knownDate({ ...birthday(5), year: 2001 }),
    repeats: { every: 'year', missing: 'later' },
  })
  await call('milestones.add', {
    ...yearly,
    kind: 'other',
    title: 'Αποτελέσματα',
    date: knownDate({ ...birthday(20), year: 2020 }),
    repeats: { every: 'year', missing: 'later' },
    tone: 'quiet',
    entryId,
  })
  await call('milestones.add', {
    ...yearly,
    kind: 'other',
    title: 'Επέμβαση',
    date: knownDate({ month: 2, day: 29, year: 2020 }),
    repeats: { every: 'year', missing: 'earlier' },
    tone: 'none',
  })
  await call('milestones.add', {
    personId: person,
    kind: 'other',
    title: 'Εγκαίνια',
    date: knownDate({ month: 5, day: 2, year: 2021 }),
    repeats: { every: 'once' },
  })

  const promises = [
    ['promise', 'me', at(-4)],
    ['promise', 'them', day],
    ['to-do', 'me', day],
    ['to-do', 'them', at(3)],
    ['ask', 'me', at(5)],
    ['ask', 'them', null],
    ['promise', 'me', at(400)],
  ] as const
  for (const [place, [kind, by, due]] of promises.entries())
    await call('followUps.add', { personId: person, kind, by, due, text: `Τα σχέδια του σκάφους, ${place}`, entryId })
  const followUp = async (text: string) =>
    (await call('followUps.add', { personId: person, kind: 'to-do', text, due: at(-1) })).id
  await call('followUps.snooze', { id: await followUp('Αργότερα'), until: at(9) })
  await call('followUps.close', { id: await followUp('Έγινε'), state: 'done' })
  await call('followUps.close', { id: await followUp('Αφέθηκε'), state: 'dropped' })
  await call('followUps.remove', { id: await followUp('Σβήστηκε') })

  const meeting = { people: [person, other], title: 'Τα σχέδια', place: 'Λιμάνι', note: 'Να φέρω τα πανιά.' }
  await call('meetings.add', { ...meeting, start: `${at(1)}T10:00` })
  await call('meetings.add', { ...meeting, start: at(8), end: at(9), lead: 'none' })
  await call('meetings.add', { ...meeting, start: `${at(-6)}T10:00`, zone: 'Asia/Tokyo' })
  const calledOff = await call('meetings.add', { ...meeting, start: `${at(2)}T10:00` })
  await call('meetings.remove', { id: calledOff.id })

  await keep(call, { personId: person }, 'σχέδιο του σκάφους', png)
  await keep(
    call,
    { personId: person },
    'σημειώσεις',
    Uint8Array.from(new TextEncoder().encode('Τα πανιά και τα σχοινιά.')),
  )
  await keep(call, { entryId }, 'φωτογραφία', png)
  await call('people.setPhoto', { id: person, photo: png })
  const old = await keep(call, { personId: person }, 'παλιό σχέδιο', png)
  await call('files.remove', { id: old })

  const every = (ideal: number) => ({ cadence: { ideal, most: ideal * 2 } })
  await call('cadence.set', { level: 'default', subject: '', rule: every(28) })
  await call('cadence.set', { level: 'tag', subject: 'θάλασσα', rule: { cadence: null } })
  await call('cadence.set', { level: 'tag', subject: 'λιμάνι', rule: every(91) })
  await call('cadence.set', { level: 'person', subject: other, rule: every(1) })
  const { id: paused } = await call('people.add', { name: 'Ρήγας Μελάς', client: true })
  await call('cadence.pause', { personId: paused, pause: { from: at(-20), until: at(20), reason: 'Άδεια' } })
  const { id: late } = await call('people.add', { name: 'Μαρία Δούκα', client: true })
  await call('entries.jot', { happenedAt: `${at(-40)}T10:00`, channel: 'phone', text: 'Μίλησε.', people: [late] })
  await call('cadence.snooze', { personId: late, until: at(3) })
  await call('people.add', { name: 'Ζήσης Ρέντης', died: knownDate({ year: 2020 }) })

  const lost = await call('facts.add', { personId: person, category: 'home', text: 'Παλιό σπίτι' })
  await call('facts.remove', { id: lost.id })
  const past = await call('milestones.add', {
    ...yearly,
    kind: 'other',
    title: 'Παλιά',
    date: knownDate({ month: 1, day: 9 }),
  })
  await call('milestones.remove', { id: past.id })
  const said = await call('entries.jot', {
    happenedAt: `${day}T07:00`,
    channel: 'email',
    text: 'Λάθος.',
    people: [other],
  })
  await call('entries.remove', { id: said.id })
  await call('people.remove', { id: gone })
  return { person, other }
}
