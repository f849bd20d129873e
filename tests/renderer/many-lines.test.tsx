// A long page costs what its lines cost: what is dear to make is made once, not once a line.
import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Today } from '../../renderer/features/today/today.tsx'
import { followUp, todayWith } from '../support/fake-samples.ts'
import { showScreen } from '../support/fake-screen.tsx'

afterEach(() => vi.restoreAllMocks())

const formatsMadeFor = async (lines: number): Promise<number> => {
  const overdue = Array.from({ length: lines }, (_, n) =>
    followUp({ id: `followup${String(n).padStart(4, '0')}`, text: `Thing ${n}`, due: '2026-06-01' }),
  )
  const made = vi.spyOn(Intl, 'DateTimeFormat')
  const { unmount } = await showScreen(<Today />, {
    'today.get': () => todayWith({ followUps: { overdue, today: [], week: [] } }),
  })
  await screen.findByText(new RegExp(`Thing ${lines - 1}`))
  const count = made.mock.calls.length
  made.mockRestore()
  unmount()
  return count
}

test('a page of more lines makes no more formats of dates', async () => {
  await formatsMadeFor(2)
  expect(await formatsMadeFor(12)).toBeLessThanOrEqual(await formatsMadeFor(3))
})
