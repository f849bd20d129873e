import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ImportBook } from '../../../renderer/features/imports/import-book.tsx'
import { english } from '../../../renderer/app/messages/index.ts'
import { problemCodes } from '../../../electron/vault/exchange/vcard-types.ts'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
afterEach(() => void vi.unstubAllGlobals())

const bytes = new Uint8Array([66, 69, 71, 73, 78])
type Outcome = 'new' | 'known' | 'twice' | 'failed'
const card = (index: number, outcome: Outcome, problems: { code: string; field?: string; value?: string }[] = []) => ({
  index,
  name: outcome === 'failed' ? '' : `Person ${index}`,
  detail: `Partner, Firm ${index}`,
  outcome,
  problems,
})
const book = (cards: ReturnType<typeof card>[], problems: { code: string }[] = []) => {
  const count = (outcome: Outcome): number => cards.filter((each) => each.outcome === outcome).length
  return {
    preview: 'preview1',
    fileName: 'contacts.vcf',
    problems,
    counts: {
      cards: cards.length,
      fresh: count('new'),
      known: count('known'),
      twice: count('twice'),
      failed: count('failed'),
    },
    cards,
  }
}
const few = book([
  card(0, 'new'),
  card(1, 'known'),
  card(2, 'failed', [{ code: 'no-name' }]),
  card(3, 'new', [{ code: 'bad-date', value: '31 June' }]),
  card(4, 'twice'),
])

const showBook = (handlers: FakeHandlers = {}) =>
  showScreen(
    <ImportBook />,
    {
      'shell.pickVcard': () => ({ fileName: 'contacts.vcf', bytes }),
      'imports.preview': () => few,
      'imports.file': ({ only }) => ({ change: 'change0001', people: only?.length ?? 0, ties: 0, milestones: 1 }),
      ...handlers,
    },
    { path: '/settings/import' },
  )

const chooseFile = async (user: Awaited<ReturnType<typeof showBook>>['user']): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
}

describe('looking over', () => {
  test('ask-37: a file is read and every card shown with what would become of it, before anything is filed', async () => {
    const { user, bridge, container } = await showBook()
    await expectAccessible(container)
    await chooseFile(user)
    expect(
      await screen.findByText(
        /5 cards in contacts.vcf: 2 new, 1 already in the journal, one twice in the file, one that could not be read/,
      ),
    ).toBeTruthy()
    const options = screen.getAllByRole('option')
    expect(options.map((option) => option.getAttribute('aria-selected'))).toEqual([
      'true',
      'false',
      'false',
      'true',
      'false',
    ])
    expect(options[2]?.getAttribute('aria-disabled')).toBe('true')
    expect(options[2]?.textContent).toContain('left out')
    expect(options[3]?.textContent).toContain('31 June')
    expect(bridge.calls('imports.file')).toHaveLength(0)
    await expectAccessible(container)
  })

  test('ask-33: someone known already is not brought in again unless chosen', async () => {
    const { user, bridge } = await showBook()
    await chooseFile(user)
    await user.click(await screen.findByRole('button', { name: 'Bring in 2 people' }))
    expect(bridge.calls('imports.file')).toEqual([{ preview: 'preview1', only: [0, 3] }])
  })

  test('one can choose with the keyboard alone: arrows, Space, all and none', async () => {
    const { user, bridge } = await showBook()
    await chooseFile(user)
    const list = await screen.findByRole('listbox', { name: 'Cards' })
    list.focus()
    await user.keyboard('{ArrowDown} ')
    expect(screen.getByRole('button', { name: 'Bring in 3 people' })).toBeTruthy()
    await user.keyboard('{ArrowDown} ')
    expect(screen.getByRole('button', { name: 'Bring in 3 people' })).toBeTruthy()
    await user.keyboard('{Home} ')
    expect(screen.getByRole('button', { name: 'Bring in 2 people' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Choose none' }))
    expect(screen.getByRole('button', { name: 'Bring in no one' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: 'Choose all' }))
    await user.click(screen.getByRole('button', { name: 'Bring in 4 people' }))
    expect(bridge.calls('imports.file')[0]?.only).toEqual([0, 1, 3, 4])
  })

  test('the focus goes to what a step has to say', async () => {
    const { user } = await showBook()
    await chooseFile(user)
    const sentence = await screen.findByText(/5 cards/)
    expect(document.activeElement?.contains(sentence)).toBe(true)
  })

  test('a file can be let go on the page', async () => {
    const { bridge } = await showBook()
    const file = new File(['BEGIN:VCARD'], 'dropped.vcf')
    file.arrayBuffer ??= () => Promise.resolve(new TextEncoder().encode('BEGIN:VCARD').buffer)
    await act(async () => {
      fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] } })
    })
    await screen.findByText(/5 cards/)
    expect(bridge.calls('imports.preview')[0]?.fileName).toBe('dropped.vcf')
  })

  test('thousands of cards are shown a few at a time', async () => {
    const { user } = await showBook({
      'imports.preview': () => book(Array.from({ length: 8000 }, (_, index) => card(index, 'new'))),
    })
    await chooseFile(user)
    await screen.findByRole('button', { name: 'Bring in 8,000 people' })
    expect(screen.getAllByRole('option').length).toBeLessThan(100)
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('8000')
  })
})

describe('reading', () => {
  test('shows which card it is at, and can be stopped, which changes nothing', async () => {
    const { user, bridge } = await showBook({
      'imports.preview': (_input, { progress, cancelled }) =>
        new Promise((_done, fail) => {
          progress({ what: 'cards', done: 120, total: 500 })
          const timer = setInterval(() => {
            if (!cancelled()) return
            clearInterval(timer)
            fail(new AppError('cancelled'))
          }, 10)
        }),
    })
    await chooseFile(user)
    expect(await screen.findByText('Reading card 120 of 500')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Stopped. Nothing was changed.')
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeTruthy()
    expect(bridge.calls('imports.file')).toHaveLength(0)
  })

  test('nothing is shown for what is quick', async () => {
    const { user } = await showBook({ 'imports.preview': () => new Promise(() => undefined) })
    await chooseFile(user)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(await screen.findByRole('progressbar')).toBeTruthy()
  })

  test('a dialog that was closed changes nothing', async () => {
    const { user, bridge } = await showBook({ 'shell.pickVcard': () => null })
    await chooseFile(user)
    expect(bridge.calls('imports.preview')).toHaveLength(0)
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeTruthy()
  })
})

describe('what can go wrong', () => {
  test('ask-35: one malformed card is named and left out, and the others come in', async () => {
    const cards = Array.from({ length: 20 }, (_, index) =>
      card(index, index === 7 ? 'failed' : 'new', index === 7 ? [{ code: 'unreadable' }] : []),
    )
    const { user, bridge } = await showBook({ 'imports.preview': () => book(cards) })
    await chooseFile(user)
    await user.click(await screen.findByRole('button', { name: 'Bring in 19 people' }))
    expect(bridge.calls('imports.file')[0]?.only).toHaveLength(19)
    expect(bridge.calls('imports.file')[0]?.only).not.toContain(7)
  })

  test('a file that is no vCard says what is wrong with it and that nothing was changed', async () => {
    const { user } = await showBook({ 'imports.preview': () => book([], [{ code: 'not-a-vcard' }]) })
    await chooseFile(user)
    expect(await screen.findByText('No one was found in contacts.vcf.')).toBeTruthy()
    expect(screen.getByText(/This is not a vCard file/)).toBeTruthy()
    expect(screen.getByText('Nothing was changed.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Choose another file' }))
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeTruthy()
  })

  test('a file that is too large is not read', async () => {
    const { user } = await showBook({
      'shell.pickVcard': () => {
        throw new AppError('invalid', { file: 'too-large' })
      },
    })
    await chooseFile(user)
    expect((await screen.findByRole('alert')).textContent).toContain('64 MB')
  })

  test('a preview the vault no longer has is to be read again', async () => {
    const { user } = await showBook({
      'imports.file': () => {
        throw new AppError('not-found')
      },
    })
    await chooseFile(user)
    await user.click(await screen.findByRole('button', { name: 'Bring in 2 people' }))
    expect((await screen.findByRole('alert')).textContent).toContain('has to be read again')
  })

  test('a full disk leaves the cards chosen as they were', async () => {
    const { user } = await showBook({
      'imports.file': () => {
        throw new AppError('no-space')
      },
    })
    await chooseFile(user)
    await user.click(await screen.findByRole('button', { name: 'Choose all' }))
    await user.click(screen.getByRole('button', { name: 'Bring in 4 people' }))
    expect((await screen.findByRole('alert')).textContent).toContain('disk is full')
    expect(screen.getByRole('button', { name: 'Bring in 4 people' })).toBeTruthy()
  })

  test.each(problemCodes)('the problem “%s” has a sentence of its own', (code) => {
    expect(english[`imports.problem.${code}`]).toMatch(/^[A-Z{].{20,}/)
  })
})

describe('afterwards', () => {
  test('ask-33: the whole import is taken back at once', async () => {
    const { user, bridge, container } = await showBook()
    await chooseFile(user)
    await user.click(await screen.findByRole('button', { name: 'Bring in 2 people' }))
    expect(await screen.findByText('2 people are in the journal now, with one date.')).toBeTruthy()
    await expectAccessible(container)
    await user.click(screen.getByRole('button', { name: 'Take all of it back' }))
    expect(await screen.findByText(/^Taken back/)).toBeTruthy()
    expect(bridge.calls('changes.undo')).toEqual([{ change: 'change0001' }])
  })

  test('what was changed since is not taken back, which is said', async () => {
    const { user } = await showBook({
      'changes.undo': () => {
        throw new AppError('conflict')
      },
    })
    await chooseFile(user)
    await user.click(await screen.findByRole('button', { name: 'Bring in 2 people' }))
    await user.click(await screen.findByRole('button', { name: 'Take all of it back' }))
    expect((await screen.findByRole('alert')).textContent).toContain('changed again since')
    expect(screen.getByRole('button', { name: 'Take all of it back' })).toBeTruthy()
  })

  test('one goes on to the people', async () => {
    const { user, place } = await showBook()
    await chooseFile(user)
    await user.click(await screen.findByRole('button', { name: 'Bring in 2 people' }))
    await user.click(await screen.findByRole('button', { name: 'See people' }))
    await waitFor(() => expect(place()).toBe('/people'))
  })

  test('ask-33: an import of another day can still be taken back whole', async () => {
    const { user, bridge } = await showBook({
      'imports.list': () => [
        { change: 'change0002', at: '2026-06-02T10:00:00.000Z', of: 'people' as const, count: 312, undone: false },
        { change: 'change0003', at: '2026-06-01T10:00:00.000Z', of: 'people' as const, count: 4, undone: true },
      ],
    })
    await user.click(await screen.findByRole('button', { name: /^Take back .*2 June 2026/ }))
    await waitFor(() => expect(bridge.calls('changes.undo')).toEqual([{ change: 'change0002' }]))
    expect(screen.queryByRole('button', { name: /^Take back .*1 June 2026/ })).toBeNull()
    expect(screen.getByText(/1 June 2026, .* and taken back since/)).toBeTruthy()
  })

  test('the import just made is spoken of once, not among the earlier ones as well', async () => {
    const filed = {
      change: 'change0001',
      at: '2026-06-09T10:00:00.000Z',
      of: 'people' as const,
      count: 2,
      undone: false,
    }
    const { user } = await showBook({ 'imports.list': () => [filed] })
    expect(await screen.findByRole('region', { name: 'Earlier imports' })).toBeTruthy()
    await chooseFile(user)
    await user.click(await screen.findByRole('button', { name: 'Bring in 2 people' }))
    await screen.findByText(/^2 people are in the journal now/)
    expect(screen.queryByRole('region', { name: 'Earlier imports' })).toBeNull()
  })
})
