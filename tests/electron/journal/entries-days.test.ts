/** Entries along the calendar: pages from a place up and down, what is chosen, and how many there are on which day. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantOf } from '../../../electron/vault/journal/rows.ts'
import type { Input, Parsed } from '../../../shared/contract/index.ts'
import { keepFile, png } from '../../support/files.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id
const jot = async (happenedAt: string, more: Partial<Input<'entries.jot'>> = {}) =>
  (await vault.call('entries.jot', { happenedAt, channel: 'phone', text: happenedAt, people: [], ...more })).id
type Filter = Partial<Parsed<'entries.list'>>
const texts = async (input: Input<'entries.list'> = {}) =>
  (await vault.call('entries.list', input)).entries.map(({ text }) => text)
const days = ['2019-02-11', '2019-03-01', '2019-03-01', '2019-03-15', '2019-04-02', '2020-01-01', '2026-03-09']
const seed = async () => {
  for (const [at, day] of days.entries()) await jot(`${day}T1${at}:00`)
}

describe('reading on from a day', () => {
  test('down from it there is what is older, up from it what is newer, and nothing twice', async () => {
    await seed()
    expect(await texts({ before: '2019-04-01', limit: 3 })).toEqual([
      '2019-03-15T13:00',
      '2019-03-01T12:00',
      '2019-03-01T11:00',
    ])
    expect(await texts({ after: '2019-04-01', limit: 2 })).toEqual(['2020-01-01T15:00', '2019-04-02T14:00'])
  })

  test('page by page, either way leads through all of it', async () => {
    await seed()
    const walk = async (way: 'before' | 'after', from: string) => {
      const found: string[] = []
      for (let at: string | null = from; at !== null;) {
        const { entries, next }: Awaited<ReturnType<typeof vault.call<'entries.list'>>> = await vault.call(
          'entries.list',
          { [way]: at, limit: 2 },
        )
        const own = entries.map(({ text }) => text)
        if (way === 'before') found.push(...own)
        else found.unshift(...own)
        at = next
      }
      return found
    }
    const all = await texts()
    expect(all).toHaveLength(days.length)
    expect(await walk('before', '9999')).toEqual(all)
    expect(await walk('after', '0001')).toEqual(all)
  })

  test('up to an entry has the entry, after it has not', async () => {
    await seed()
    const [, , third] = (await vault.call('entries.list', {})).entries
    const place = `${third!.happenedAt} ${third!.id}`
    expect((await texts({ upTo: place }))[0]).toBe(third!.text)
    expect(await texts({ after: place })).toEqual(['2026-03-09T16:00', '2020-01-01T15:00'])
  })

  test.each(['', ' ', '9999-99-99', `x' --`, '2019-03-01T10:00 ', 'a b c d', '\u202e2019'])(
    'the place “%s” is no error',
    async (place) => {
      await seed()
      for (const way of ['before', 'after', 'upTo'] as const) await vault.call('entries.list', { [way]: place })
    },
  )
})

describe('how many there are', () => {
  test('in each month that has some, the latest first', async () => {
    await seed()
    expect(await vault.call('entries.months', {})).toEqual([
      { month: '2026-03', count: 1 },
      { month: '2020-01', count: 1 },
      { month: '2019-04', count: 1 },
      { month: '2019-03', count: 3 },
      { month: '2019-02', count: 1 },
    ])
  })

  test('on each day of a year that has some; what is in the bin is not counted', async () => {
    await seed()
    const gone = await jot('2019-12-31T23:59')
    expect((await vault.call('entries.days', { year: '2019' })).at(-1)).toEqual({ day: '2019-12-31', count: 1 })
    await vault.call('entries.remove', { id: gone })
    expect(await vault.call('entries.days', { year: '2019' })).toEqual([
      { day: '2019-02-11', count: 1 },
      { day: '2019-03-01', count: 2 },
      { day: '2019-03-15', count: 1 },
      { day: '2019-04-02', count: 1 },
    ])
  })

  test.each(['0001', '9999', '2024'])('the year %s may have none', async (year) => {
    expect(await vault.call('entries.days', { year })).toEqual([])
  })
})

describe('what is chosen', () => {
  const expectOnly = async (filter: Filter, wanted: readonly string[]) => {
    expect(await texts(filter)).toEqual(wanted)
    const months = await vault.call('entries.months', filter)
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.length)
    const inYear = await vault.call('entries.days', { ...filter, year: '2026' })
    expect(inYear.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.length)
  }

  test('with everyone named', async () => {
    const [ann, bea] = [await person('Ann'), await person('Bea')]
    await jot('2026-03-01T10:00', { people: [ann, bea], text: 'both' })
    await jot('2026-03-02T10:00', { people: [ann], text: 'ann' })
    await jot('2026-03-03T10:00', { text: 'nobody' })
    await expectOnly({ people: [ann, bea] }, ['both'])
    await expectOnly({ people: [ann] }, ['ann', 'both'])
    await expectOnly({ personId: ann, people: [bea] }, ['both'])
  })

  test('with an organisation, while they were there', async () => {
    const ann = await person()
    await vault.call('roles.add', { personId: ann, organisation: 'Harbour', title: '', since: '2026-02' })
    await jot('2026-01-05T10:00', { people: [ann], text: 'before' })
    await jot('2026-03-05T10:00', { people: [ann], text: 'while' })
    const [line] = await vault.call('organisations.list', {})
    await expectOnly({ organisationId: line!.id }, ['while'])
  })

  test('of a channel, a tag, a span of days, with files', async () => {
    const ann = await person()
    await jot('2026-03-01T10:00', { channel: 'letter', text: 'letter' })
    await jot('2026-03-02T10:00', { tags: ['deal'], text: 'tagged' })
    const filed = await jot('2026-03-03T10:00', { people: [ann], text: 'filed' })
    await keepFile(vault.call, { entryId: filed }, 'plan.png', png)
    await expectOnly({ channel: 'letter' }, ['letter'])
    await expectOnly({ tag: 'deal' }, ['tagged'])
    await expectOnly({ tag: 'dea' }, [])
    await expectOnly({ files: true }, ['filed'])
    await expectOnly({ from: '2026-03-02', until: '2026-03-02' }, ['tagged'])
    await expectOnly({ from: '2026-03-03' }, ['filed'])
    await expectOnly({ until: '9999-12-31' }, ['filed', 'tagged', 'letter'])
    await expectOnly({ from: '2026-03-03', until: '2026-03-01' }, [])
    await expectOnly({ channel: 'letter', tag: 'deal' }, [])
  })

  test('a tag with quotes in it is that tag and no other', async () => {
    await jot('2026-03-01T10:00', { tags: ['a","b'], text: 'quoted' })
    await jot('2026-03-02T10:00', { tags: ['b'], text: 'plain' })
    await expectOnly({ tag: 'b' }, ['plain'])
    await expectOnly({ tag: 'a","b' }, ['quoted'])
  })

  test('where care, competence or commitment is marked', async () => {
    const ann = await person()
    await jot('2026-03-01T10:00', { people: [ann], text: 'care', signals: [{ personId: ann, kind: 'care' }] })
    await jot('2026-03-02T10:00', { people: [ann], text: 'referred', signals: [{ personId: ann, kind: 'referred' }] })
    await expectOnly({ marked: 'care' }, ['care'])
    await expectOnly({ marked: 'competence' }, [])
    await expectOnly({ marked: 'commitment' }, ['referred'])
  })

  test('of a kind', async () => {
    const ann = await person()
    const lifeEvents = [{ personId: ann, event: 'birth', relative: '', on: '2026-03-01', arc: null }] as never
    await jot('2026-03-01T10:00', { people: [ann], text: 'born', lifeEvents })
    await jot('2026-03-02T10:00', { text: 'note' })
    await expectOnly({ kind: 'life-event' }, ['born'])
  })

  test('saying the words, whatever their accents, the last perhaps unfinished', async () => {
    await jot('2026-03-01T10:00', { text: 'The café in Porto' })
    await jot('2026-03-02T10:00', { text: 'A coffee in Lyon' })
    await expectOnly({ text: 'CAFE por' }, ['The café in Porto'])
    await expectOnly({ text: 'in' }, ['A coffee in Lyon', 'The café in Porto'])
  })

  test.each(['"', '*', 'NEAR(', '--', 'a AND', "'; DROP TABLE entry", '\u202eporto', 'x'.repeat(1000), '(((a+)+)+)$'])(
    'the words “%s” find nothing and are no error',
    async (text) => {
      await jot('2026-03-01T10:00', { text: 'The café in Lyon' })
      await expectOnly({ text }, [])
    },
  )

  test('many that have it are the same entries as few', async () => {
    const ann = await person()
    const many = Array.from({ length: 2100 }, (_each, n) => `2025-01-01T${String(10 + (n % 10)).padStart(2, '0')}:00`)
    vault
      .host()
      .session()
      ?.change('test', ({ db, now, newId }) => {
        for (const happened_at of many) {
          const id = newId()
          const row = { id, created_at: instantOf(now), deleted_at: null, happened_at, zone: now.timeZoneId }
          db.insert('entry', { ...row, channel: 'phone', text: 'many of them', tags: '[]', kind: 'note' })
          db.insert('entry_person', { id: `${id}.${ann}`, entry_id: id, person_id: ann, place: 0 })
        }
      })
    await jot('2026-03-01T10:00', { people: [ann], text: 'many more', channel: 'letter' })
    expect((await vault.call('entries.months', { people: [ann], text: 'many' })).map(({ count }) => count)).toEqual([
      1, 2100,
    ])
    await expectOnly({ people: [ann], text: 'many', channel: 'letter' }, ['many more'])
    expect((await texts({ text: 'many', limit: 2 }))[0]).toBe('many more')
  })
})
