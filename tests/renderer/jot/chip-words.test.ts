import { expect, test } from 'vitest'
import { createIntl } from 'react-intl'
import { english } from '../../../renderer/app/messages/index.ts'
import { chipText } from '../../../renderer/features/jot/chip-words.ts'
import { dateOf } from '../../../shared/model/dates/partial-date.ts'
import { datesFor } from '../../../renderer/lib/dates.ts'
import type { Say } from '../../../renderer/lib/say.ts'
import type { Reading } from '../../../renderer/features/jot/yes.ts'

const intl = createIntl({ locale: 'en-GB', messages: english as Record<string, string> })
const say: Say = (id, values) => intl.formatMessage({ id }, values)
const inWords = { dates: datesFor('en-GB'), partial: () => '', spell: () => '' }
const today = '2026-06-09'
const reading = (is: object): Reading => ({ kind: 'ask', by: 'me', text: 'the wording', due: null, ...is }) as never

test.each([
  ['an ask says by when it is to be acknowledged', {}, '2026-06-10', 'the wording; acknowledge by Wed 10 June'],
  [
    'and by when it is wanted',
    { due: '2026-06-12' },
    '2026-06-10',
    'the wording, Fri 12 June; acknowledge by Wed 10 June',
  ],
  ['where nobody knows, it does not', {}, undefined, 'the wording'],
  ['a promise has no such clock', { kind: 'promise' }, '2026-06-10', 'the wording'],
])('%s', (_rule, is, hearBy, words) => {
  const { what, when } = chipText(reading(is), say, { ...inWords, hearBy } as never, today)
  expect([what, when].filter(Boolean).join(' ')).toBe(words)
})

test('the day stands apart from the words, which may be cut where there is no room for them', () => {
  const said = (is: object) => chipText(reading(is), say, inWords as never, today)
  expect(said({ kind: 'promise', text: 'Send the revised schedule', due: '2026-06-12' })).toEqual({
    what: 'Send the revised schedule,',
    when: 'Fri 12 June',
  })
  expect(said({ kind: 'life-event', event: 'moved', relative: '', on: '2026-06-02' }).when).toBe('Tue 2 June')
  expect(said({ kind: 'milestone', title: 'Viva', date: dateOf('2026-09-03'), repeats: { every: 'once' } }).when).toBe(
    'Thu 3 Sept',
  )
  expect(said({ kind: 'fact', category: 'taste', text: 'Drinks tea' })).toEqual({ what: 'Drinks tea' })
})
