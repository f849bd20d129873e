/**
 * A journal with something in every place, written in Greek letters: what is plain Latin on a screen is then neither a name nor a note.
 * `day` is today, `YYYY-MM-DD`; `call` is a vault's, in a test or behind a window.
 */
import { knownDate } from '../../shared/model/dates/partial-date.ts'
import type { Channel, Input, Output } from '../../shared/contract/index.ts'
import type { FieldId, PersonId } from '../../shared/contract/fields.ts'
import { factCategories, factTold } from '../../shared/model/facts/kinds.ts'
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

/** Facts of every origin, one to confirm and one that is over; fields of every kind in a set and out of one; questions. */
const fillFacts = async (call: Call, person: PersonId, at: (days: number) => string): Promise<void> => {
  const old = { personId: person, learnedOn: at(-500) }
  for (const [place, told] of factTold.entries())
    await call('facts.add', { ...old, category: 'interest', text: `Το έμαθα, ${place}`, told, confirmBy: null })
  await call('facts.add', { ...old, category: 'work', text: 'Διδάσκει στο ωδείο' })
  await call('facts.add', { ...old, category: 'home', text: 'Έμενε στο λιμάνι', expiresOn: at(-40) })
  const on = { noun: 'person', id: person } as const
  const fields = [
    ['text', 'Σκάφος', 'Αλκυών', []],
    ['number', 'Θέσεις', '12', []],
    ['date', 'Συμβόλαιο', at(40), []],
    ['yes-no', 'Μέλος', 'yes', []],
    ['choice', 'Βαθμίδα', 'Χρυσή', ['Χρυσή', 'Αργυρή']],
    ['link', 'Σελίδα', 'https://κίλι.ελ', []],
    ['text', 'Κενό', '', []],
  ] as const
  const ids: FieldId[] = []
  for (const [kind, name, value, choices] of fields) {
    const { id } = await call('customFields.add', { kind, name, choices: [...choices], applies: 'both' })
    ids.push(id)
    if (value !== '') await call('customFields.fill', { on, fieldId: id, value })
  }
  const { id: set } = await call('fieldSets.add', { name: 'Δημόσιοι', fields: ids.slice(0, 2) })
  await call('fieldSets.put', { id: set, on, has: true })
  await call('fieldSets.add', { name: 'Οικογένεια', fields: ids.slice(2, 3) })
  await call('questions.add', { personId: person, text: 'Πώς πάει το σκάφος;' })
  const { id } = await call('questions.add', { personId: person, text: 'Ποιο σχολείο;' })
  const key = `own:${id}`
  await call('questions.settle', { personId: person, key, outcome: 'off-limits' })
  const { id: gone } = await call('questions.add', { personId: person, text: 'Παλιά ερώτηση;' })
  await call('questions.remove', { id: gone })
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
  const { id: whole } = await call('organisations.add', {
    fields: { name: 'Ένωση Λιμένων', kind: 'agency', client: true, place: 'Πειραιάς', since: '1930', until: '2019' },
  })
  const yard = (await call('organisations.list', {})).find(({ name }) => name === 'Ναυπηγείο Κίλι')!
  await call('organisations.edit', {
    id: yard.id,
    fields: { partOf: whole, note: 'Στο λιμάνι.', web: 'κίλι.ελ', tags: ['λιμάνι'], since: '1974-05' },
  })
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
    lifeEvents: [{ personId: person, event: 'death', relative: 'ο πατέρας της', on: at(-20) }],
    signals: [
      { personId: person, kind: 'care' },
      { personId: person, kind: 'other', words: 'μας δάνεισε την αίθουσα' },
    ],
    disagreements: [{ personId: person, theirs: 'Αργήσατε.', ours: 'Ήταν η βροχή.' }],
  })
  await call('entries.jot', { happenedAt: `${at(-200)}T08:10`, channel: 'letter', text: 'Έγραψε.', people: [quiet] })

  await call('tags.colour', { name: 'θάλασσα', colour: 'blue' })
  const filter = {
    match: 'any',
    of: [
      { is: 'tag', tag: 'σκάφος' },
      { is: 'last', when: { how: 'over', days: 30 } },
    ],
  } as const
  await call('lists.add', { name: 'Ήσυχοι', filter: { ...filter, of: [...filter.of] } })
  await call('spelling.add', { word: 'γειά' })
  await call('templates.add', { name: 'Κλήση', channel: 'phone', text: 'Με {person}: {τι}', tags: ['σκάφος'] })
  await call('people.edit', { id: person, fields: { note: 'Προτιμά το βράδυ.', tags: ['θάλασσα'] } })
  await call('people.edit', { id: person, fields: { note: 'Προτιμά το πρωί.', tags: ['θάλασσα', 'λιμάνι'] } })

  for (const [place, category] of factCategories.entries())
    await call('facts.add', { personId: person, category, text: `Κάτι που ξέρουμε, ${place}`, entryId })
  await call('facts.add', { personId: person, category: 'taste', text: 'Ποτέ', use: 'never' })
  await fillFacts(call, person, at)

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
  const promised = async (text: string, due: string) =>
    (await call('followUps.add', { personId: person, kind: 'promise', text, due, wordsOf: 'me', entryId })).id
  const moved = {
    id: await promised('Τα σχέδια', at(1)),
    due: at(9),
    agreedBy: 'them' as const,
    why: 'Λείπει η μελέτη.',
  }
  await call('followUps.renegotiate', moved)
  await call('followUps.tellLate', { id: await promised('Αργεί', at(1)) })
  await promised('Κοντεύει', at(1))
  await call('followUps.close', {
    id: await promised('Άφησέ το', at(1)),
    state: 'dropped',
    why: 'Δεν χρειάζεται.',
    told: true,
  })

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

  const [held] = await call('roles.list', { personId: person })
  const on = { noun: 'organisation', id: held!.organisationId } as const
  const rule: Input<'boundaries.add'>['rule'] = {
    ...{ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: true, year: '01-01' },
    ...{ from: null, until: null, instead: false, words: 'Ούτε καν καφέ.' },
  }
  const most = { amount: 5000, currency: 'EUR' }
  await call('boundaries.add', { on, rule: { ...rule, kinds: ['meal'], from: at(-90) } })
  await call('boundaries.add', {
    on: { noun: 'person', id: person },
    rule: {
      ...{ ...rule, allows: 'within', direction: 'given', kinds: ['present', 'event'], year: '04-06' },
      limits: (['occasion', 'year', 'giver-year'] as const).map((per) => ({ per, most })),
    },
  })
  await call('boundaries.add', { on, rule: { ...rule, allows: 'anything', kinds: ['travel'], instead: true } })
  await call('boundaries.begin', { on: { noun: 'person', id: other }, set: 'limits', currency: 'EUR', unit: 100 })
  const [first] = await call('boundaries.of', { on: { noun: 'person', id: other }, day })
  await call('boundaries.remove', { id: first!.id })
  const given = (what: string, is: Partial<Input<'gifts.add'>> = {}) =>
    call('gifts.add', {
      ...{
        on: at(-5),
        direction: 'given',
        kind: 'present',
        state: 'given',
        what,
        value: { amount: 1250, currency: 'EUR' },
      },
      ...{ giverId: other, entryId, note: 'Της άρεσε.', despite: '' },
      people: [{ personId: person, self: true, family: 1 }],
      ...is,
    })
  await given('Βιβλίο')
  await given('Λουλούδια', { state: 'idea', on: at(4), giverId: null })
  await given('Εισιτήρια', { state: 'offered', kind: 'event', value: null })
  await given('Κρασί', { direction: 'received', kind: 'other', people: [{ personId: person, self: true, family: 0 }] })
  await given('Γεύμα', {
    kind: 'meal',
    despite: 'Είχε ήδη σερβιριστεί.',
    people: [
      { personId: person, self: false, family: 2 },
      { personId: other, self: true, family: 0 },
    ],
  })
  await call('gifts.remove', { id: (await given('Παλιό δώρο', { state: 'declined' })).id })

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
