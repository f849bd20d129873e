import { describe, expect, test } from 'vitest'

import { matchPeople } from '../../../electron/vault/exchange/match-people.ts'
import type { KnownPerson } from '../../../electron/vault/exchange/match-people.ts'
import type { ReadCard } from '../../../electron/vault/exchange/vcard-types.ts'
import { fixture, fixtureNames, personOf, readAll } from './cards.ts'

const person = (name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id: `id of ${name}`,
  name,
  emails: [],
  phones: [],
  ...more,
})
const named = (name: string, ...lines: readonly string[]): ReadCard => ({ ...personOf(...lines), name })
const one = (card: ReadCard, ...people: readonly KnownPerson[]) => matchPeople([card], people)[0]

const asKnown = (cards: readonly ReadCard[]): readonly KnownPerson[] =>
  cards.map((card, n) => {
    const birthday = card.milestones.find((day) => day.kind === 'birthday')
    const values = (kind: string): string[] =>
      card.channels.filter((each) => each.kind === kind).map((each) => each.value)
    return {
      id: String(n),
      name: card.name,
      emails: values('email'),
      phones: values('phone'),
      ...(card.organisation ? { organisation: card.organisation } : {}),
      ...(birthday ? { birthday } : {}),
    }
  })

describe('a card and the journal', () => {
  test('nobody alike: new', () => {
    expect(one(named('Ada Lovelace'), person('Bea Arthur'))).toEqual({ outcome: 'new' })
  })

  test('the same UID is the same person, whatever it is wrapped in', () => {
    const match = one(named('Ada King', 'UID:urn:uuid:AB-1'), person('Ada Lovelace', { uid: 'ab-1' }))
    expect(match).toEqual({ outcome: 'same-as', id: 'id of Ada Lovelace', because: 'uid', namesDiffer: false })
  })

  test('ask-39: the same e-mail is the same person', () => {
    const match = one(
      named('A. Lovelace', 'EMAIL:ADA@x.example'),
      person('Ada Lovelace', { emails: ['ada@X.example '] }),
    )
    expect(match).toEqual({ outcome: 'same-as', id: 'id of Ada Lovelace', because: 'email', namesDiffer: false })
  })

  test('a shared e-mail under wholly different names is marked, so that it can be asked', () => {
    const home = { emails: ['home@x.example'] }
    expect(one(named('Tom Byron', 'EMAIL:home@x.example'), person('Ada Lovelace', home))).toMatchObject({
      because: 'email',
      namesDiffer: true,
    })
  })

  test('of a couple with one e-mail each is matched to themselves', () => {
    const home = { emails: ['home@x.example'] }
    const people = [person('Ada King', home), person('William King', home)]
    const cards = [named('William King', 'EMAIL:home@x.example'), named('Ada King', 'EMAIL:home@x.example')]
    expect(matchPeople(cards, people).map((match) => 'id' in match && match.id)).toEqual([
      'id of William King',
      'id of Ada King',
    ])
  })

  test('a card called by its e-mail is not asked about its name', () => {
    const match = one(
      named('ada@x.example', 'EMAIL:ada@x.example'),
      person('Ada Lovelace', { emails: ['ada@x.example'] }),
    )
    expect(match).toMatchObject({ because: 'email', namesDiffer: false })
  })

  test.each([
    ['a birthday', 'BDAY:1815-12-10', { birthday: { month: 12, day: 10, year: 1815 } }],
    ['a birthday without its year', 'BDAY:--1210', { birthday: { month: 12, day: 10, year: 1815 } }],
    [
      'a phone, however it is written',
      'TEL:020 7946 0018',
      { phones: ['+44 (20) 7946-0018'], emails: ['other@x.example'] },
    ],
    ['an organisation', 'ORG:Halyard & Sons', { organisation: 'halyard & sons' }],
  ])('the same name and %s is the same person', (_, line, more) => {
    expect(one(named('Ada Lovelace', line, 'EMAIL:new@x.example'), person('Ada Lovelace', more))).toMatchObject({
      outcome: 'same-as',
      because: 'name-and-more',
    })
  })

  test.each([
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Dr. Siobhán Ní Bhriain', 'siobhan ni bhriain'],
    ['Zoe\u0308 Åkesson', 'Zoë Åkesson'],
    ['李雷', '李雷'],
    ["Áine O'Neill", 'Aine O’Neill'],
  ])('names are the same however they are typed: %s', (a, b) => {
    expect(one(named(a), person(b))).toMatchObject({ outcome: 'same-as', because: 'name' })
  })

  test('a name may be turned around', () => {
    expect(
      one({ ...named('Ní Bhriain, Siobhán'), given: 'Siobhán', family: 'Ní Bhriain' }, person('Siobhán Ní Bhriain')),
    ).toMatchObject({ because: 'name' })
  })

  test('a former name counts', () => {
    expect(one(named('Ada Byron'), person('Ada Lovelace', { names: ['Ada Byron'] }))).toMatchObject({
      outcome: 'same-as',
    })
  })

  test.each([
    ['birthday', 'BDAY:1840-12-10', { birthday: { month: 12, day: 11 } }],
    ['e-mail', 'EMAIL:a@x.example', { emails: ['b@x.example'] }],
    ['phone', 'TEL:5550100200', { phones: ['5550100201'] }],
    ['organisation', 'ORG:Halyard', { organisation: 'Alnoor' }],
  ])('the same name with another %s is another person', (_, line, more) => {
    expect(one(named('Ada Lovelace', line), person('Ada Lovelace', more))).toEqual({ outcome: 'new' })
  })

  test('father and son with one name, one firm and one phone are two when their birthdays differ', () => {
    const shared = { organisation: 'Halyard', phones: ['5550100200'], birthday: { month: 1, day: 2, year: 1940 } }
    expect(
      one(named('John Halyard', 'ORG:Halyard', 'TEL:5550100200', 'BDAY:1970-05-06'), person('John Halyard', shared)),
    ).toEqual({ outcome: 'new' })
  })

  test('a short number says nothing', () => {
    expect(
      one(
        named('Ada Lovelace', 'TEL:112', 'EMAIL:a@x.example'),
        person('Ada Lovelace', { phones: ['112'], emails: ['b@x.example'] }),
      ),
    ).toEqual({ outcome: 'new' })
  })
})

describe('cards of one file', () => {
  test('the same person twice points to the first card', () => {
    const cards = [
      named('Ada Lovelace', 'EMAIL:ada@x.example'),
      named('Bea'),
      named('Ada L.', 'EMAIL:ada@x.example'),
      named('Ada Lovelace'),
    ]
    expect(matchPeople(cards, [])).toEqual([
      { outcome: 'new' },
      { outcome: 'new' },
      { outcome: 'in-file-duplicate-of', card: 0, because: 'email' },
      { outcome: 'in-file-duplicate-of', card: 0, because: 'name' },
    ])
  })

  test('two who share a mailbox but no name stay two', () => {
    expect(matchPeople([named('Ada', 'EMAIL:office@x.example'), named('Tom', 'EMAIL:office@x.example')], [])).toEqual([
      { outcome: 'new' },
      { outcome: 'new' },
    ])
  })

  test('a program that gives every card the same UID does not make one person of them', () => {
    expect(
      matchPeople([named('Ada', 'UID:1'), named('Bea', 'UID:1'), named('Cleo', 'UID:1')], []).map(
        (match) => match.outcome,
      ),
    ).toEqual(['new', 'new', 'new'])
  })

  test('a duplicate of a card that is a known person is that person', () => {
    const cards = [
      named('Ada Lovelace', 'EMAIL:old@x.example', 'EMAIL:new@x.example'),
      named('Ada King', 'EMAIL:new@x.example'),
    ]
    const matches = matchPeople(cards, [person('Ada Lovelace', { emails: ['old@x.example'] })])
    expect(matches.map((match) => 'id' in match && match.id)).toEqual(['id of Ada Lovelace', 'id of Ada Lovelace'])
  })
})

describe('reading again', () => {
  test.each(fixtureNames)('ask-33: a file read a second and a third time adds nobody: %s', (name) => {
    const cards = readAll(fixture(name)).flatMap((result) => result.card ?? [])
    const first = matchPeople(cards, [])
    expect(first.every((match) => match.outcome === 'new')).toBe(true)
    const again = matchPeople([...cards, ...cards], asKnown(cards))
    expect(again.map((match) => ('id' in match ? match.id : match.outcome))).toEqual(
      [...cards, ...cards].map((_, n) => String(n % cards.length)),
    )
  })

  test('ask-33: the same people from four programs are the same people', () => {
    const known: KnownPerson[] = []
    const programs = [
      'evolution-data-server-3.46.vcf',
      'thunderbird-153.vcf',
      'khard-0.18-vcard3.vcf',
      'khard-0.18-vcard4.vcf',
    ] as const
    for (const name of programs) {
      const cards = readAll(fixture(name)).flatMap((result) => result.card ?? [])
      const matches = matchPeople(cards, known)
      known.push(
        ...asKnown(cards.filter((_, n) => matches[n]?.outcome === 'new')).map((each) => ({
          ...each,
          id: `${name} ${each.id}`,
        })),
      )
    }
    // Noa is written in Hebrew by one program and in Latin letters by another; her e-mail tells.
    expect(known.map((each) => each.name.normalize('NFC'))).toEqual([
      'Dr. Siobhán Ní Bhriain',
      'Zoë 🌻 Åkesson',
      'Łukasz Żółć',
      'נועה כהן',
      'محمد الأنصاري',
      '李雷',
    ])
  })

  test('20,000 namesakes against 20,000 namesakes take seconds, not minutes', { timeout: 20_000 }, () => {
    const cards = Array.from({ length: 20_000 }, (_, n) =>
      named('Ada', `EMAIL:a${n}@x.example`, `BDAY:19${10 + (n % 90)}-01-0${1 + (n % 9)}`),
    )
    const people = Array.from({ length: 20_000 }, (_, n) =>
      person('Ada', { id: String(n), emails: [`b${n}@x.example`], birthday: { month: 2, day: 1 } }),
    )
    const before = performance.now()
    expect(matchPeople(cards, people)).toHaveLength(20_000)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
