/** People, what is known of them, where they are, and what they are to each other. */
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { partsOf, type Teller } from './teller.ts'
import type { StoryFact, StoryPerson, StoryTie } from './types.ts'

/** Between two tellings of one fact: different for different ones, the same at every telling. */
const spread = (text: string, most: number): number => (text.length * 37 + (text.codePointAt(0) ?? 0)) % most

/** Facts that are old by now are asked about now and then; one with a day of its own waits for that day. */
export const tellFact = (teller: Teller, key: string, [category, text, more]: StoryFact, entryId?: string): void => {
  const { tell, day, daysTo, id, happen, known } = teller
  const { told, use, confirmBy, over, at = known(key) } = more ?? {}
  const { id: added } = tell('facts.add', {
    ...{ personId: id(key), category, text, entryId: (entryId ?? null) as never },
    ...(use && { use }),
    ...(told && { told }),
    ...(confirmBy !== undefined && { confirmBy: day(confirmBy) }),
  })
  if (over !== undefined) return happen(over, () => void tell('facts.retire', { id: added }))
  const { confirmBy: asked } = teller.ask('facts.list', { personId: id(key) }).find((one) => one.id === added) ?? {}
  if (confirmBy !== undefined || typeof asked !== 'string' || daysTo(asked) > 0) return
  happen(Math.max(at + 1, -10 - spread(text, 130)), () => void tell('facts.confirm', { id: added }))
}

/** Of a tie: to the month where it is counted in days. */
const lasted = ({ day }: Teller, more: StoryTie[4]) => {
  const { since = null, until = null, note = '' } = more ?? {}
  return { since: typeof since === 'number' ? day(since).slice(0, 7) : since, until, note }
}

const addRelative = (teller: Teller, { key, name, nameless }: StoryPerson, tie: StoryTie): string => {
  const { tell, id } = teller
  const [one, other, otherIs, personIs, more] = tie
  return tell('ties.addWithPerson', {
    personId: id(other === key ? one : other),
    ...(other === key ? { otherIs, personIs } : { otherIs: personIs, personIs: otherIs }),
    ...{ otherName: name, otherListed: false, otherHeads: nameless ?? 1 },
    ...lasted(teller, more),
  }).otherId
}

const addPerson = (teller: Teller, person: StoryPerson): void => {
  const { tell, ids, tieOf } = teller
  const { key, name, given, family, nickname, say, client, colleague, me, tags, zone, met, note } = person
  const tie = tieOf(key)
  if (tie) {
    ids.set(key, addRelative(teller, person, tie))
    if (say !== undefined) tell('people.edit', { id: ids.get(key) as never, fields: { say } })
    return
  }
  const fields = { given, family, nickname, say, client, colleague, me, zone, met, note }
  ids.set(key, tell('people.add', { name, ...fields, tags: [...(tags ?? [])] }).id)
}

/** Each when it began. One that ends is ended when it did, by the next one where that follows on it. */
const tellRoles = (teller: Teller, { key, roles = [] }: StoryPerson): void => {
  const { tell, ask, happen, day, id, known } = teller
  const at = known(key)
  const open = () => ask('roles.list', { personId: id(key) }).find((role) => role.until === null)
  for (const [place, [organisation, title, level, from, until]] of roles.entries()) {
    // on their own: what they do is all there is to say
    if (organisation === '') {
      happen(at, () => tellFact(teller, key, ['work', title]))
      continue
    }
    const before = roles[place - 1]
    const isMove = before?.[4] !== undefined && from !== null && from > at && from - before[4] < 60
    if (isMove) {
      happen(from, () => {
        const role = open()
        if (!role) throw new Error(`the story moves ${key}, who is nowhere`)
        const to = { organisation: 'x', organisationId: id(organisation), title, level }
        tell('roles.move', { id: role.id, on: day(from), ...to })
      })
      continue
    }
    const isOver = until !== undefined && until <= Math.max(at, from ?? at)
    happen(Math.max(at, from ?? at), () => {
      const where = { organisation: 'x', organisationId: id(organisation), title, level }
      const dates = { since: from === null ? null : day(from).slice(0, 7), until: isOver ? day(until) : null }
      tell('roles.add', { personId: id(key), ...where, ...dates })
    })
    const next = roles[place + 1]
    const then = next?.[3] ?? null
    const isMovedOn = until !== undefined && then !== null && then - until < 60
    if (until === undefined || isOver || isMovedOn) continue
    happen(until, () => {
      const role = open()
      if (!role) return
      const { id: roleId, organisation: named, organisationId, since } = role
      tell('roles.edit', { id: roleId, organisation: named, organisationId, title, level, since, until: day(until) })
    })
  }
}

const tellPerson = (teller: Teller, person: StoryPerson): void => {
  const { tell, happen, today, day, id, known } = teller
  const { key, birthday, facts = [], cadence, channels = [], died, retired } = person
  const at = known(key)
  happen(at, () => {
    addPerson(teller, person)
    for (const [kind, label, value] of channels) tell('channels.add', { personId: id(key), kind, label, value })
  })
  for (const fact of facts) happen(Math.max(at, fact[2]?.at ?? at), () => tellFact(teller, key, fact))
  tellRoles(teller, person)
  if (birthday) happen(at, () => void tell('milestones.add', birthdayOf(id(key), birthday, teller)))
  if (cadence) {
    const [ideal, most] = cadence
    happen(
      at,
      () => void tell('cadence.set', { level: 'person', subject: id(key), rule: { cadence: { ideal, most } } }),
    )
  }
  if (died !== undefined) {
    const on = knownDate(partsOf(today.add({ days: died })))
    happen(Math.max(at, died), () => void tell('people.edit', { id: id(key), fields: { died: on } }))
  }
  if (retired) {
    const [on, why] = retired
    happen(on, () => void tell('people.retire', { id: id(key), on: day(on), why, dates: 'tell' }))
  }
}

const birthdayOf = (personId: never, [inDays, age]: NonNullable<StoryPerson['birthday']>, { today }: Teller) => {
  const { year, month, day } = today.add({ days: inDays })
  return {
    ...{ personId, kind: 'birthday' as const, title: '' },
    date: knownDate(age === undefined ? { month, day } : { month, day, year: year - age }),
    repeats: { every: 'year' as const, missing: 'earlier' as const },
  }
}

export const tellPeople = (teller: Teller): void => {
  const { story, tell, happen, id, known, tieOf } = teller
  // a relative is written down with a tie to somebody who is there
  for (const person of story.people.filter((one) => one.unlisted !== true)) tellPerson(teller, person)
  for (const person of story.people.filter((one) => one.unlisted === true)) tellPerson(teller, person)
  for (const tie of story.ties) {
    const [person, other, otherIs, personIs, more] = tie
    if (tieOf(person) === tie || tieOf(other) === tie) continue
    happen(known(person, other), () => {
      const both = { personId: id(person), otherId: id(other), otherIs, personIs }
      tell('ties.add', { ...both, ...lasted(teller, more) })
    })
  }
}
