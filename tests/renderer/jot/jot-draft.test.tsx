import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import { draft, showJot } from './jot-screen.tsx'

const chip = (name: RegExp) => screen.findByRole('button', { name })

describe('the draft', () => {
  test('is kept within a second of typing', async () => {
    const { user, kept } = await showJot()
    await user.keyboard('She rang')
    await waitFor(() => expect(kept()?.text).toBe('She rang'), { timeout: 950 })
  })

  test('is kept at least once a second while typing goes on', async () => {
    const { user, bridge } = await showJot()
    const begun = performance.now()
    while (bridge.calls('drafts.keep').length === 0 && performance.now() - begun < 3000) {
      await user.keyboard('a')
      await act(() => new Promise((done) => setTimeout(done, 100)))
    }
    // typing went on all the while: it was not kept because it stopped
    expect(bridge.calls('drafts.keep')).not.toEqual([])
    expect(performance.now() - begun).toBeLessThan(3000)
  })

  test('is taken up again with its people, its time, its channel and its yeses', async () => {
    const text = '@Mateo Arriaga rang. Her father has diabetes.'
    const first = await showJot()
    await first.user.keyboard('@ma{Enter}rang. Her father has diabetes.{Alt>}1{/Alt}')
    await waitFor(() => expect(first.kept()?.accepted).toHaveLength(1))
    const kept = first.kept()
    first.unmount()
    const { text: seen } = await showJot(
      'window',
      {},
      { ...draft({ text }), ...kept, channel: 'video', happenedAt: '2026-06-08T09:15' },
    )
    await waitFor(() => expect(seen()).toBe(text))
    expect(await chip(/diabetes/)).toHaveProperty('ariaPressed', 'true')
    expect(screen.getByRole('button', { name: 'With Mateo Arriaga' })).toBeTruthy()
    expect(screen.getByRole('combobox', { name: /Channel/ }).textContent).toContain('Video')
    expect(screen.getByRole('button', { name: /When: .*8 June, 09:15/ })).toBeTruthy()
  })

  test('that was stored stands before what was typed until it came', async () => {
    let answer: (value: ReturnType<typeof draft>) => void = () => undefined
    const { user, text } = await showJot('window', { 'drafts.get': () => new Promise((done) => (answer = done)) })
    await user.keyboard('new words')
    await act(async () => answer(draft({ text: 'old words' })))
    expect(text()).toBe('old words\nnew words')
  })

  test('is not overwritten while the stored one cannot be read', async () => {
    let isFailing = true
    const { user, bridge, text } = await showJot('window', {
      'drafts.get': () => {
        if (isFailing) throw new AppError('bug')
        return draft({ text: 'old words' })
      },
    })
    await user.keyboard('new')
    await act(() => new Promise((done) => setTimeout(done, 600)))
    expect(bridge.calls('drafts.keep')).toHaveLength(0)
    isFailing = false
    await waitFor(() => expect(text()).toBe('old words\nnew'), { timeout: 5000 })
    await waitFor(() => expect(bridge.calls('drafts.keep').at(-1)?.text).toBe('old words\nnew'), { timeout: 5000 })
  }, 15_000)

  test('is written at once when the vault is about to lock', async () => {
    const { user, bridge, kept } = await showJot()
    await user.keyboard('half a word')
    await act(async () => bridge.tell({ kind: 'flush' }))
    expect(kept()?.text).toBe('half a word')
    expect(bridge.calls('shell.flushed')).toHaveLength(1)
  })

  test('that cannot be written does not hold up the lock', async () => {
    const { user, bridge } = await showJot('window', {
      'drafts.keep': () => {
        throw new AppError('no-space')
      },
    })
    await user.keyboard('half a word')
    await act(async () => bridge.tell({ kind: 'flush' }))
    await waitFor(() => expect(bridge.calls('shell.flushed')).toHaveLength(1))
  })

  test('is written when the page is left', async () => {
    const { user, unmount, kept } = await showJot('today')
    await user.tab()
    await user.keyboard('going')
    unmount()
    await act(async () => undefined)
    expect(kept()?.text).toBe('going')
  })

  test('is gone once everything in it was deleted', async () => {
    const { user, text, kept } = await showJot('window', {}, draft({ text: 'old' }))
    await waitFor(() => expect(text()).toBe('old'))
    await user.keyboard('{Control>}a{/Control}{Delete}')
    await waitFor(() => expect(kept()).toBeNull())
  })

  test('that cannot be kept is said, and tried again', async () => {
    const { user, bridge } = await showJot('window', {
      'drafts.keep': () => {
        throw new AppError('no-space')
      },
    })
    await user.keyboard('words')
    expect((await screen.findByRole('alert')).textContent).toContain('disk is full')
    bridge.answer({ 'drafts.keep': () => ({}) })
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull(), { timeout: 5000 })
  }, 15_000)

  test('half a sign does not keep a draft from being kept', async () => {
    const { field, kept } = await showJot()
    fireEvent.paste(field, { clipboardData: { getData: () => 'a\uD83Db' } })
    await waitFor(() => expect(kept()?.text).toBe('a\uFFFDb'))
  })
})

describe('Escape', () => {
  test('keeps the draft and then hides the window', async () => {
    const { user, bridge, kept } = await showJot()
    await user.keyboard('later{Escape}')
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect(kept()?.text).toBe('later')
  })

  test('does not hide the window when the draft could not be kept', async () => {
    const { user, bridge } = await showJot('window', {
      'drafts.keep': () => {
        throw new AppError('no-space')
      },
    })
    await user.keyboard('later{Escape}')
    await screen.findByRole('alert')
    expect(bridge.calls('shell.jotDone')).toHaveLength(0)
  })

  test('closes only the list of people while that is open, and it stays closed for that @', async () => {
    const { user, bridge, text } = await showJot()
    await user.keyboard('@ma')
    await screen.findByRole('listbox')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    await user.keyboard('r')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(bridge.calls('shell.jotDone')).toHaveLength(0)
    expect(text()).toBe('@mar')
  })

  test('in the field of people takes nobody out', async () => {
    const { user } = await showJot()
    await user.keyboard('@ma{Enter}')
    await user.click(screen.getByRole('button', { name: 'With Mateo Arriaga' }))
    await user.keyboard('{Escape}')
    await user.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'With Mateo Arriaga' })).toBeTruthy()
  })
})
