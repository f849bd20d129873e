// A date in words, as the reader's language writes it.
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import { expect, it } from 'vitest'
import { english } from '../../renderer/app/messages/index.ts'
import { useSpell } from '../../renderer/lib/spelling.ts'
import { knownDate } from '../../shared/model/dates/partial-date.ts'

it.each([
  ['en-GB', 'Tuesday 21 July 1970'],
  ['en-US', 'Tuesday, July 21, 1970'],
])('a whole date stands in %s as it is written there', (locale, expected) => {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <IntlProvider locale={locale} messages={english}>
      {children}
    </IntlProvider>
  )
  const { result } = renderHook(useSpell, { wrapper })
  expect(result.current(knownDate({ year: 1970, month: 7, day: 21 }))).toBe(expected)
})
