import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BringFile } from '../../../renderer/features/calendars/bring-file.tsx'
import { mostCalendarBytes } from '../../../shared/contract/meetings.ts'
import { AppError } from '../../../shared/result.ts'
import { at, bytesOf } from '../../support/calendar-files.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import type { TestHost } from '../../support/vault.ts'
import { peopleVault, served } from '../people/people-screen.tsx'

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
afterEach(() => void vi.unstubAllGlobals())

const guest = (name: string, email: string) => `ATTENDEE;CN=${name}:mailto:${email}`
const add = async (vault: TestHost, name: string, email?: string) => {
  const { id } = await vault.call('people.add', { name })
  if (email) await vault.call('channels.add', { personId: id, kind: 'email', label: '', value: email })
  return id
}
const all = (vault: TestHost) => vault.call('meetings.list', { first: '2026-06-01', last: '2026-12-31' })

const open = async (bytes: Uint8Array<ArrayBuffer>, more: FakeHandlers = {}, vault?: TestHost) => {
  const real = vault ?? (await peopleVault())
  const picked = { fileName: 'work.ics', bytes }
  const view = await showScreen(
    <BringFile />,
    { ...served(real), 'shell.pickCalendar': () => picked, ...more },
    { path: '/settings/calendar-file' },
  )
  const choose = async () => view.user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
  return { ...view, vault: real, choose }
}
const two = bytesOf(at('Pumps', '20260612T090000Z'), at('Board', '20260613T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'))

describe('looking over', () => {
  test('a file is read, counted and shown with its days before anything of it is filed', async () => {
    const { vault, choose, container } = await open(two)
    await expectAccessible(container)
    await choose()
    await screen.findByText(/^4 meetings in .*work\.ics.*: 4 new\. Nothing is brought in yet\.$/)
    expect(screen.getByText(/from 10 April 2026 to 14 July 2027/)).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Next in it' })).getByText('Pumps')).toBeTruthy()
    expect(await all(vault)).toEqual([])
    await expectAccessible(container)
  })

  test('everybody in it stands where they belong: known with why, asked about, or listed quietly', async () => {
    const vault = await peopleVault()
    await add(vault, 'Ann Marsh', 'ann@example.org')
    await add(vault, 'Cy Dahl')
    for (const name of ['Sam Lee', 'Sam Lee']) await add(vault, name)
    const guests = [
      guest('A. Marsh', 'ann@example.org'),
      guest('"Dahl, Cy"', 'cy@work.example'),
      guest('Sam Lee', 'sam@work.example'),
      guest('Nobody Known', 'new@example.org'),
    ]
    const { choose } = await open(bytesOf(at('a', '20260612T090000Z', ...guests)), {}, vault)
    await choose()
    const known = within(await screen.findByRole('region', { name: 'In the journal' }))
    expect(known.getByText('Ann Marsh')).toBeTruthy()
    expect(known.getByText(/by the e-mail address .*ann@example\.org/)).toBeTruthy()
    expect(known.getByText(/by the name, written .*Dahl, Cy/)).toBeTruthy()
    const unclear = within(screen.getByRole('region', { name: 'Who is this?' }))
    expect(unclear.getByText('1 of 1 not said')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Not in the journal' })).getByText(/Nobody Known/)).toBeTruthy()
    await expectAccessible()
  })

  test('what is said of a name comes in with the meetings, and whom nobody was said to be stays nobody', async () => {
    const vault = await peopleVault()
    const [first] = [
      await add(vault, 'Sam Lee'),
      await add(vault, 'Sam Lee'),
      await add(vault, 'Bo Ek', 'bo@a.example'),
    ]
    const guests = [guest('Sam Lee', 'sam@work.example'), guest('Bo Ek', 'bo@b.example')]
    const { user, choose } = await open(bytesOf(at('a', '20260612T090000Z', ...guests)), {}, vault)
    await choose()
    await user.click(await screen.findByRole('combobox', { name: /Who is Sam Lee/ }))
    await user.click((await screen.findAllByRole('option', { name: /Sam Lee/ }))[0]!)
    await user.click(await screen.findByRole('combobox', { name: /Who is Bo Ek/ }))
    await user.click(await screen.findByRole('option', { name: 'Nobody in the journal' }))
    expect(screen.getByText('all said')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bring in one meeting' }))
    await screen.findByText('Done: one new meeting.')
    const [meeting] = await all(vault)
    expect([meeting?.people.length, meeting?.others.map(({ name }) => name)]).toEqual([1, ['Bo Ek']])
    expect((await vault.call('people.list', { filter: 'Sam' })).map(({ id }) => id)).toContain(first)
    expect(await vault.call('meetings.unclear', {})).toEqual([])
  })

  test('a name left for later does not hold anything up, and one is told where to settle it', async () => {
    const vault = await peopleVault()
    for (const name of ['Sam Lee', 'Sam Lee']) await add(vault, name)
    const file = bytesOf(at('a', '20260612T090000Z', guest('Sam Lee', 'sam@work.example')))
    const { user, choose, place } = await open(file, {}, vault)
    await choose()
    await user.click(await screen.findByRole('button', { name: 'Bring in one meeting' }))
    await user.click(await screen.findByRole('button', { name: 'Settle the name left open' }))
    expect(place()).toBe('/settings/calendars')
  })

  test('the problems of its events are sentences, and the other events come in', async () => {
    const { user, vault, choose } = await open(
      bytesOf(
        at('a', ';TZID=Mars/Phobos:20260612T090000'),
        at('b', '20260612T090000Z'),
        'BEGIN:VEVENT\r\nUID:none\r\nEND:VEVENT',
      ),
    )
    await choose()
    const about = within(await screen.findByRole('list', { name: 'About the file' }))
    expect(about.getByText(/time zone is not known here.*Mars\/Phobos/)).toBeTruthy()
    expect(about.getByText(/says no day to begin on/)).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/zone-unknown|no-start|DTSTART/)
    await user.click(screen.getByRole('button', { name: 'Bring in 2 meetings' }))
    await screen.findByText('Done: 2 new meetings.')
    expect(await all(vault)).toHaveLength(2)
  })

  test('a file with nothing new in it offers nothing and says so', async () => {
    const { user, choose } = await open(two)
    await choose()
    await user.click(await screen.findByRole('button', { name: 'Bring in 4 meetings' }))
    await user.click(await screen.findByRole('button', { name: 'Choose another file' }))
    await choose()
    await screen.findByText(/none new, 4 in the journal already/)
    expect(screen.getByText(/The journal has all of it as it is/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Bring in/ })).toBeNull()
  })

  test('200 names to be asked about are all there, a part of them in the document', async () => {
    const people = Array.from({ length: 200 }, (_, n) => ({
      ...{ who: `p${n}@x.example`, name: `Person ${n}`, email: `p${n}@x.example`, meetings: 1 },
      ...{ outcome: 'unclear' as const, people: [], because: null },
    }))
    const counts = { events: 1, meetings: 1, fresh: 1, changed: 0, cancelled: 0 }
    const preview = { preview: 'preview1', fileName: 'x', problems: [], counts, people, meetings: [] }
    const { choose, container } = await open(two, {
      'meetings.preview': () => ({ ...preview, first: '2026-04-10', last: '2027-07-14' }),
    })
    await choose()
    await screen.findByText('200 of 200 not said')
    expect(screen.getAllByRole('combobox').length).toBeLessThan(100)
    await expectAccessible(container)
  })
})

describe('taking back', () => {
  test('all of a file goes out again, from the page itself', async () => {
    const { user, vault, choose } = await open(two)
    await choose()
    await user.click(await screen.findByRole('button', { name: 'Bring in 4 meetings' }))
    await user.click(await screen.findByRole('button', { name: 'Take all of it back' }))
    await screen.findByText(/^Taken back: all of this file is out of the journal again/)
    expect(await all(vault)).toEqual([])
  })

  test('a file of another day can still be taken back whole', async () => {
    const { user, vault, choose } = await open(two)
    await choose()
    await user.click(await screen.findByRole('button', { name: 'Bring in 4 meetings' }))
    await user.click(await screen.findByRole('button', { name: 'Choose another file' }))
    const earlier = within(await screen.findByRole('region', { name: 'Earlier calendar files' }))
    expect(earlier.getByText('4 meetings')).toBeTruthy()
    await user.click(earlier.getByRole('button', { name: /^Take back the calendar file/ }))
    await waitFor(async () => expect(await all(vault)).toEqual([]))
    expect(await earlier.findByText(/and taken back since/)).toBeTruthy()
  })
})

describe('what is no calendar', () => {
  test.each([
    ['empty', new Uint8Array(0)],
    ['malformed', new Uint8Array(Buffer.from('%PDF-1.7 BEGIN:VEVENT'))],
    ['without an event', bytesOf()],
  ])('a file that is %s is refused in a sentence, and another can be chosen', async (_kind, bytes) => {
    const { vault, choose } = await open(bytes)
    await choose()
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /no calendar file, or an empty one.*Nothing was changed/,
    )
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeTruthy()
    expect(await all(vault)).toEqual([])
  })

  test('a file of more than 50 MB is refused unread, picked or dropped', async () => {
    const { choose, bridge } = await open(two, {
      'shell.pickCalendar': () => {
        throw new AppError('invalid', { file: 'too-large' })
      },
    })
    await choose()
    expect((await screen.findByRole('alert')).textContent).toMatch(/larger than 50 MB/)
    const file = new File([], 'big.ics')
    Object.defineProperty(file, 'size', { value: mostCalendarBytes + 1 })
    const dataTransfer = { types: ['Files'], files: [file], items: [] }
    fireEvent.drop(window, { dataTransfer })
    expect((await screen.findByRole('alert')).textContent).toMatch(/larger than 50 MB/)
    expect(bridge.calls('meetings.preview')).toEqual([])
  })

  test('a file let go on the page is read like one that was picked', async () => {
    await open(two)
    const dropped = new File([two], 'dropped.ics')
    Object.defineProperty(dropped, 'arrayBuffer', { value: () => Promise.resolve(two.slice().buffer) })
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [dropped], items: [] } })
    await screen.findByText(/^4 meetings in .*dropped\.ics/)
  })

  test('reading that takes long says so and can be stopped; nothing is changed', async () => {
    const { user, choose } = await open(two, {
      'meetings.preview': async (_input, { progress, cancelled }) => {
        progress({ what: 'events', done: 0, total: 41_000 })
        while (!cancelled()) await new Promise((done) => setTimeout(done, 10))
        throw new AppError('cancelled')
      },
    })
    await choose()
    expect(await screen.findByText('41,000 events')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Stopped. Nothing was changed.')
  })

  test('a preview that is gone has to be read again, and says so', async () => {
    const { user, choose } = await open(two, {
      'meetings.import': () => {
        throw new AppError('not-found')
      },
    })
    await choose()
    await user.click(await screen.findByRole('button', { name: 'Bring in 4 meetings' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/has to be read again/)
    await screen.findByRole('button', { name: 'Choose a file…' })
  })
})
