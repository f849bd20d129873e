/** One invented person, with what is known without any entry. */
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { addDays } from '../../../shared/model/days.ts'
import { daysInMonth } from '../../../shared/model/month-lengths.ts'
import { fold } from '../../../shared/model/names.ts'
import { downward, upward } from '../../../shared/model/ties/kinds.ts'
import { kindOfWord } from '../../../shared/model/ties/words.ts'
import { nameFrom } from './names.ts'
import type { Random } from './random.ts'
import type { SampleMilestone, SamplePerson, SampleTie } from './sample.ts'
import { met, organisationNames, slots, tagNames, tieWords, titles } from './words.ts'

const birthday = (dice: Random, index: number, year: number): SampleMilestone => {
  // a 29 February every so often, so that no journal is without one
  const leapDay = index % 97 === 13
  const born = year - dice.between(22, 78)
  const month = leapDay ? 2 : dice.between(1, 12)
  const leapYear = born - (born % 4)
  const day = leapDay ? 29 : dice.between(1, daysInMonth(month, born))
  const known = dice.chance(0.65) && (!leapDay || leapYear % 100 !== 0)
  return {
    kind: 'birthday',
    title: '',
    date: knownDate({ month, day, ...(known && { year: leapDay ? leapYear : born }) }),
    repeats: {
      every: 'year',
      ...(month === 2 && day === 29 && { missing: dice.pick(['earlier', 'later'] as const) }),
    },
    leads: null,
    zone: 'mine',
    tone: dice.chance(0.9) ? 'celebrate' : 'quiet',
  }
}

const anniversary = (dice: Random, year: number): SampleMilestone => {
  const month = dice.between(1, 12)
  return {
    kind: 'anniversary',
    title: dice.pick(['Wedding', 'Founding of the firm', 'First contract with us', '']),
    date: knownDate({ month, day: dice.between(1, 28), ...(dice.chance(0.7) && { year: year - dice.between(1, 40) }) }),
    repeats: { every: 'year' },
    leads: null,
    zone: 'mine',
    tone: dice.chance(0.8) ? 'celebrate' : 'quiet',
  }
}

const channelsOf = (dice: Random, name: string, organisation: string): SamplePerson['channels'] => {
  const local =
    fold(name)
      .replaceAll(/[^a-z]+/g, '.')
      .replaceAll(/^\.|\.$/g, '') || `person${dice.between(10, 99)}`
  const host = fold(organisation).replaceAll(/[^a-z]+/g, '-')
  const number = `+353 ${dice.between(1, 99)} 555 ${String(dice.between(0, 9999)).padStart(4, '0')}`
  return [
    ...(dice.chance(0.8) ? [{ kind: 'phone' as const, label: dice.pick(['mobile', 'work', '']), value: number }] : []),
    ...(dice.chance(0.9) ? [{ kind: 'email' as const, label: 'work', value: `${local}@${host}.example` }] : []),
    ...(dice.chance(0.2)
      ? [
          {
            kind: 'address' as const,
            label: 'home',
            value: `${dice.between(1, 180)} Quay Street, ${dice.pick(slots['place'] ?? [''])}`,
          },
        ]
      : []),
  ]
}

const rolesOf = (dice: Random, organisations: number, today: string): SamplePerson['roles'] => {
  const year = Number(today.slice(0, 4))
  const since = year - dice.between(0, 9)
  const name = (): string => organisationNames[dice.between(0, organisations - 1)] ?? ''
  const current = {
    organisation: name(),
    title: dice.pick(titles),
    since: dice.chance(0.7) ? String(since) : null,
    until: null,
  }
  const before = { organisation: name(), title: dice.pick(titles), since: String(since - 6), until: `${since}-01` }
  if (dice.chance(0.08)) return []
  return dice.chance(0.25) ? [before, current] : [current]
}

/** @param age days since they were first written down. */
export const personFrom = (dice: Random, index: number, all: number, age: number, today: string): SamplePerson => {
  const named = nameFrom(dice)
  const organisations = Math.min(organisationNames.length, Math.max(8, Math.round(all / 6)))
  const roles = rolesOf(dice, organisations, today)
  const year = Number(today.slice(0, 4))
  const client = dice.chance(0.6)
  return {
    fields: {
      ...named,
      client,
      ...{ colleague: false, me: false },
      tags: tagNames.filter(() => dice.chance(0.08)),
      zone: '',
      died: null,
      leads: null,
      met: dice.chance(0.4) ? dice.pick(met) : '',
      note: dice.chance(0.15) ? `Prefers a call before nine. ${dice.pick(met)}.` : '',
    },
    since: addDays(today, -age),
    channels: channelsOf(dice, named.name, roles.at(-1)?.organisation ?? 'home'),
    roles,
    milestones: [
      ...(index % 97 === 13 || dice.chance(client ? 0.7 : 0.3) ? [birthday(dice, index, year)] : []),
      ...(dice.chance(0.2) ? [anniversary(dice, year)] : []),
    ],
  }
}

/** Who comes before someone in a family was written down before them as well: nobody becomes their own ancestor. */
const isBackwards = (otherIs: string, person: number, other: number): boolean => {
  const kind = kindOfWord(otherIs) ?? ''
  return (
    (upward.some((one) => one === kind) && other > person) || (downward.some((one) => one === kind) && other < person)
  )
}

/** About one tie for every two people, never to oneself, and of two people one alone. */
export const tiesFrom = (dice: Random, people: number): SampleTie[] => {
  const seen = new Set<string>()
  return Array.from({ length: people > 1 ? Math.round(people / 2) : 0 }, () => {
    const [otherIs, personIs] = dice.pick(tieWords)
    const one = dice.between(0, people - 1)
    const another = (one + dice.between(1, people - 1)) % people
    const [person, other] = isBackwards(otherIs, one, another) ? [another, one] : [one, another]
    return {
      person,
      other,
      otherIs,
      personIs,
      since: dice.chance(0.3) ? String(dice.between(1985, 2024)) : null,
      until: null,
    }
  }).filter(({ person, other }) => {
    const pair = [person, other].toSorted((a, b) => a - b).join(' ')
    return !seen.has(pair) && seen.add(pair)
  })
}
