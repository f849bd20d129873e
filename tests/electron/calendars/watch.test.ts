// Calendars that are kept watch of: read again when they change, and never believed when they are not whole.
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { mostCalendarBytes } from '../../../shared/contract/meetings.ts'
import { at, bytesOf, fromDialog, write } from '../../support/calendar-files.ts'
import { freshFolder, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { calendar } from '../exchange/calendars.ts'

let vault: TestVault
let folder: string
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
  folder = freshFolder()
})
const path = (name: string) => join(folder, name)
const put = (name: string, ...events: readonly string[]) => write(path(name), bytesOf(...events))
const watch = async (name = 'work.ics') => vault.call('calendars.watch', { token: await fromDialog(vault, path(name)) })
const refused = async (name: string) => vault.refusal('calendars.watch', { token: await fromDialog(vault, path(name)) })
const brief = async () =>
  (await vault.call('meetings.list', { first: '2026-02-01', last: '2026-12-31' })).map(
    ({ here, title }) => `${here.start} ${title}`,
  )
const state = async () => (await vault.call('calendars.list', {}))[0]
const triedAt = async () =>
  vault.rows<{ tried_at: string; stamp: string }>({ text: 'SELECT tried_at, stamp FROM calendar_read', values: [] })[0]
/** A look goes from calendar to calendar, each in turn with whatever else reads one: by then it is over, and the next is not passed over. */
const lookIsOver = async (): Promise<void> => {
  for (let calendars = 0; calendars < 4; calendars += 1)
    await vault.refusal('calendars.watch', { token: 'folder-nobodychosethis' })
}
/** The minute goes by, and whatever the vault does about it. */
const minute = async (of: { minutes?: number; days?: number } = { minutes: 1 }) => {
  vault.advance(of)
  const before = vault.changed.length
  vault.host().look()
  // a look that finds nothing to do leaves no trace: it is given the time one takes that does
  await vi
    .waitFor(() => expect(vault.changed.slice(before).flat()).toContain('calendar'), { timeout: 3_000 })
    .catch(() => undefined)
  await lookIsOver()
}
const a = at('a', '20260312T090000Z')
const b = at('b', '20260313T090000Z')

describe('a watched file', () => {
  test('is read when it is picked, in one change, and the window never learns where it lies', async () => {
    put('work.ics', a, b)
    const { change, added } = await watch()
    expect(added).toBe(2)
    expect(await state()).toMatchObject({
      name: 'work',
      kind: 'file',
      readAt: '2026-03-10T08:00:00.000Z',
      meetings: 2,
      skipped: 0,
      problem: null,
    })
    expect(JSON.stringify(await state())).not.toContain(folder)
    await vault.call('changes.undo', { change: change! })
    expect(await vault.call('calendars.list', {})).toEqual([])
    expect(await brief()).toEqual([])
  })

  test('is read again within a minute of being written, and what is gone from it is called off', async () => {
    put('work.ics', a, b)
    await watch()
    put('work.ics', a, at('c', '20260314T090000Z'))
    await minute()
    expect(await brief()).toEqual(['2026-03-12T09:00 a', '2026-03-14T09:00 c'])
    expect(vault.logged).toEqual([])
  })

  test('is left alone while nothing was written, and read every hour, each morning and at unlock all the same', async () => {
    put('work.ics', a)
    await watch()
    const first = await triedAt()
    vault.advance({ minutes: 1 })
    vault.host().look()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await triedAt()).toEqual(first)
    await minute({ minutes: 60 })
    expect((await triedAt())?.tried_at).toBe('2026-03-10T09:01:00.000Z')
    await minute({ days: 1 })
    expect((await triedAt())?.tried_at).toBe('2026-03-11T09:01:00.000Z')
    await vault.reopen()
    await minute()
    expect((await triedAt())?.tried_at).toBe('2026-03-11T09:02:00.000Z')
  })

  test('what it writes on its own is not what Ctrl Z takes back', async () => {
    put('work.ics', a)
    await watch()
    const last = await vault.call('changes.last', {})
    put('work.ics', a, b)
    await minute()
    expect(await brief()).toHaveLength(2)
    expect(await vault.call('changes.last', {})).toEqual(last)
  })

  test('goes on with a series as the days go by', async () => {
    put('work.ics', at('s', '20260312T090000Z', 'RRULE:FREQ=MONTHLY'))
    await watch()
    expect((await state())?.meetings).toBe(14)
    await minute({ days: 40 })
    expect(await vault.call('meetings.list', { first: '2027-05-01', last: '2027-05-31' })).toHaveLength(1)
  })

  test('that vanishes is told of, and its meetings stay; it goes on when it is back', async () => {
    put('work.ics', a, b)
    await watch()
    renameSync(path('work.ics'), path('away'))
    await minute()
    expect(await state()).toMatchObject({ problem: 'gone', meetings: 2, readAt: '2026-03-10T08:00:00.000Z' })
    put('work.ics', a)
    await minute()
    expect(await state()).toMatchObject({ problem: null, meetings: 1 })
  })

  test('half written is not believed, and read when it is whole', async () => {
    put('work.ics', a, b)
    await watch()
    const whole = bytesOf(a, at('c', '20260314T090000Z'))
    write(path('work.ics'), whole.slice(0, whole.length - 120))
    await minute()
    expect(await state()).toMatchObject({ problem: 'cut-short', meetings: 2 })
    write(path('work.ics'), whole)
    await minute()
    expect(await state()).toMatchObject({ problem: null })
    expect(await brief()).toEqual(['2026-03-12T09:00 a', '2026-03-14T09:00 c'])
  })

  test.each([
    ['emptied', 'not-a-calendar', () => write(path('work.ics'), calendar())],
    ['of more than 50 MB', 'file-too-large', () => truncateSync(path('work.ics'), mostCalendarBytes + 1)],
    ['that is something else now', 'cut-short', () => write(path('work.ics'), '%PDF-1.7')],
    ['that is a folder now', 'empty', () => (rmSync(path('work.ics')), mkdirSync(path('work.ics')))],
    [
      'that leads to itself',
      'not-readable',
      () => (rmSync(path('work.ics')), symlinkSync(path('work.ics'), path('work.ics'))),
    ],
    [
      'that is a pipe now',
      'not-readable',
      () => (rmSync(path('work.ics')), execFileSync('mkfifo', [path('work.ics')])),
    ],
  ])('%s is told of, and what was read stays', async (_how, problem, spoil) => {
    put('work.ics', a)
    await watch()
    spoil()
    await minute()
    expect(await state()).toMatchObject({ problem, meetings: 1 })
    expect(await brief()).toHaveLength(1)
    expect(vault.logged).toEqual([])
  })

  test('with an event that cannot be read calls nothing of it off', async () => {
    put('work.ics', a, at('s', '20260312T110000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'))
    await watch()
    put(
      'work.ics',
      'BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nEND:VEVENT',
      at('s', '20260312T110000Z', 'RRULE:FREQ=SECONDLY;COUNT=1000000000'),
    )
    await minute()
    expect(await state()).toMatchObject({ problem: null, skipped: 1, meetings: 4 })
  })

  test('picked twice, or one too many, is refused; so is what cannot be read', async () => {
    put('work.ics', a)
    await watch()
    expect(await refused('work.ics')).toEqual({ code: 'conflict', fields: { calendar: 'watched' } })
    expect(await refused('nowhere.ics')).toEqual({ code: 'invalid', fields: { calendar: 'gone' } })
    write(path('text.ics'), 'hello')
    expect(await refused('text.ics')).toEqual({ code: 'invalid', fields: { calendar: 'cut-short' } })
    expect(await vault.refusal('calendars.watch', { token: 'folder-unknown000' })).toEqual({
      code: 'invalid',
      fields: { folder: 'unknown' },
    })
  })

  test('read because somebody asked says what became of it, and of what went wrong', async () => {
    put('work.ics', a)
    const { id } = await watch()
    put('work.ics', a, b)
    expect(await vault.call('calendars.read', { id })).toMatchObject({ added: 1, cancelled: 0 })
    rmSync(path('work.ics'))
    expect(await vault.call('calendars.read', { id })).toEqual({ change: null, added: 0, changed: 0, cancelled: 0 })
    expect(await state()).toMatchObject({ problem: 'gone' })
  })
})

describe('a watched folder', () => {
  beforeEach(() => mkdirSync(path('all')))

  test('is all of its calendar files, each event in one of them or many in one', async () => {
    put('all/a.ics', a)
    put('all/more.ICS', b, at('c', '20260314T090000Z'))
    write(path('all/notes.txt'), 'nothing')
    write(path('all/.hidden.ics'), 'nothing')
    put('all/off.ics', 'METHOD:CANCEL', at('d', '20260315T090000Z'))
    expect(await watch('all')).toMatchObject({ added: 3 })
    expect(await state()).toMatchObject({ name: 'all', kind: 'folder', skipped: 0 })
    rmSync(path('all/a.ics'))
    await minute()
    expect(await brief()).toEqual(['2026-03-13T09:00 b', '2026-03-14T09:00 c'])
  })

  test('with a file that is half written or closed to us takes the others, and calls nothing off', async () => {
    put('all/a.ics', a)
    put('all/b.ics', b)
    await watch('all')
    write(path('all/a.ics'), bytesOf(at('new', '20260315T090000Z')).slice(0, 60))
    put('all/c.ics', at('c', '20260314T090000Z'))
    await minute()
    expect(await state()).toMatchObject({ skipped: 1, problem: null })
    expect(await brief()).toEqual(['2026-03-12T09:00 a', '2026-03-13T09:00 b', '2026-03-14T09:00 c'])
  })

  test('that is empty, as where a drive was, calls nothing off', async () => {
    put('all/a.ics', a)
    await watch('all')
    rmSync(path('all/a.ics'))
    await minute()
    expect(await state()).toMatchObject({ problem: 'empty', meetings: 1 })
  })

  test('that cannot be looked into is told of', async () => {
    put('all/a.ics', a)
    await watch('all')
    renameSync(path('all'), path('away'))
    // a link to itself: nobody can look into that, whatever their rights
    symlinkSync('all', path('all'))
    await minute()
    expect(await state()).toMatchObject({ problem: 'not-readable', meetings: 1 })
  })
})

describe('of two calendars with the same meeting', () => {
  test('the first has it as long as it has, and then the other; it is never there twice', async () => {
    put('one.ics', a)
    put('two.ics', at('a', '20260312T100000Z'), b)
    await watch('one.ics')
    expect(await watch('two.ics')).toMatchObject({ added: 1, changed: 0 })
    expect(await brief()).toEqual(['2026-03-12T09:00 a', '2026-03-13T09:00 b'])
    put('one.ics', at('c', '20260314T090000Z'))
    await minute()
    expect(await brief()).toEqual(['2026-03-13T09:00 b', '2026-03-14T09:00 c'])
    put('two.ics', at('a', '20260312T100000Z'), b)
    await minute()
    expect(await brief()).toContain('2026-03-12T10:00 a')
  })
})

describe('a calendar that is forgotten', () => {
  test('is looked at no more; its meetings stay, or go with it, as was chosen, and come back with an undo', async () => {
    put('work.ics', a, b)
    const { id } = await watch()
    const { change } = await vault.call('calendars.forget', { id, keepMeetings: false })
    expect(await vault.call('calendars.list', {})).toEqual([])
    expect(await brief()).toEqual([])
    await vault.call('changes.undo', { change: change! })
    expect(await brief()).toHaveLength(2)
    await vault.call('calendars.forget', { id, keepMeetings: true })
    put('work.ics', a)
    await minute()
    expect(await brief()).toHaveLength(2)
    expect(await vault.refusal('calendars.forget', { id, keepMeetings: true })).toEqual({ code: 'not-found' })
  })

  test('and picked again has its meetings again, and not twice', async () => {
    put('work.ics', a)
    const { id } = await watch()
    await vault.call('calendars.forget', { id, keepMeetings: true })
    expect(await watch()).toMatchObject({ added: 0, changed: 1 })
    expect(await brief()).toHaveLength(1)
    expect(await state()).toMatchObject({ meetings: 1 })
  })
})

test('a lock while a calendar is read files nothing of it', async () => {
  put('work.ics', a)
  const { id } = await watch()
  put('work.ics', a, b)
  const reading = vault.raw('calendars.read', { id })
  vault.host().flush()
  expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await brief()).toHaveLength(1)
})
