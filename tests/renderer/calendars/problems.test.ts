import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { icsProblemCodes } from '../../../electron/vault/exchange/ics-types.ts'
import { english } from '../../../renderer/app/messages/index.ts'
import { problemSentences, refusalId } from '../../../renderer/features/calendars/problems.ts'
import type { Say } from '../../../renderer/lib/say.ts'
import { CalendarProblem } from '../../../shared/contract/calendars.ts'
import { icsProblems } from '../../../shared/model/calendar-problems.ts'
import { AppError } from '../../../shared/result.ts'

const intl = createIntl({
  locale: 'en-GB',
  messages: { ...english },
  onError: (error) => {
    throw error
  },
})
const say: Say = (id, values) => String(intl.formatMessage({ id }, values))
const isSentence = /^[\p{Lu}\d].*\.$/u

describe('no code of a calendar file is left without its own sentence', () => {
  test.each([...new Set([...icsProblemCodes, ...icsProblems])])('%s of an event, once and often', (code) => {
    for (const count of [1, 7]) {
      const [sentence, ...more] = problemSentences(
        Array.from({ length: count }, () => ({ code })),
        say,
      )
      expect(more).toEqual([])
      expect(sentence).toMatch(isSentence)
      expect(sentence).not.toBe(english['calendar-file.problem.other'])
    }
  })

  test.each(CalendarProblem.options)('%s of a file that is watched, or is to be', (problem) => {
    expect(say(`calendars.problem.${problem}`)).toMatch(isSentence)
    const id = refusalId(new AppError('invalid', { calendar: problem }))
    expect(id).toBe(`calendar-file.refused.${problem}`)
    expect(say(id)).toMatch(/Nothing was changed\.$/)
  })

  test.each(['watched', 'too-many'])('%s: why a calendar cannot be added', (word) => {
    expect(say(refusalId(new AppError('conflict', { calendar: word })))).toMatch(/Nothing was changed\.$/)
  })

  test('a code of a newer vault is said in general words', () => {
    expect(problemSentences([{ code: 'of-tomorrow' }], say)).toEqual([english['calendar-file.problem.other']])
    expect(refusalId(new AppError('invalid', { file: 'of-tomorrow' }))).toBe('calendar-file.refused.other')
  })
})

test('a problem met many times is one sentence, with a few of what is written there, none of it long', () => {
  const values = ['Mars/Phobos', 'Mars/Deimos', 'x'.repeat(200), 'Venus/North', 'Mars/Phobos']
  const [sentence, ...more] = problemSentences(
    values.map((value, event) => ({ code: 'zone-unknown', field: 'TZID', value, event })),
    say,
  )
  expect(more).toEqual([])
  expect(sentence).toContain('Mars/Phobos')
  expect(sentence).toContain('…')
  expect(sentence?.length).toBeLessThan(400)
})

test('what nobody could do anything with, an identifier, is not shown', () => {
  const [sentence] = problemSentences([{ code: 'duplicate-uid', field: 'UID', value: '3k9f2vq1@host' }], say)
  expect(sentence).not.toContain('3k9f2vq1')
})

test.each([
  [new AppError('invalid', { file: 'too-large' }), /larger than 50 MB/],
  [new AppError('invalid', { bytes: 'too-large' }), /larger than 50 MB/],
  [new AppError('invalid', { file: 'not-a-calendar' }), /no calendar file, or an empty one/],
  [new AppError('cancelled'), /^Stopped\./],
  [new AppError('no-space'), /disk is full/],
])('a refusal (%s) says what happened', (error, told) => {
  expect(say(refusalId(error))).toMatch(told)
})
