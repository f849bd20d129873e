import { describe, expect, test } from 'vitest'

import { codesOf, fixture, fixtureNames, personOf, readAll, readOne } from './cards.ts'

const born = (line: string) => personOf(line).milestones

describe('dates', () => {
  test.each([
    ['BDAY:1971-04-12', 1971],
    ['BDAY:19710412', 1971],
    ['BDAY;VALUE=date:1971-04-12', 1971],
    ['BDAY:1971-04-12T23:00:00Z', 1971],
    ['BDAY:19710412T000000', 1971],
    ['BDAY:1971-4-12', 1971],
    ['BDAY:1971/04/12', 1971],
    ['BDAY:--0412', undefined],
    ['BDAY:--04-12', undefined],
    ['BDAY;VALUE=text:--0412', undefined],
    ['BDAY:--0412T1200', undefined],
  ])('%s is the twelfth of April', (line, year) => {
    expect(born(line)).toEqual([{ kind: 'birthday', month: 4, day: 12, ...(year ? { year } : {}) }])
  })

  test.each([
    'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12',
    'BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:1604-04-12',
    'BDAY:16040412',
    'BDAY:1604-04-12T00:00:00Z',
    'BDAY;X-APPLE-OMIT-YEAR=1896:1896-04-12',
    'BDAY:0000-04-12',
  ])('ask-24: a year that stands for "unknown" is never a year: %s', (line) => {
    expect(born(line)).toEqual([{ kind: 'birthday', month: 4, day: 12 }])
  })

  test('ask-24: nobody is born in 1900 unless they say so elsewhere: the year is dropped and reported', () => {
    expect(readOne('FN:Ada', 'BDAY:1900-04-12')).toMatchObject({
      card: { milestones: [{ kind: 'birthday', month: 4, day: 12 }] },
      problems: [{ code: 'year-dropped', field: 'BDAY', value: '1900-04-12' }],
    })
    expect(born('ANNIVERSARY:1900-04-12')).toEqual([{ kind: 'anniversary', month: 4, day: 12, year: 1900 }])
  })

  test('ask-24: no fixture yields 1604', () => {
    for (const name of fixtureNames)
      expect(JSON.stringify(readAll(fixture(name)).map((one) => one.card?.milestones))).not.toContain('1604')
  })

  test('29 February needs no year, and with one it needs a leap year', () => {
    expect(born('BDAY:--0229')).toEqual([{ kind: 'birthday', month: 2, day: 29 }])
    expect(born('BDAY:20000229')).toHaveLength(1)
    expect(codesOf(readOne('FN:Ada', 'BDAY:19000229'))).toEqual(['bad-date'])
    expect(codesOf(readOne('FN:Ada', 'BDAY:2023-02-29'))).toEqual(['bad-date'])
  })

  test.each([
    '1971',
    '1971-04',
    '---12',
    'circa 1800',
    '12 April 1971',
    '1971-13-01',
    '1971-04-31',
    '--0000',
    '197104123',
  ])('what is no full date or day of the year is reported as it stands: %s', (value) => {
    const read = readOne('FN:Ada', `BDAY:${value}`)
    expect(read.card?.milestones).toEqual([])
    expect(read.problems).toEqual([{ code: 'bad-date', field: 'BDAY', value }])
  })

  test('a date in another calendar is reported, not misread', () => {
    expect(codesOf(readOne('FN:Ada', 'BDAY;CALSCALE=hebrew:57310101'))).toEqual(['bad-date'])
  })

  test.each([
    'ANNIVERSARY',
    'X-ANNIVERSARY',
    'X-EVOLUTION-ANNIVERSARY',
    'X-MS-ANNIVERSARY',
    'X-KADDRESSBOOK-X-Anniversary',
  ])('%s is an anniversary', (field) => {
    expect(born(`${field}:1998-09-05`)).toEqual([{ kind: 'anniversary', month: 9, day: 5, year: 1998 }])
  })

  test('Apple and Google dates are told by their label', () => {
    const lines = [
      'item1.X-ABDATE:1998-09-05',
      'item1.X-ABLabel:_$!<Anniversary>!$_',
      'item2.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-03-17',
      'item2.X-ABLabel:Moved to Cork',
      'X-ABDATE:2020-01-02',
    ]
    expect(personOf(...lines).milestones).toEqual([
      { kind: 'anniversary', month: 9, day: 5, year: 1998 },
      { kind: 'other', title: 'Moved to Cork', month: 3, day: 17 },
      { kind: 'other', month: 1, day: 2, year: 2020 },
    ])
  })

  test('ask-09: the same day told twice is one milestone', () => {
    expect(
      personOf('BDAY:1971-04-12', 'BDAY:--0412', 'ANNIVERSARY:19980905', 'X-EVOLUTION-ANNIVERSARY:1998-09-05')
        .milestones,
    ).toHaveLength(2)
  })

  test('ask-10: a date of death is reported, so that nobody is congratulated', () => {
    expect(readOne('FN:Ada', 'DEATHDATE:20200102').problems).toEqual([
      { code: 'death-date', field: 'DEATHDATE', value: '20200102' },
    ])
  })
})

describe('related people', () => {
  test('ask-36: Apple related names come with their labels', () => {
    const [first] = readAll(fixture('in-the-style-of-apple.vcf'))
    expect(first?.card?.related).toEqual([
      { name: 'Máire Ní Bhriain', label: 'mother' },
      { name: 'Oisín', label: 'younger brother' },
      { name: 'Granny Peig', label: 'Grandmother (Kerry)' },
    ])
  })

  test.each([
    ['RELATED;TYPE=spouse;VALUE=text:Tomás', { name: 'Tomás', label: 'spouse' }],
    ['RELATED;VALUE=text;TYPE="friend,colleague":Tomás', { name: 'Tomás', label: 'friend colleague' }],
    ['RELATED;TYPE=child:urn:uuid:1-2-3', { name: '', label: 'child', uid: 'urn:uuid:1-2-3' }],
    ['X-EVOLUTION-SPOUSE:Tomás', { name: 'Tomás', label: 'spouse' }],
    ['X-KADDRESSBOOK-X-AssistantsName:Áine', { name: 'Áine', label: 'assistant' }],
    ['X-ABRELATEDNAMES:Áine', { name: 'Áine' }],
    ['X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Áine;8;;;', { name: 'Áine', label: 'mother' }],
  ])('%s', (line, related) => {
    expect(personOf(line).related).toEqual([related])
  })

  test('a link to somewhere else is reported', () => {
    expect(readOne('FN:Ada', 'RELATED;TYPE=friend:https://x.example/tom').problems).toEqual([
      { code: 'left-out', field: 'RELATED', value: 'https://x.example/tom' },
    ])
  })
})
