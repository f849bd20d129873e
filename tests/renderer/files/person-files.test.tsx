import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { most } from '../../../shared/contract/files.ts'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { bytesOf, keepFile, png } from '../../support/files.ts'
import { bomb } from '../../support/pictures.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { fileOf, filesVault, showFiles, transferOf } from './files-screen.tsx'

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
afterEach(() => void vi.unstubAllGlobals())

const open = async (more: FakeHandlers = {}, files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = []) => {
  const made = await filesVault()
  for (const [name, bytes] of files) {
    await keepFile(made.vault.call, { personId: made.personId }, name, bytes)
    made.vault.advance({ minutes: 1 })
  }
  const view = await showFiles(made.vault, made.personId, more)
  onTestFinished(view.stop)
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBe(null))
  return { ...view, ...made }
}
const text = (words: string) => new Uint8Array(Buffer.from(words))
const names = () => [...document.querySelectorAll('[data-open]')].map((name) => name.textContent)
const drop = (files: readonly File[]) => fireEvent.drop(window, { dataTransfer: transferOf(files) })

describe('keeping files', () => {
  test('where there are none, it says how they come', async () => {
    await open()
    expect(await screen.findByText('No files yet')).toBeTruthy()
    expect(screen.getByText(/paste a picture/)).toBeTruthy()
    await expectAccessible()
  })

  test('what is let go on the page is kept, said, and can be undone', async () => {
    const { user, personId, vault } = await open()
    fireEvent.dragOver(window, { dataTransfer: transferOf([]) })
    expect(await screen.findByText('Let go to keep it with Siobhán Keeley')).toBeTruthy()
    drop([fileOf('minutes.txt', 'She asked for two pages.')])
    expect(await screen.findByText('“minutes.txt” is kept')).toBeTruthy()
    expect(screen.queryByText(/Let go to keep/)).toBe(null)
    await waitFor(() => expect(names()).toEqual(['minutes.txt']))
    expect(screen.getByText(/^Text · 24 bytes · kept/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(names()).toEqual([]))
    expect(await vault.call('files.list', { personId: personId as never })).toEqual([])
  })

  test('several are kept one after the other and told of together', async () => {
    await open()
    drop([fileOf('a.txt', 'a'), fileOf('b.pdf', '%PDF-1.7'), fileOf('c.svg', '<svg onload="alert(1)"/>')])
    expect(await screen.findByText('3 files are kept')).toBeTruthy()
    await waitFor(() => expect(names().toSorted()).toEqual(['a.txt', 'b.pdf', 'c.svg']))
    expect(screen.getByText(/SVG drawing, shown as text/)).toBeTruthy()
  })

  test('a pasted picture gets a name of ours, and text pasted where one types stays text', async () => {
    const { container } = await open()
    fireEvent.paste(window, { clipboardData: transferOf([fileOf('image.png', png)]) })
    expect(await screen.findByText('“Pasted picture.png” is kept')).toBeTruthy()
    const field = document.createElement('textarea')
    container.append(field)
    const both = transferOf([fileOf('image.png', png)], ['Files', 'text/plain'])
    expect(fireEvent.paste(field, { clipboardData: both })).toBe(true)
    fireEvent.paste(field, { clipboardData: transferOf([fileOf('other.png', png)]) })
    expect(await screen.findByText('“other.png” is kept')).toBeTruthy()
    await waitFor(() => expect(names()).toHaveLength(2))
  })

  test.each([
    ['is empty', fileOf('none.txt', ''), 'Not kept: none.txt. There is nothing in it: it has 0 bytes.'],
    [
      'is too large',
      Object.defineProperty(fileOf('film.mov', 'x'), 'size', { value: most.bytes + 1 }),
      'Not kept: film.mov. It is larger than 100 MB, which is the most a file may have here.',
    ],
    [
      'is a folder or may not be read',
      Object.assign(fileOf('folder', 'x'), {
        slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
      }),
      'Not kept: folder. It could not be read: it may be a folder, may have been changed meanwhile, or may not be yours to read.',
    ],
  ])('one that %s is said, the others are kept', async (_what, file, told) => {
    await open()
    drop([file, fileOf('good.txt', 'good')])
    expect(await screen.findByText(told)).toBeTruthy()
    expect(await screen.findByText('“good.txt” is kept')).toBeTruthy()
    await waitFor(() => expect(names()).toEqual(['good.txt']))
  })

  test.each([
    ['no-space', 'The disk is full. Nothing of it stays; free some space and try again.'],
    ['locked', 'Rapport was locked before it was all here. Nothing of it stays.'],
    ['not-found', 'What it was to be kept with is not in the journal any more.'],
  ] as const)(
    'a refusal (%s) while it comes in is said, and nothing of it is left in the vault',
    async (code, told) => {
      const { bridge } = await open({
        'files.append': () => {
          throw new AppError(code)
        },
      })
      drop([fileOf('plan.txt', 'words')])
      expect(await screen.findByText(`Not kept: plan.txt. ${told}`)).toBeTruthy()
      expect(bridge.calls('files.cancel')).toHaveLength(1)
      expect(names()).toEqual([])
    },
  )

  test('a picture that claims more pixels than are drawn is kept, without a thumbnail, and says so when looked at', async () => {
    const { user } = await open()
    drop([fileOf('bomb.png', bomb())])
    expect(await screen.findByText('“bomb.png” is kept')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'bomb.png' }))
    expect(await screen.findByText(/more pixels than Rapport draws/)).toBeTruthy()
    const view = screen.getByRole('dialog')
    expect(view.querySelector('canvas')).toBe(null)
  })

  test('after 300 ms it shows what comes in and how much of it, and can be stopped: nothing of it stays', async () => {
    let go: (() => void) | undefined
    const { user, vault, personId } = await open()
    const slow = fileOf('film.mov', bytesOf(most.piece * 3))
    const { slice } = slow
    let asked = 0
    slow.slice = (from, to) => {
      asked += 1
      const piece = slice(from, to)
      if (asked < 2) return piece
      return {
        arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (go = () => void piece.arrayBuffer().then(resolve))),
      } as Blob
    }
    drop([slow, fileOf('second.txt', 'x')])
    expect(await screen.findByRole('progressbar', { name: 'film.mov and one more' })).toBeTruthy()
    expect(screen.getByText('524 kB of 1.6 MB')).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    go?.()
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBe(null))
    await waitFor(async () =>
      expect(vault.rows({ text: `SELECT count(*) AS n FROM file_chunk`, values: [] })).toEqual([{ n: 0 }]),
    )
    expect(await vault.call('files.list', { personId: personId as never })).toEqual([])
    expect(screen.queryByText(/is kept|Not kept/)).toBe(null)
  })
})

describe('a file that is kept', () => {
  test('is renamed and noted of in its row, deleted to the bin, and each can be undone', async () => {
    const { user, vault } = await open({}, [['offer.pdf', text('%PDF-1.7')]])
    await user.click(await screen.findByRole('button', { name: 'Rename offer.pdf or note something of it' }))
    const form = screen.getByRole('form')
    await user.clear(within(form).getByLabelText('Name'))
    await user.click(within(form).getByRole('button', { name: 'Save' }))
    expect(within(form).getByText('A file needs a name.')).toBeTruthy()
    await user.type(within(form).getByLabelText('Name'), 'signed offer.pdf')
    await user.type(within(form).getByLabelText('Note'), 'The one she signed')
    await expectAccessible()
    await user.click(within(form).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('The one she signed')).toBeTruthy()
    await waitFor(() => expect(names()).toEqual(['signed offer.pdf']))
    await user.click(screen.getByRole('button', { name: 'Delete signed offer.pdf' }))
    await waitFor(() => expect(names()).toEqual([]))
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'file', title: 'signed offer.pdf' }])
    await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1)!)
    await waitFor(() => expect(names()).toEqual(['signed offer.pdf']))
  })

  test('text is shown as text, whatever is in it, and only its first megabyte', async () => {
    const script = '<script>window.__pwned = 1</script><img src=x onerror="window.__pwned=1">'
    const { user } = await open({}, [
      ['long.txt', new Uint8Array(Buffer.from(`${'a'.repeat(1024 * 1024 - 1)}é and what is never shown`))],
      ['page.html', text(`<!doctype html>${script}`)],
    ])
    await user.click(await screen.findByRole('button', { name: 'page.html' }))
    const shown = await screen.findByText(/__pwned/)
    expect(shown.tagName).toBe('PRE')
    expect(shown.querySelector('script, img')).toBe(null)
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'The next file' }))
    expect(await screen.findByText('This is its first megabyte. All of it is in a copy.')).toBeTruthy()
    const long = screen.getByRole('dialog').querySelector('pre')?.textContent ?? ''
    // the letter that is cut in two at the end is left out, not turned into another
    expect(long.length).toBe(1024 * 1024 - 1)
    expect(long).not.toContain('never shown')
  })

  test('one after the other is looked at with the keys, and the focus comes back to where it was', async () => {
    const { user } = await open({}, [
      ['a.pdf', text('%PDF-1.7')],
      ['b.zip', text('PK\x03\x04')],
      ['c.pdf', text('%PDF-1.7')],
    ])
    const first = await screen.findByRole('button', { name: 'c.pdf' })
    first.focus()
    await user.keyboard('{Enter}')
    const title = () => screen.getByRole('dialog').querySelector('h2')?.textContent
    expect(title()).toBe('c.pdf')
    expect(screen.getByText(/does not open PDFs/)).toBeTruthy()
    await user.keyboard('{ArrowRight}')
    expect(title()).toBe('b.zip')
    await user.keyboard('{PageDown}')
    expect(title()).toBe('a.pdf')
    await user.keyboard('{ArrowRight}')
    expect(title()).toBe('a.pdf')
    await user.keyboard('{ArrowLeft}')
    expect(title()).toBe('b.zip')
    expect(screen.getByText('2 of 3')).toBeTruthy()
    await expectAccessible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  })

  test('keys pressed faster than a file is drawn are all heard, also past the last of its buttons', async () => {
    const { user } = await open({}, [
      ['a.pdf', text('%PDF-1.7')],
      ['b.zip', text('PK\x03\x04')],
      ['c.pdf', text('%PDF-1.7')],
    ])
    await user.click(await screen.findByRole('button', { name: 'c.pdf' }))
    const title = () => screen.getByRole('dialog').querySelector('h2')?.textContent
    // no moment between them: neither a focus nor an effect is waited for
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
    press('PageDown')
    press('PageUp')
    expect(title()).toBe('c.pdf')
    press('PageDown')
    press('PageDown')
    expect(title()).toBe('a.pdf')
    press('PageUp')
    await user.click(screen.getByRole('button', { name: 'The next file' }))
    expect(title()).toBe('a.pdf')
    press('PageUp')
    press('PageUp')
    expect(title()).toBe('c.pdf')
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
  })

  test('a picture that is come to from a file without one has the keys that move it about', async () => {
    const { user } = await open({}, [
      ['a.png', png],
      ['b.zip', text('PK\x03\x04')],
      ['c.png', png],
    ])
    await user.click(await screen.findByRole('button', { name: 'c.png' }))
    const dialog = await screen.findByRole('dialog')
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    for (const name of ['b.zip', 'a.png'])
      fireEvent.keyDown(document.activeElement ?? document.body, { key: name === 'b.zip' ? 'PageDown' : 'ArrowRight' })
    const picture = await screen.findByRole('group', { name: 'a.png' })
    await waitFor(() => expect(document.activeElement).toBe(picture))
  })

  test('a picture that cannot be drawn leaves the keys where they were', async () => {
    const { user } = await open({}, [
      ['a.png', png],
      ['b.png', png],
    ])
    await user.click(await screen.findByRole('button', { name: 'b.png' }))
    // nothing is drawn here
    await within(screen.getByRole('dialog')).findByRole('alert')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' })
    expect(screen.getByRole('dialog').querySelector('h2')?.textContent).toBe('a.png')
  })

  test('that does not read as it should says so', async () => {
    const { user } = await open(
      {
        'files.piece': () => {
          throw new AppError('damaged')
        },
      },
      [['a.txt', text('words')]],
    )
    await user.click(await screen.findByRole('button', { name: 'a.txt' }))
    expect((await within(screen.getByRole('dialog')).findByRole('alert')).textContent).toMatch(
      /does not read as it should/,
    )
  })
})
