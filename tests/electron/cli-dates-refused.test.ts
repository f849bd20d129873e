// What strangers give to `rapport parse-date` and `rapport occurrences`: a sentence, at once, and an exit code that says no.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answer } from '../../electron/cli/commands.ts'
import { occurrences } from '../../electron/cli/occurrences.ts'
import { parseDate } from '../../electron/cli/parse-date.ts'

const longest = 1000

/** Of processor time, so that a busy machine fails nothing. */
const timed = (work: () => Answer): Answer & { readonly ms: number } => {
  const before = process.cpuUsage()
  const answer = work()
  const { user, system } = process.cpuUsage(before)
  return { ...answer, ms: (user + system) / 1000 }
}
const parse = (words: string, today = '2026-11-21') => timed(() => parseDate(words, { today }))
const expand = (rule: unknown) => timed(() => occurrences(JSON.stringify(rule), { from: '2026-11-21' }))

/** The one sentence there is, and where it takes more than one, the first. */
const sentence = /^["A-Z][^\n]*[.?]$/

test.each([
  ['31 April', 'There is no such date.'],
  ['31 April 2027', 'There is no such date.'],
  ['30 February', 'There is no such date.'],
  ['29 February 2027', 'There is no such date.'],
  ['2026-13-45', 'There is no such date.'],
  ['the 45th of May', 'There is no such date.'],
  ['year 0', 'Years go from 1 to 9999, in other calendars as far as they are known.'],
  ['0000-01-01', 'Years go from 1 to 9999, in other calendars as far as they are known.'],
  ['1 January 0', 'Years go from 1 to 9999, in other calendars as far as they are known.'],
  ['1 January 1234567890', 'Years go from 1 to 9999, in other calendars as far as they are known.'],
  ['1234567890', 'Years go from 1 to 9999, in other calendars as far as they are known.'],
])('"%s" is refused: %s', (words, said) => {
  const { code, lines, ms } = parse(words)
  expect(code).toBe(1)
  expect(lines[0]).toBe(said)
  expect(ms).toBeLessThan(longest)
})

test.each([
  ['9999999999-01-01'],
  ['in 99999999999 days'],
  ['99999999999999999999 years ago'],
  ['next next Friday'],
  [''],
  ['\u0000'],
  ['1'.repeat(100_000)],
  ['next '.repeat(20_000)],
  ['(('.repeat(50_000)],
])('what is no date is said to be none', (words) => {
  const { code, lines, ms } = parse(words)
  expect([1, 2]).toContain(code)
  expect(lines[0]).toMatch(sentence)
  expect(ms).toBeLessThan(longest)
})

test('"next Friday" on a Friday is a week later, says so, and names the other it may mean', () => {
  expect(parse('next Friday', '2026-11-20').lines).toEqual([
    'Friday 27 November 2026',
    'EDTF 2026-11-27',
    'It may also mean Friday 4 December 2026.',
  ])
  expect(parse('this Friday', '2026-11-20').lines[0]).toBe('Friday 20 November 2026')
  expect(parse('last Friday', '2026-11-20').lines[0]).toBe('Friday 13 November 2026')
})

const start = '2026-01-01T09:00:00'
const many = (count: number, from = 0): string => Array.from({ length: count }, (_, n) => n + from).join(',')

test.each([
  ['FREQ=SECONDLY'],
  ['FREQ=SECONDLY;COUNT=1000000000'],
  ['FREQ=MINUTELY;COUNT=1000000000;BYSECOND=0,1,2,3'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=366'],
  [`FREQ=YEARLY;BYHOUR=${many(24)};BYMINUTE=${many(60)};BYSECOND=${many(60)};BYSETPOS=-1`],
  ['FREQ=DAILY;INTERVAL=10000000000'],
  ['FREQ=DAILY;BYSETPOS=1'],
  ['FREQ=WEEKLY;BYDAY=MO;BYSETPOS=0'],
  ['FREQ=DAILY;COUNT=1e9'],
  ['FREQ=DAILY;UNTIL=never'],
  ['FREQ=DAILY;COUNT=5;UNTIL=20270101'],
  [`FREQ=YEARLY;BYSETPOS=${many(366, 1)}`],
])('the rule %s is refused in a sentence', (rrule) => {
  const { code, json, ms } = expand({ rrule, start })
  expect(code).toBe(1)
  expect((json as { problem: string }[])[0]?.problem).toMatch(sentence)
  expect(ms).toBeLessThan(longest)
})

test.each([
  ['FREQ=DAILY;COUNT=1000000000', '2026-11-21'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', undefined],
  ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', undefined],
  ['FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=4,6,9,11;BYSETPOS=1', undefined],
  ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6', undefined],
  ['FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;BYHOUR=3;BYMINUTE=3;BYSECOND=59;BYSETPOS=-1', '2044-02-29'],
  ['FREQ=SECONDLY;BYSECOND=59;BYMINUTE=59;BYHOUR=23;BYMONTH=12;BYMONTHDAY=31;BYDAY=MO', '2029-12-31'],
])('the rule %s has its days, or none, at once', (rrule, first) => {
  const { code, json, ms } = expand({ rrule, start })
  expect(code).toBe(0)
  expect((json as { days: { on: string }[] }[])[0]?.days[0]?.on).toBe(first)
  expect(ms).toBeLessThan(longest)
})

test.each([
  [{ date: '2027-04-31' }],
  [{ date: '31 April' }],
  [{ date: '0000-01-01' }],
  [{ date: '1234567890-01-01' }],
  [{ date: { form: 'on', certainty: 'known', year: 0 } }],
  [{ date: { form: 'on', certainty: 'known', year: 1_234_567_890, month: 1, day: 1 } }],
  [{ rule: { unit: 'day', from: '0001-01-01', count: 1e9 } }],
  [{ rule: { unit: 'day', from: '2026-01-01', until: 'never' } }],
  [{ rrule: 'FREQ=DAILY' }],
  [{ rrule: 'FREQ=DAILY', start: '2026-04-31' }],
  [null],
  ['2026-01-01'],
])('%j is refused in a sentence', (item) => {
  const { code, json, ms } = expand(item)
  expect(code).toBe(1)
  expect((json as { problem: string }[])[0]?.problem).toMatch(sentence)
  expect(ms).toBeLessThan(longest)
})

test.each(['', '{', '[1,2', '{"date":"--06-12"', '\u0000', '{date: 1}', "{'date':'--06-12'}", 'NaN'])(
  'what is not JSON is refused in a sentence: %j',
  (text) => {
    expect(() => occurrences(text, { from: '2026-11-21' })).toThrow('Standard input is not JSON.')
  },
)

test('as it is called from outside: rules on standard input, nothing but JSON on standard output', async () => {
  const root = join(import.meta.dirname, '../..')
  const child = spawn('npm', ['run', '-s', 'rapport', '--', 'occurrences', '--json', '--from', '2026-11-21'], {
    cwd: root,
    shell: process.platform === 'win32',
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.end(
    JSON.stringify([
      { date: '--06-12', limit: 1 },
      { rrule: 'FREQ=SECONDLY', start },
    ]),
  )
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(JSON.parse(stdout)).toEqual([
    { days: [{ on: '2027-06-12', about: false }] },
    { problem: 'There are too many of them.' },
  ])
})
