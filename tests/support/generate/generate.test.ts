import { mayBeMissing } from '../../../shared/model/dates/missing.ts'
import { isWholeDate } from '../../../shared/model/dates/partial-date.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill, fillByCalls } from '../../../electron/cli/sample/fill.ts'
import { generate } from '../../../electron/cli/sample/generate.ts'
import { idsFrom } from '../../../electron/cli/sample/random.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { handlers } from '../../../electron/vault/journal/index.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { createVault } from '../../../electron/vault/keys/vault-files.ts'
import { session } from '../../../electron/vault/session.ts'
import type { Session } from '../../../electron/vault/session.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { contract } from '../../../shared/contract/index.ts'
import { Temporal } from '../../../shared/model/temporal.ts'

const today = '2026-03-01'
const sample = generate({ seed: 7, people: 300, today })
const entries = [...sample.entries()]

describe('a generated journal', () => {
  test('is the same for the same seed and another for another seed', () => {
    expect(generate({ seed: 7, people: 300, today }).people).toEqual(sample.people)
    expect([...sample.entries()]).toEqual(entries)
    expect(generate({ seed: 8, people: 300, today }).people).not.toEqual(sample.people)
  })

  test('has as many entries as asked for, oldest first and none after its last day', () => {
    expect(entries).toHaveLength(sample.entryCount)
    expect(sample.entryCount).toBe(6000)
    const days = entries.map(({ at }) => at.slice(0, 10))
    expect(days).toEqual(days.toSorted())
    expect(days.at(-1)! <= today).toBe(true)
  })

  test('has entries of about 400 characters', () => {
    const mean = entries.reduce((sum, { text }) => sum + text.length, 0) / entries.length
    expect(mean).toBeGreaterThan(350)
    expect(mean).toBeLessThan(450)
  })

  test('has people who are spoken with often and people who are not', () => {
    const counts = sample.people.map((_person, index) => entries.filter(({ people }) => people[0] === index).length)
    expect(Math.max(...counts)).toBeGreaterThan(80)
    expect(Math.min(...counts)).toBeLessThan(4)
  })

  test('has names of many scripts', () => {
    const names = sample.people.map(({ fields }) => fields.name).join(' ')
    for (const script of ['Latin', 'Arabic', 'Han', 'Hebrew', 'Cyrillic', 'Greek', 'Devanagari', 'Hangul'])
      expect(names, script).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
    expect(names).toMatch(/[áéíóú]/)
    expect(names).toMatch(/[łżś]/)
    expect(names).toMatch(/ọ/)
  })

  test('has birthdays on 29 February, with and without a year', () => {
    const births = sample.people.flatMap(({ milestones }) => milestones.filter(({ kind }) => kind === 'birthday'))
    const leapDays = births.filter(({ date, repeats }) => mayBeMissing(date) && 'missing' in repeats)
    expect(leapDays.length).toBeGreaterThan(2)
    expect(births.some(({ date }) => !isWholeDate(date))).toBe(true)
    expect(births.some(({ date }) => isWholeDate(date))).toBe(true)
  })

  test('has follow-ups of the three kinds, by either side, open and closed', () => {
    const followUps = entries.flatMap((entry) => entry.followUps)
    expect(new Set(followUps.map(({ kind }) => kind))).toEqual(new Set(['to-do', 'promise', 'ask']))
    expect(new Set(followUps.map(({ by }) => by))).toEqual(new Set(['me', 'them']))
    const open = followUps.filter(({ closed }) => closed === null).length
    expect(open).toBeGreaterThan(0)
    expect(open / followUps.length).toBeLessThan(0.1)
  })
})

describe('a filled vault', () => {
  let folder: string
  let open: Session
  let close: () => void

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-generate-'))
    const newId = idsFrom('test')
    const place = { folder, evaluation: false, clock: () => 0, randomBytes, newId, kdf: floorKdf }
    const { db } = await createVault(place, 'four calm horses walking home')
    fill(db, generate({ seed: 7, people: 40, entriesPerPerson: 5, today }), { newId, zone: 'Europe/Dublin' })
    const now = Temporal.ZonedDateTime.from(`${today}T12:00[Europe/Dublin]`)
    open = session({ db, handlers, derive, now: () => now, newId })
    close = () => db.close()
  })
  afterAll(async () => {
    close()
    await rm(folder, { recursive: true, force: true })
  })

  test('holds everyone, and every entry with its moment', () => {
    expect(open.query('people.list', { filter: '', clientsOnly: false })).toHaveLength(40)
    const count = (table: string) =>
      open.read(({ db }) => db.get<{ n: number }>({ text: `SELECT count(*) AS n FROM ${table}`, values: [] })?.n)
    expect(count('entry')).toBe(200)
    expect(count('change_set')).toBeGreaterThan(200)
    expect(
      open.read(({ db }) =>
        db.all(sql`SELECT id FROM entry WHERE substr(created_at, 1, 10) <> substr(happened_at, 1, 10)`),
      ),
    ).toEqual([])
    expect(open.read(({ db }) => db.all(sql`PRAGMA foreign_key_check`))).toEqual([])
  })

  test('is found in by search, and its people have a last contact', () => {
    expect(open.query('search.find', { text: 'harbour' }).length).toBeGreaterThan(3)
    const lines = open.query('people.list', { filter: '', clientsOnly: false })
    expect(lines.filter(({ lastContact }) => lastContact !== null).length).toBeGreaterThan(20)
  })
})

test('every generated call fits the contract', async () => {
  const small = generate({ seed: 7, people: 60, today })
  let next = 0
  const id = () => `generated${String(next++).padStart(8, '0')}`
  const answers = { change: id(), id: id() }
  const filled = await fillByCalls((channel, input) => {
    const parsed = contract[channel].input.safeParse(input)
    expect(parsed.error, channel).toBeUndefined()
    const many = (key: string) => ((input as Record<string, readonly unknown[]>)[key] ?? []).map(id)
    return { ...answers, id: id(), followUps: many('followUps') } as never
  }, small)
  expect(filled.entries).toBe(small.entryCount)
})
