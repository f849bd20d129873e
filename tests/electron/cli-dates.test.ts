import { expect, test } from 'vitest'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const script = join(import.meta.dirname, '../../electron/cli/index.ts')

type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

const rapport = (args: readonly string[], input = '', zone = 'UTC'): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, TZ: zone } })
    const said = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('close', (code) => resolve({ code, ...said }))
  })

const parse = (words: string, ...more: readonly string[]) =>
  rapport(['parse-date', '--today', '2026-11-21', ...more, words])
const occurrences = (rules: unknown, ...more: readonly string[]) =>
  rapport(['occurrences', '--from', '2026-11-21', ...more], JSON.stringify(rules))

test('a date is echoed in full, with its EDTF, what else it may mean and what was not read', async () => {
  expect(await parse('third Monday of September', '--zone', 'Europe/Paris')).toEqual({
    code: 0,
    stdout: 'Monday 20 September 2027\nEDTF 2027-09-20\n',
    stderr: '',
  })
  expect((await parse('next Friday at 3pm')).stdout).toBe(
    'Friday 27 November 2026\nEDTF 2026-11-27\nIt may also mean Friday 4 December 2026.\nNot read: at 3pm\n',
  )
  expect((await parse('every third Monday of September')).stdout).toBe(
    'every third Monday of September, next on Monday 20 September 2027\n',
  )
  expect((await parse('around 1984', '--tense', 'date')).stdout).toBe('about 1984\nEDTF 1984~\n')
  expect((await parse('3/4', '--order', 'month-first')).stdout).toContain('Thursday 4 March 2027')
})

test('as data', async () => {
  const { stdout } = await parse('third Monday of September', '--tense', 'date', '--json')
  expect(JSON.parse(stdout)).toEqual({
    kind: 'date',
    text: 'every third Monday of September, next on Monday 20 September 2027',
    date: { form: 'on', certainty: 'known', month: 9 },
    repeats: { every: 'weekday', nth: 3, weekday: 1 },
    understood: ['third Monday of September'],
  })
  const asked = await parse('3/4', '--json')
  expect(asked).toMatchObject({ code: 1, stderr: '' })
  expect(JSON.parse(asked.stdout)).toMatchObject({
    kind: 'ask',
    why: 'ambiguous-order',
    choices: [{ iso: '2027-04-03' }, {}],
  })
})

test('what has to be asked, and what is no date, is said in a sentence', async () => {
  expect(await parse('3/4')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'Which is the day and which the month? --order day-first or month-first says it.\nPerhaps Saturday 3 April 2027; or Thursday 4 March 2027.\n',
  })
  expect(await parse('31 April 2027')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no such date.\nNear it: Friday 30 April 2027; or Saturday 1 May 2027.\n',
  })
  expect(await parse('fish')).toEqual({ code: 2, stdout: '', stderr: 'These words name no date.\n' })
})

test('today is today in the zone', async () => {
  const [west, east] = await Promise.all(
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati'].map((zone) =>
      rapport(['parse-date', '--json', '--zone', zone, 'today']),
    ),
  )
  const day = (ran: Ran | undefined) => (JSON.parse(ran?.stdout ?? '{}') as { iso: string }).iso
  // 25 hours apart
  expect(day(west) < day(east)).toBe(true)
})

test.each([
  [['parse-date'], 'rapport parse-date takes the words of a date.\n'],
  [['parse-date', '--zone', 'Mars/Base', 'today'], '--zone takes the name of a time zone, such as Europe/Paris.\n'],
  [['parse-date', '--today', '2026-02-30', 'today'], '--today takes a day, such as 2026-11-21.\n'],
  [['parse-date', '--tense', 'soon', 'today'], '--tense takes one of past, future, date.\n'],
  [['parse-date', '--order', 'year', 'today'], '--order takes one of day-first, month-first.\n'],
  [['occurrences', 'rules.json'], 'rapport occurrences reads its rules from standard input.\n'],
  [['occurrences', '--limit', '0'], '--limit takes a whole number from 1 to 10000.\n'],
  [['occurrences'], 'Standard input is not JSON.\n'],
])('%j is not understood and says why', async (args, stderr) => {
  expect(await rapport(args)).toEqual({ code: 2, stdout: '', stderr })
})

test('the days that dates and rules fall on', async () => {
  const rules = [
    { name: 'Birthday', date: '1976-06-12', repeats: { every: 'year' }, limit: 2 },
    { date: '--06-12', to: '2028-01-01' },
    { date: { form: 'on', certainty: 'known', month: 6 }, repeats: { every: 'year' }, limit: 1 },
    { rule: { unit: 'month', nth: 1, weekday: 1, from: '2026-01-01' }, limit: 1 },
    { date: '198X' },
  ]
  const { code, stdout } = await occurrences(rules, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual([
    {
      name: 'Birthday',
      days: [
        { on: '2027-06-12', about: false, years: 51 },
        { on: '2028-06-12', about: false, years: 52 },
      ],
    },
    { days: [{ on: '2027-06-12', about: false }] },
    { days: [{ on: '2027-06-01', until: '2027-06-30', about: true }] },
    { days: [{ on: '2026-12-07', about: false }] },
    { days: [] },
  ])
  expect((await occurrences(rules[0])).stdout).toBe('Birthday\n  2027-06-12, 51\n  2028-06-12, 52\n')
})

test('rules of RFC 5545 fall on their days, or at their times', async () => {
  const rules = [
    { rrule: 'FREQ=YEARLY;BYMONTH=9;BYDAY=3MO', start: '2026-11-21', from: '2026-11-21', limit: 2 },
    {
      rrule: 'FREQ=WEEKLY;INTERVAL=2',
      start: '2026-11-24T09:00:00',
      zone: 'Europe/Paris',
      from: '2027-03-20',
      to: '2027-04-10',
    },
    {
      rrule: 'RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD',
      start: '2022-02-09',
      from: '2022-01-01',
      limit: 3,
    },
  ]
  const { stdout } = await occurrences(rules, '--json')
  expect(JSON.parse(stdout)).toEqual([
    {
      days: [
        { on: '2026-11-21', about: false },
        { on: '2027-09-20', about: false },
      ],
    },
    {
      days: [{ on: '2027-03-30', about: false, at: '2027-03-30T09:00:00+02:00' }],
    },
    { days: ['2022-02-09', '2023-03-01', '2024-02-17'].map((on) => ({ on, about: false })) },
  ])
})

test('what is wrong with one is said, and the others have their days', async () => {
  const { code, stderr } = await occurrences([
    { date: '--06-12', limit: 1 },
    { date: '2027-02-30' },
    { date: { form: 'on', certainty: 'known', month: 2, day: 30 } },
    { rule: { unit: 'week', weekdays: [1], from: '2027-01-01', until: '2026-01-01' } },
    { rule: { unit: 'month', nth: 1, weekday: 9, from: '2026-01-01' } },
    { date: '--06-12', colour: 'red' },
    { date: '--06-12', rule: { unit: 'day', from: '2026-01-01' } },
    { rrule: 'FREQ=FORTNIGHTLY', start: '2026-01-01' },
    { rrule: 'FREQ=SECONDLY', start: '2026-01-01T09:00:00' },
    5,
  ])
  expect(code).toBe(1)
  expect(stderr.split('\n').map((line) => line.trim())).toEqual([
    '2027-06-12',
    'The date is not of the form 1976-06-12, --06-12 or EDTF, or there is no such date.',
    'There is no such date.',
    '"until" is no day, or comes before the first.',
    'It is not understood at "rule.weekday": Too big: expected number to be <=7.',
    'It is not understood: Unrecognized key: "colour".',
    'It is not understood: it takes one of date, rule and rrule.',
    'This is no rule of RFC 5545.',
    'There are too many of them.',
    'It is not understood: Invalid input: expected object, received number.',
    '',
  ])
})

test.each([
  ['50 MB', 'x'.repeat(50_000_000), 'Standard input is longer than 1 MB.\n'],
  ['half a million brackets', '['.repeat(500_000), 'Standard input is not JSON.\n'],
  [
    'more objects than anybody has',
    JSON.stringify(Array.from({ length: 1001 }, () => 1)),
    'At most 1000 objects are read at once.\n',
  ],
])('%s are refused at once', async (_, input, stderr) => {
  expect(await rapport(['occurrences'], input)).toEqual({ code: 2, stdout: '', stderr })
})

test('no rule keeps it busy', async () => {
  const rule = { unit: 'day', from: '0001-01-01', count: 10_000 }
  const rules = Array.from({ length: 900 }, () => ({ rule, limit: 10_000 }))
  const ran = await rapport(['occurrences', '--json', '--from', '9999-01-01'], JSON.stringify(rules))
  expect([0, 1]).toContain(ran.code)
  expect(JSON.parse(ran.stdout)).toHaveLength(900)
})
