// Milestones as a calendar file: read back with our own reader, and looked through for what must not leave.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { target } from '../../support/calendar-files.ts'
import { freshFolder, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { read } from '../exchange/calendars.ts'

let vault: TestVault
let folder: string
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
  folder = freshFolder()
})
type Wish = Omit<Input<'calendar.save'>, 'target'>
const save = async (wish: Wish = {}) => {
  const path = join(folder, 'dates.ics')
  const counts = await vault.call('calendar.save', { target: target(vault, path), ...wish })
  if (counts.written === 0) return { ...counts, text: '', days: [], isThere: existsSync(path) }
  const text = readFileSync(path, 'utf8')
  const { meetings, problems } = read(text, { from: '2026-03-10', to: '2027-03-09', zone: 'Europe/Dublin' })
  expect(problems).toEqual([])
  return { ...counts, text, days: meetings.map(({ start, summary }) => `${start} ${summary}`) }
}
const person = async (name: string, more: object = {}) => (await vault.call('people.add', { name, ...more })).id
const yearly = { repeats: { every: 'year' } } as const
const birthday = async (personId: string, more: object = {}) =>
  vault.call('milestones.add', {
    ...{ personId, kind: 'birthday', date: knownDate({ year: 1974, month: 6, day: 12 }), ...yearly },
    ...more,
  } as Input<'milestones.add'>)

describe('dates leave as a calendar file', () => {
  test('on their days, with names and what they are; without titles, notes or years of birth', async () => {
    const ann = await person('Ann Marsh')
    await birthday(ann)
    await birthday(ann, {
      kind: 'other',
      title: 'Surgery',
      date: knownDate({ year: 2026, month: 4, day: 2 }),
      repeats: { every: 'once' },
    })
    await birthday(ann, {
      kind: 'anniversary',
      title: 'Left Keeley’s',
      date: knownDate({ month: 9, day: 21 }),
      repeats: { every: 'year' },
    })
    const { text, days, written, left } = await save()
    expect({ written, left }).toEqual({ written: 3, left: 0 })
    expect(days).toEqual([
      '2026-04-02 Ann Marsh: Date',
      '2026-06-12 Ann Marsh: Birthday',
      '2026-09-21 Ann Marsh: Anniversary',
    ])
    expect(text).not.toMatch(/Surgery|Keeley|1974/)
  })

  test('with titles in one’s own words only where that was chosen; of some kinds, where that was', async () => {
    const ann = await person('Ann Marsh')
    await birthday(ann)
    await birthday(ann, { kind: 'other', title: 'Results', date: knownDate({ month: 4, day: 2 }) })
    expect((await save({ ownWords: true })).days).toEqual([
      '2026-04-02 Ann Marsh: Results',
      '2026-06-12 Ann Marsh: Birthday',
    ])
    expect((await save({ kinds: ['birthday'] })).days).toEqual(['2026-06-12 Ann Marsh: Birthday'])
    expect((await save({ reasons: false, ownWords: true })).days).toEqual([
      '2026-04-02 Ann Marsh',
      '2026-06-12 Ann Marsh',
    ])
  })

  test('as initials leak no name, no reason and no title, whatever else was chosen', async () => {
    const names = ['Siobhán Keeley', 'Ann-Marie O’Dowd', 'Madonna', 'Иван Петров']
    for (const name of names) {
      const id = await person(name, { nickname: 'Nick', note: 'a note' })
      await birthday(id, { title: 'Her own words' })
    }
    const { text, days } = await save({ names: 'initials', ownWords: true, reasons: true, quiet: true })
    expect(days.map((day) => day.slice(11)).toSorted()).toEqual(['A. M. O.', 'M.', 'S. K.', 'И. П.'])
    const unfolded = text.replaceAll('\r\n ', '').toLowerCase()
    for (const word of [
      ...names.flatMap((name) => name.toLowerCase().split(/[\s-]/)),
      'nick',
      'words',
      'note',
      'birthday',
    ])
      expect(unfolded).not.toContain(word)
  })

  test('without those of the dead, those passed over and those in the bin; quiet ones only where that was chosen', async () => {
    await birthday(await person('Dead Dan', { died: knownDate({ year: 2020 }) }))
    const ann = await person('Ann')
    await birthday(ann, { tone: 'none' })
    await birthday(ann, { tone: 'quiet', date: knownDate({ month: 7, day: 1 }) })
    const gone = await person('Gone')
    await birthday(gone)
    await vault.call('people.remove', { id: gone })
    expect((await save()).days).toEqual([])
    expect((await save({ quiet: true })).days).toEqual(['2026-07-01 Ann: Birthday'])
  })

  test('those over, and those whose day nobody knows, are counted as left', async () => {
    const ann = await person('Ann')
    await birthday(ann, { date: knownDate({ month: 6 } as never) })
    await birthday(ann, {
      kind: 'other',
      title: 'x',
      date: knownDate({ year: 2020, month: 1, day: 1 }),
      repeats: { every: 'once' },
    })
    expect(await save()).toMatchObject({ written: 0, left: 2, isThere: false })
  })

  test('whole or not at all: nothing lies beside it, and a token leads somewhere once', async () => {
    await birthday(await person('Ann'))
    await save()
    expect(readdirSync(folder)).toEqual(['dates.ics'])
    expect(await vault.refusal('calendar.save', { target: '0'.repeat(32) })).toEqual({ code: 'not-found' })
    const nowhere = target(vault, join(folder, 'no/such/place.ics'))
    expect(await vault.refusal('calendar.save', { target: nowhere })).toEqual({
      code: 'invalid',
      fields: { target: 'gone' },
    })
    const inside = target(vault, join(vault.folder, 'dates.ics'))
    expect(await vault.refusal('calendar.save', { target: inside })).toEqual({
      code: 'invalid',
      fields: { target: 'in-the-vault' },
    })
    expect(existsSync(join(vault.folder, 'dates.ics'))).toBe(false)
  })
})
