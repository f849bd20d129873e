// The jot window while locked: it leaves this window only sealed, whichever way it is left.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { LockedJot } from '../../../renderer/features/jot/locked-jot.tsx'
import { leftAloneAfter } from '../../../renderer/features/jot/use-left-alone.ts'
import { allWritten } from '../../../renderer/lib/before-lock.ts'
import { unpackJot } from '../../../shared/model/sealed-jot.ts'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { watchHighlights } from '../../support/highlights.ts'

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
// a window that goes seals what is in it: into its own bridge, not into that of the test after it
afterEach(async () => {
  cleanup()
  await allWritten()
})

let identity: string
let recipient: string
beforeAll(async () => {
  identity = await generateIdentity()
  recipient = await identityToRecipient(identity)
})

const kept = { damaged: 0, otherKey: 0, newer: 0, notNow: 0 }

const showLocked = async (handlers: FakeHandlers = {}, waiting = 0, begun = 0) => {
  const onUnlocked = vi.fn()
  const view = await showScreen(
    <LockedJot onUnlocked={onUnlocked} />,
    {
      'inbox.status': () => ({ recipient, waiting, begun, kept }),
      'inbox.add': () => ({ recipient, waiting: waiting + 1, begun: 0, kept }),
      ...handlers,
    },
    { shell: { window: 'jot' } },
  )
  const open = async (sealed: Uint8Array | null | undefined) => {
    if (!sealed) return sealed
    const age = new Decrypter()
    age.addIdentity(identity)
    return unpackJot(await age.decrypt(sealed, 'text'))
  }
  return {
    ...view,
    onUnlocked,
    added: () => Promise.all(view.bridge.calls('inbox.add').map(({ sealed }) => open(sealed))),
    drafts: () => Promise.all(view.bridge.calls('inbox.keep').map(({ sealed }) => open(sealed))),
    field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened or was said' }),
    text: () => [...view.container.querySelectorAll('[data-line]')].map((line) => line.textContent).join('\n'),
  }
}

describe('a jot while locked', () => {
  test('has the caret in it, says what becomes of it, and breaks no rule of axe', async () => {
    const { field, user } = await showLocked({}, 2)
    expect(document.activeElement).toBe(field)
    expect(screen.getByRole('status').textContent).toBe('Locked: this is sealed and filed when you unlock.')
    expect(await screen.findByText('2 waiting')).toBeTruthy()
    expect(screen.getByText('Esc seals it')).toBeTruthy()
    await user.keyboard('Words')
    await expectAccessible()
  })

  test('marks what may be misspelt and offers words, without a word of it leaving the page, and takes none in', async () => {
    const marked = watchHighlights()
    const { user, bridge, text } = await showLocked()
    await user.keyboard('They recieve it. ')
    await waitFor(() => expect(marked('jot-spelling')).toEqual(['recieve']))
    await user.keyboard('{Control>}.{/Control}')
    await screen.findByRole('menu', { name: 'Spelling of “recieve”' })
    expect(screen.queryByRole('menuitem', { name: 'Add to my words' })).toBeNull()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(text()).toBe('They receive it. '))
    expect([...bridge.calls('spelling.known'), ...bridge.calls('spelling.words')]).toEqual([])
  })

  test.each([
    ['Escape', '{Escape}'],
    ['Ctrl Enter', '{Control>}{Enter}{/Control}'],
  ])('%s seals it, with its time, zone and channel, and leaves', async (_name, keys) => {
    const { user, bridge, added, text } = await showLocked()
    await user.keyboard(`@Marit rang. {Enter}Two lines${keys}`)
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect(await added()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        happenedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        channel: 'phone',
        text: '@Marit rang. \nTwo lines',
      },
    ])
    expect(text()).toBe('')
  })

  test('the button seals it too, through the channel that was chosen', async () => {
    const { user, added, bridge } = await showLocked()
    await user.keyboard('By letter')
    await user.click(screen.getByRole('combobox', { name: 'Channel' }))
    await user.click(await screen.findByRole('option', { name: 'Letter' }))
    await user.click(screen.getByRole('button', { name: /^Seal/ }))
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect(await added()).toMatchObject([{ text: 'By letter', channel: 'letter' }])
  })

  test('is kept as a sealed draft within a second, always of the same jot, and goes when it is emptied', async () => {
    const { user, drafts, bridge } = await showLocked()
    await user.keyboard('She rang')
    await waitFor(() => expect(bridge.calls('inbox.keep')).toHaveLength(1), { timeout: 950 })
    await user.keyboard(' twice')
    await waitFor(() => expect(bridge.calls('inbox.keep')).toHaveLength(2), { timeout: 950 })
    await user.keyboard('{Control>}a{/Control}{Delete}')
    await waitFor(() => expect(bridge.calls('inbox.keep')).toHaveLength(3), { timeout: 950 })
    expect((await drafts()).map((draft) => (typeof draft === 'object' ? draft?.text : draft))).toEqual([
      'She rang',
      'She rang twice',
      undefined,
    ])
    expect(new Set(bridge.calls('inbox.keep').map(({ id }) => id)).size).toBe(1)
  })

  test('is another jot after each seal', async () => {
    const { user, bridge } = await showLocked()
    for (const text of ['One', 'Two']) {
      await user.keyboard(`${text}{Escape}`)
      await waitFor(() => expect(bridge.calls('inbox.add').at(-1)).toBeTruthy())
      await act(async () => bridge.tell({ kind: 'jot-shown' }))
    }
    await waitFor(() => expect(bridge.calls('inbox.add')).toHaveLength(2))
    expect(new Set(bridge.calls('inbox.add').map(({ id }) => id)).size).toBe(2)
  })

  test('Escape pressed twice seals it once', async () => {
    const { user, bridge } = await showLocked()
    await user.keyboard('Once{Escape}{Escape}{Escape}')
    await waitFor(() => expect(bridge.calls('shell.jotDone').length).toBeGreaterThan(0))
    await act(() => new Promise((done) => setTimeout(done, 100)))
    expect(bridge.calls('inbox.add')).toHaveLength(1)
  })

  test('with nothing in it Escape just leaves, and Ctrl Enter says that there is nothing', async () => {
    const { user, bridge } = await showLocked()
    await user.keyboard('  {Control>}{Enter}{/Control}')
    expect((await screen.findByRole('alert')).textContent).toBe('There is nothing to seal yet.')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect(bridge.calls('inbox.add')).toHaveLength(0)
  })

  test('nobody is asked for: an @ is only a letter, and the vault hears nothing but ciphertext', async () => {
    const { user, bridge } = await showLocked()
    await user.keyboard('@Ma')
    expect(screen.queryByRole('listbox')).toBeNull()
    for (const channel of ['people.complete', 'drafts.get', 'drafts.keep', 'today.get', 'settings.get'] as const)
      expect(bridge.calls(channel)).toHaveLength(0)
  })

  test('the field the shell can see holds one word of it', async () => {
    const { user, field } = await showLocked()
    await user.keyboard('Herons moved to Cork')
    expect(field.value).toBe('Cork')
  })
})

describe('a locked jot that is left alone', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())
  const pass = (ms: number) => act(async () => void vi.advanceTimersByTime(ms))

  test('for half a minute is sealed as begun, and the window goes empty', async () => {
    const { user, bridge, drafts, text } = await showLocked()
    await user.keyboard('Half a thou')
    await pass(leftAloneAfter - 2_000)
    expect(bridge.calls('shell.jotDone')).toHaveLength(0)
    await pass(2_000)
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect((await drafts()).at(-1)).toMatchObject({ text: 'Half a thou' })
    // running drafts before it, as many as typing took
    const left = bridge.calls('inbox.keep').map((kept) => kept.left ?? false)
    expect(left).toEqual([...left.slice(1).fill(false), true])
    expect(bridge.calls('inbox.add')).toHaveLength(0)
    expect(text()).toBe('')
  })

  test('is not while a key is pressed or the pointer moves', async () => {
    const { user, bridge, field } = await showLocked()
    await user.keyboard('She')
    for (const sign of [() => user.keyboard('{Shift}'), () => fireEvent.pointerMove(field)]) {
      await pass(leftAloneAfter - 2_000)
      await sign()
    }
    await pass(leftAloneAfter - 2_000)
    expect(bridge.calls('shell.jotDone')).toHaveLength(0)
  })

  test('with nothing in it stays: there is nothing to protect', async () => {
    const { user, bridge } = await showLocked()
    await user.keyboard('  ')
    await pass(2 * leftAloneAfter)
    expect(bridge.calls('shell.jotDone')).toHaveLength(0)
  })

  test('and cannot be kept stays and says so, and goes as soon as it can', async () => {
    const { user, bridge, text } = await showLocked({
      'inbox.keep': () => {
        throw new AppError('no-space')
      },
    })
    await user.keyboard('Precious')
    await pass(leftAloneAfter)
    expect((await screen.findByRole('alert')).textContent).toMatch(/The disk is full/)
    expect(text()).toBe('Precious')
    bridge.answer({ 'inbox.keep': () => ({}) })
    await pass(leftAloneAfter)
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
  })

  test('is another jot when the window is opened again, which says what became of the first until one types', async () => {
    const { user, bridge } = await showLocked({}, 1, 1)
    const line = 'What was begun is kept, and will be there after unlocking.'
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(line))
    await expectAccessible()
    await user.keyboard('One')
    expect(screen.getByRole('status').textContent).toMatch(/^Locked: this is sealed/)
    await pass(leftAloneAfter)
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    await act(async () => bridge.tell({ kind: 'jot-shown' }))
    expect(screen.getByRole('status').textContent).toBe(line)
    await user.keyboard('Two{Escape}')
    await waitFor(() => expect(bridge.calls('inbox.add')).toHaveLength(1))
    expect(bridge.calls('inbox.add')[0]?.id).not.toBe(bridge.calls('inbox.keep')[0]?.id)
  })

  test.each([
    ['at a lock as begun', 'begun', 0],
    ['when its window is closed for good', 'done', 1],
  ] as const)('or is told to go is sealed: %s', async (_name, as, added) => {
    const { user, bridge, text } = await showLocked()
    await user.keyboard('Half')
    await act(async () => bridge.tell({ kind: 'jot-leave', as }))
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect(bridge.calls('inbox.add')).toHaveLength(added)
    expect(text()).toBe('')
  })

  test('goes whole, as one, although its last letters come while it is being sealed', async () => {
    let writeOn: (() => Promise<void>) | undefined
    const { user, bridge, drafts, text } = await showLocked({
      'inbox.keep': async ({ left }) => {
        const more = left ? writeOn : undefined
        if (more) writeOn = undefined
        await more?.()
        return {}
      },
    })
    await user.keyboard('Until the scr')
    writeOn = () => user.keyboard('een locked')
    await act(async () => bridge.tell({ kind: 'jot-leave', as: 'begun' }))
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect((await drafts()).at(-1)).toMatchObject({ text: 'Until the screen locked' })
    expect(bridge.calls('inbox.keep').at(-1)).toMatchObject({ left: true })
    expect(new Set(bridge.calls('inbox.keep').map(({ id }) => id)).size).toBe(1)
    expect(text()).toBe('')
  })
})

describe('a locked jot that cannot be kept', () => {
  const sentences = [
    ['no-space', new AppError('no-space'), /disk is full, and this jot is not kept yet/],
    ['a folder that cannot be written', new AppError('cannot-open', { vault: 'not-writable' }), /cannot be written to/],
    ['too many that wait', new AppError('invalid', { inbox: 'full' }), /So many jots are waiting/],
    ['anything else', new AppError('bug'), /could not be kept just now/],
  ] as const
  test.each(sentences)('stays where it is and says so: %s; then Escape works', async (_name, error, sentence) => {
    const { user, bridge, text } = await showLocked({
      'inbox.add': () => {
        throw error
      },
      'inbox.keep': () => {
        throw error
      },
    })
    await user.keyboard('Precious words{Escape}')
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
    expect(bridge.calls('shell.jotDone')).toHaveLength(0)
    expect(text()).toBe('Precious words')
    bridge.answer({ 'inbox.add': () => ({ recipient, waiting: 1, begun: 0, kept }), 'inbox.keep': () => ({}) })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect(text()).toBe('')
  })

  test('for want of anyone to seal it to is not begun', async () => {
    const { field } = await showLocked({ 'inbox.status': () => ({ recipient: null, waiting: 0, begun: 0, kept }) })
    expect((await screen.findByRole('alert')).textContent).toMatch(/does not say for whom/)
    await waitFor(() => expect(field.readOnly).toBe(true))
  })

  test('that is longer than a jot can be is not put in, and what was there stays', async () => {
    const { user, field, text } = await showLocked()
    await user.keyboard('Short')
    fireEvent.paste(field, { clipboardData: { getData: () => 'x'.repeat(2_000_000) } })
    expect((await screen.findByRole('alert')).textContent).toMatch(/more than one jot can hold/)
    expect(text()).toBe('Short')
  })
})

describe('when the lock ends, or something else does', () => {
  test('what is half written is sealed and filed, and the window goes', async () => {
    const { user, bridge, added, onUnlocked } = await showLocked()
    await user.keyboard('Half a thought')
    await act(async () => bridge.changed(['vault']))
    await waitFor(() => expect(onUnlocked).toHaveBeenCalledTimes(1))
    expect(bridge.calls('shell.jotDone')).toHaveLength(1)
    expect(await added()).toMatchObject([{ text: 'Half a thought' }])
  })

  test('an empty window becomes the unlocked one where it is', async () => {
    const { bridge, onUnlocked } = await showLocked()
    await act(async () => bridge.changed(['vault']))
    await waitFor(() => expect(onUnlocked).toHaveBeenCalledTimes(1))
    expect(bridge.calls('shell.jotDone')).toHaveLength(0)
  })

  test('what cannot be filed at the unlock stays in sight, and goes with the next Escape', async () => {
    const { user, bridge, onUnlocked, text } = await showLocked({
      'inbox.add': () => {
        throw new AppError('no-space')
      },
    })
    await user.keyboard('Half a thought')
    await act(async () => bridge.changed(['vault']))
    await screen.findByRole('alert')
    expect(onUnlocked).not.toHaveBeenCalled()
    expect(text()).toBe('Half a thought')
    bridge.answer({ 'inbox.add': () => ({ recipient, waiting: 0, begun: 0, kept }) })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(onUnlocked).toHaveBeenCalledTimes(1))
  })

  test('other changes of the vault do not concern it', async () => {
    const { user, bridge, onUnlocked } = await showLocked()
    await user.keyboard('Words')
    await act(async () => bridge.changed(['inbox', 'entry']))
    expect(onUnlocked).not.toHaveBeenCalled()
    expect(bridge.calls('inbox.add')).toHaveLength(0)
  })

  test('before the end it is sealed as it stands, at once', async () => {
    const { user, bridge, drafts } = await showLocked()
    await user.keyboard('half a word')
    await act(async () => bridge.tell({ kind: 'flush' }))
    await waitFor(() => expect(bridge.calls('shell.flushed')).toHaveLength(1))
    expect((await drafts()).at(-1)).toMatchObject({ text: 'half a word' })
    expect(bridge.calls('inbox.keep').at(-1)).toMatchObject({ left: true })
  })
})
