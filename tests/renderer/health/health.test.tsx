import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { HealthBanner } from '../../../renderer/features/health/health-banner.tsx'
import { HealthLine } from '../../../renderer/features/health/health-line.tsx'
import { Health } from '../../../renderer/features/health/health.tsx'
import { Recover } from '../../../renderer/features/health/recover.tsx'
import { well } from '../../../shared/contract/health.ts'
import type { HealthStatus } from '../../../shared/contract/health.ts'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const at = '2026-06-09T09:00:00.000Z'
const behind = { kind: 'behind', at, missing: 3, since: '2026-06-08T15:30:00.000Z', until: at } as const
const low = { kind: 'low-space', at, free: 120_000_000 } as const
const told = (is: Partial<HealthStatus>) => ({ 'health.status': () => ({ ...well, ...is }) })
const damage = { at, what: 'page', aside: 'damaged-2026-06-09-1000' } as const
const reads = [
  { noun: 'person', read: 12, mended: 1, lost: 0 },
  { noun: 'fact', read: 40, mended: 0, lost: 2 },
  { noun: 'photo', read: 0, mended: 0, lost: 0 },
]

describe('the banner', () => {
  test('is not there while nothing is wrong', async () => {
    const { container } = await showScreen(<HealthBanner />)
    expect(container.textContent).toBe('')
  })

  test('says how many saves are missing and since when, leads to the page, and goes when one knows', async () => {
    const { bridge, user, place } = await showScreen(<HealthBanner />, told({ notices: [behind, low] }))
    expect((await screen.findByRole('alert')).textContent).toContain('Recent changes are missing: the last 3 saves')
    expect(screen.getByRole('alert').textContent).toMatch(/made after Monday 8 June( 2026)?, \d\d:30/)
    await user.click(screen.getByRole('button', { name: 'What to do' }))
    expect(place()).toBe('/settings/health')
    bridge.answer(told({ notices: [low] }))
    await user.click(screen.getByRole('button', { name: 'I know: Recent changes are missing' }))
    expect(bridge.calls('health.dismiss')).toEqual([{ kind: 'behind' }])
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Only 120 MB is free'))
  })

  test('appears when the vault says that it was damaged, above all else, and cannot be sent away', async () => {
    const { bridge } = await showScreen(<HealthBanner />, told({ notices: [low] }))
    bridge.answer(told({ damage, notices: [low] }))
    bridge.changed(['health'])
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('can no longer be read'))
    expect(screen.queryByRole('button', { name: /I know/ })).toBeNull()
    await expectAccessible()
  })
})

describe('the page', () => {
  test('of a journal that is well says so, and when it was checked', async () => {
    const checks = [{ kind: 'quick' as const, at, ok: true, problems: [], counts: {} }]
    await showScreen(<Health />, told({ checks, free: 42_000_000_000 }))
    expect(await screen.findByText('Nothing is wrong that Rapport knows of.')).toBeTruthy()
    expect(screen.getByText(/9 June.*: nothing was wrong/)).toBeTruthy()
    expect(screen.getByText('Not made yet.')).toBeTruthy()
    expect(screen.getByText(/42 GB is free/)).toBeTruthy()
    await expectAccessible()
  })

  test.each([
    ['between Monday 8 June', behind],
    ['around Tuesday 9 June', { ...behind, since: at }],
  ])('says when what is missing was written: made %s', async (words, notice) => {
    await showScreen(<Health />, told({ notices: [notice] }))
    expect((await screen.findByText(/3 saves are missing/)).textContent).toContain(`made ${words}`)
  })

  test('checks the journal when asked, and says what came of it', async () => {
    const { user, bridge } = await showScreen(<Health />, {
      'health.check': ({ kind }) => ({ kind, at, ok: true, problems: [], counts: {} }),
    })
    await user.click(await screen.findByRole('button', { name: 'Full check: check now' }))
    expect(bridge.calls('health.check')).toEqual([{ kind: 'full' }])
    expect(await screen.findByText('Checked: nothing is wrong')).toBeTruthy()
    bridge.answer({
      'health.check': () => {
        throw new AppError('cannot-open')
      },
    })
    await user.click(screen.getByRole('button', { name: 'Quick check: check now' }))
    expect(await screen.findByText(/could not be made this time/)).toBeTruthy()
  })

  test('of a damaged one says what happened, what still reads and what to do, and saves it with the passphrase', async () => {
    const onRestore = vi.fn<() => void>()
    const { user, bridge } = await showScreen(<Health onRestore={onRestore} />, {
      ...told({ damage }),
      'health.look': () => reads,
      'health.salvage': () => ({ nouns: reads, read: 52, mended: 1, lost: 2, aside: damage.aside }),
    })
    const table = await screen.findByRole('table')
    expect(within(table).getByRole('row', { name: 'People 12 1 0' })).toBeTruthy()
    expect(within(table).queryByText('Photos')).toBeNull()
    expect(screen.getByText(/52 things read, one can be mended from the history, and 2 are lost/)).toBeTruthy()
    expect(screen.getByText(/damaged-2026-06-09-1000/)).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Restore a backup' }))
    expect(onRestore).toHaveBeenCalledOnce()
    await user.type(screen.getByLabelText('Passphrase'), 'correct horse battery')
    bridge.answer(told({}))
    await user.keyboard('{Enter}')
    expect(bridge.calls('health.salvage')).toEqual([{ passphrase: 'correct horse battery' }])
    expect(await screen.findByText('A new journal was made of what could be read')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
  })
})

describe('before the journal opens', () => {
  test('looks with the passphrase, then saves with it, and says that it is done', async () => {
    const onSaved = vi.fn<() => void>()
    const { user } = await showScreen(<Recover isOpen={false} onSaved={onSaved} />, {
      'health.look': () => reads,
      'health.salvage': () => ({ nouns: reads, read: 52, mended: 1, lost: 2, aside: damage.aside }),
    })
    await user.type(screen.getByLabelText('Passphrase'), 'correct horse battery')
    await user.click(screen.getByRole('button', { name: 'See what can be read' }))
    expect(await screen.findByRole('table')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save what can be read' }))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  })

  test.each<[string, AppError, RegExp]>([
    ['a wrong passphrase', new AppError('invalid', { passphrase: 'wrong' }), /not the passphrase/],
    ['one that is not looked at yet', new AppError('invalid', { passphrase: 'wait' }, '4000'), /Wait 4 seconds/],
    ['a full disk', new AppError('no-space', undefined, '250000000'), /250 MB must be free/],
    ['a file of which nothing reads', new AppError('damaged', { vault: 'unreadable' }), /could be saved out of it/],
  ])('%s is said, what was typed stays, and it can be tried again', async (_name, error, words) => {
    const { user } = await showScreen(<Recover isOpen={false} />, {
      'health.salvage': () => {
        throw error
      },
    })
    await user.type(screen.getByLabelText('Passphrase'), 'correct horse battery{Enter}')
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('correct horse battery')
    await expectAccessible()
  })

  test('a saving that takes long can be stopped', async () => {
    let stopped = false
    const { user } = await showScreen(<Recover isOpen={false} />, {
      'health.salvage': async (_input, { progress, cancelled }) => {
        progress({ what: 'rows', done: 500, total: 0 })
        while (!cancelled()) await new Promise((done) => setTimeout(done, 5))
        stopped = true
        throw new AppError('cancelled')
      },
    })
    await user.type(screen.getByLabelText('Passphrase'), 'correct horse battery{Enter}')
    expect(await screen.findByText('500 so far')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(await screen.findByText(/damaged journal is as it was/)).toBeTruthy()
    expect(stopped).toBe(true)
  })
})

test('the settings say in one line how the journal is, and lead to its page', async () => {
  const { user, place, bridge } = await showScreen(<HealthLine />, told({ notices: [behind] }))
  expect(await screen.findByText('There is something you should know.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Look closer' }))
  expect(place()).toBe('/settings/health')
  bridge.answer(told({ checks: [{ kind: 'full', at, ok: true, problems: [], counts: {} }] }))
  bridge.changed(['health'])
  expect(await screen.findByText(/Last checked Tuesday 9 June/)).toBeTruthy()
})

test('what was under way when the lock came is not said to be unchanged', async () => {
  const { user } = await showScreen(<Recover isOpen={false} />, {
    'health.salvage': () => {
      throw new AppError('locked', { call: 'under-way' })
    },
  })
  await user.type(screen.getByLabelText('Passphrase'), 'correct horse battery{Enter}')
  expect(await screen.findByText(/may or may not have been saved/)).toBeTruthy()
})
