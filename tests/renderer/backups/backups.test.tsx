import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { LockLayout } from '../../../renderer/app/layout/lock-layout.tsx'
import { Backups } from '../../../renderer/features/backups/backups.tsx'
import { RestoreAtTheDoor } from '../../../renderer/features/backups/at-the-door.tsx'
import { troubleId } from '../../../renderer/features/backups/trouble.ts'
import { english } from '../../../renderer/app/messages/index.ts'
import { BackupNote } from '../../../renderer/lib/backup-note.tsx'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const contents = {
  people: 212,
  organisations: 40,
  entries: 4180,
  facts: 900,
  dates: 330,
  followUps: 120,
  newestEntry: '2026-06-05T16:20',
  newestChange: '2026-06-05T15:20:00.000Z',
}
const line = {
  place: 'chosen',
  name: 'rapport-2026-06-08-0931',
  state: 'whole',
  madeAt: '2026-06-08T08:31:00Z',
  bytes: 12_400_000,
  reason: 'automatic',
  smaller: false,
} as const
const memo = {
  automatic: true,
  last: { name: line.name, at: line.madeAt, bytes: line.bytes },
  failed: null,
  proved: null,
  held: false,
  daysSince: 1,
}
const lines = [
  line,
  { ...line, name: 'rapport-2026-06-01-0930', state: 'cut', madeAt: '2026-06-01T08:30:00Z' },
  { ...line, name: 'rapport-2026-05-01-0930', state: 'unreadable', madeAt: null, reason: null },
] as const
const list = { 'backups.list': ({ place }: { place: string }) => (place === 'chosen' ? [...lines] : []) }
const preview = { line, saved: contents, now: { ...contents, people: 215 }, opensWith: 'now', other: false } as const

describe('the page of backups', () => {
  test('says when the last one was made, lists them, and offers nothing for one that is of no use', async () => {
    const { container } = await showScreen(<Backups />, { ...list, 'backups.memo': () => memo })
    expect(await screen.findByText(/The last good one is of yesterday: Monday 8 June.*, 12 MB\./)).toBeTruthy()
    await screen.findByText('rapport-2026-05-01-0930')
    expect(screen.getAllByRole('button', { name: /^Restore the backup/ })).toHaveLength(1)
    expect(screen.getByText(/Incomplete: part of it is missing/)).toBeTruthy()
    await expectAccessible(container)
  })

  test('without a folder asks for one, and hands over a token', async () => {
    const { bridge, user } = await showScreen(<Backups />, {
      'backups.memo': () => ({ ...memo, last: null, daysSince: null }),
      'backups.status': () => ({ folder: null, there: false, newest: null, busy: false, swapped: null }),
      'backups.set': () => ({}),
      'shell.pickFolder': () => ({ token: 'folder-00000001', name: 'stick' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Choose a folder' }))
    await waitFor(() => expect(bridge.calls('backups.set')).toEqual([{ folder: 'folder-00000001' }]))
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull()
  })

  test('makes one when asked, and says why it could not', async () => {
    const { bridge, user } = await showScreen(<Backups />, {
      'backups.memo': () => memo,
      'backups.make': () => {
        throw new AppError('cannot-open', { file: 'gone' })
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Back up now' }))
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', english['backups.trouble.folder-gone'])
    expect(bridge.calls('backups.make')).toEqual([{}])
  })

  test('a journal that shrank is told, and one press says that it is right', async () => {
    const { bridge, user } = await showScreen(<Backups />, {
      'backups.memo': () => ({ ...memo, held: true }),
      'backups.set': () => ({}),
    })
    await user.click(await screen.findByRole('button', { name: 'That is right' }))
    await waitFor(() => expect(bridge.calls('backups.set')).toEqual([{ smaller: 'right' }]))
  })

  test('restoring shows what is in it beside what is there now, and asks once more by its own button', async () => {
    const { container, bridge, user } = await showScreen(<Backups />, {
      ...list,
      'backups.memo': () => memo,
      'backups.preview': () => preview,
      'backups.restore': () => ({ aside: 'vault-before-2026-06-09-1024' }),
    })
    await user.click(await screen.findByRole('button', { name: /^Restore the backup of Monday 8 June/ }))
    const row = (await screen.findByRole('rowheader', { name: 'People' })).closest('tr')
    expect(
      within(row!)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['212', '215'])
    expect(screen.getByText(english['backups.restore.opens-now']!)).toBeTruthy()
    await expectAccessible(container)
    expect(bridge.calls('backups.restore')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Restore this backup' }))
    await waitFor(() =>
      expect(bridge.calls('backups.restore')).toEqual([{ place: 'chosen', name: line.name, other: false }]),
    )
  })

  test('one of other keys asks for its passphrase, and says when that is not it', async () => {
    const { bridge, user } = await showScreen(<Backups />, {
      ...list,
      'backups.memo': () => memo,
      'backups.preview': ({ passphrase }) => {
        if (passphrase === 'the old one') return { ...preview, opensWith: 'then' }
        throw new AppError('invalid', { passphrase: passphrase === undefined ? 'needed' : 'wrong' }, '0')
      },
    })
    await user.click(await screen.findByRole('button', { name: /^Restore the backup of Monday 8 June/ }))
    const field = await screen.findByLabelText('Passphrase of the backup')
    await user.type(field, 'not it{Enter}')
    expect(await screen.findByText(english['backups.secret.wrong-passphrase']!)).toBeTruthy()
    await user.clear(field)
    await user.type(field, 'the old one{Enter}')
    expect(await screen.findByText(english['backups.restore.opens-then']!)).toBeTruthy()
    expect(bridge.calls('backups.preview').at(-1)).toMatchObject({ passphrase: 'the old one' })
  })

  test('a recovery key can be used instead', async () => {
    const { bridge, user } = await showScreen(<Backups />, {
      ...list,
      'backups.memo': () => memo,
      'backups.preview': () => {
        throw new AppError('invalid', { passphrase: 'needed' })
      },
    })
    await user.click(await screen.findByRole('button', { name: /^Restore the backup of Monday 8 June/ }))
    await user.click(await screen.findByRole('button', { name: 'Use its recovery key' }))
    await user.type(screen.getByLabelText('Recovery key of the backup'), 'AAAA{Enter}')
    await waitFor(() => expect(bridge.calls('backups.preview').at(-1)).toMatchObject({ words: 'AAAA' }))
  })

  test('one of another journal must be meant', async () => {
    const { user } = await showScreen(<Backups />, {
      ...list,
      'backups.memo': () => memo,
      'backups.preview': () => ({ ...preview, other: true, opensWith: 'then' }),
    })
    await user.click(await screen.findByRole('button', { name: /^Restore the backup of Monday 8 June/ }))
    const go = await screen.findByRole('button', { name: 'Restore this backup' })
    expect(go).toHaveProperty('disabled', true)
    await user.click(screen.getByLabelText('Put it in the place of the journal that is here'))
    expect(go).toHaveProperty('disabled', false)
  })

  test('proving takes the passphrase, and says in words that it works', async () => {
    const { container, user } = await showScreen(<Backups />, {
      ...list,
      'backups.memo': () => memo,
      'backups.rehearse': () => ({ saved: contents, now: contents, changed: 0 }),
    })
    await user.click(await screen.findByRole('button', { name: /^Prove that the backup of Monday 8 June/ }))
    await user.type(await screen.findByLabelText('Passphrase of the backup'), 'four calm horses{Enter}')
    expect(await screen.findByText('It works.')).toBeTruthy()
    expect(screen.getByText(english['backups.prove.same']!)).toBeTruthy()
    await expectAccessible(container)
  })

  test('what was put aside is listed with the day it is kept until, and can be put back', async () => {
    const { bridge, user } = await showScreen(<Backups />, {
      'backups.memo': () => memo,
      'backups.aside': () => [
        {
          name: 'vault-before-2026-06-02-0900',
          at: '2026-06-02T08:00:00.000Z',
          reason: 'restored',
          bytes: 12_000_000,
          goesAt: '2026-07-02T08:00:00.000Z',
        },
      ],
      'backups.putBack': () => ({ aside: 'vault-before-2026-06-09-1024' }),
    })
    expect(await screen.findByText(/Kept until Thursday 2 July at least/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Put back the journal/ }))
    await user.click(screen.getByRole('button', { name: 'Put it back' }))
    await waitFor(() => expect(bridge.calls('backups.putBack')).toEqual([{ name: 'vault-before-2026-06-02-0900' }]))
  })
})

test('at the door another folder can be looked in, and its backups are listed', async () => {
  const { container, user } = await showScreen(
    <LockLayout start="top">
      <RestoreAtTheDoor onBack={() => undefined} onDone={() => undefined} />
    </LockLayout>,
    {
      'backups.status': () => ({ folder: null, there: false, newest: null, busy: false, swapped: null }),
      'backups.list': ({ place }) => (place === 'folder-00000001' ? [{ ...line, place }] : []),
      'shell.pickFolder': () => ({ token: 'folder-00000001', name: 'old stick' }),
    },
  )
  expect(await screen.findByText('Choose the folder that holds your backups.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Look in another folder' }))
  expect(await screen.findByText(/^Monday 8 June( 2026)?, \d\d:31$/)).toBeTruthy()
  await expectAccessible(container)
})

describe('Today', () => {
  test.each([
    [null, 'There is no backup of this journal yet.'],
    [9, 'The last good backup is 9 days old.'],
  ])('says quietly when the last good backup is %s days old', async (daysSince, words) => {
    const { user, place } = await showScreen(<BackupNote />, { 'backups.memo': () => ({ ...memo, daysSince }) })
    expect(await screen.findByText(words)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'See to it' }))
    await waitFor(() => expect(place()).toBe('/settings/backups'))
  })

  test('says nothing while there is one of the last seven days', async () => {
    const { container } = await showScreen(<BackupNote />, { 'backups.memo': () => ({ ...memo, daysSince: 7 }) })
    await waitFor(() => expect(container.textContent).toBe(''))
  })
})

test('every failure has a sentence of its own, which says that nothing was lost', () => {
  const failures = [
    ...['cut', 'changed', 'rows', 'forged', 'manifest', 'copy'].map((backup) => new AppError('damaged', { backup })),
    ...['busy', 'other-vault'].map((backup) => new AppError('conflict', { backup })),
    ...['gone', 'not-writable'].map((file) => new AppError('cannot-open', { file })),
    new AppError('damaged', { file: 'unreadable' }),
    new AppError('conflict', { file: 'moved' }),
    new AppError('conflict', { file: 'too-many-open' }),
    new AppError('not-found', { backup: 'gone' }),
    new AppError('not-found', { folder: 'none' }),
    new AppError('invalid', { folder: 'in-vault' }),
    new AppError('newer-vault'),
    new AppError('no-space'),
    new AppError('cancelled'),
    new AppError('damaged', { vault: 'no-key-file' }),
    new AppError('cannot-open', { vault: 'not-for-this-runtime' }),
  ]
  const ids = failures.map(troubleId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(english[id], id).toBeTruthy()
})
