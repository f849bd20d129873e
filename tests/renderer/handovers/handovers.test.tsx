// Opening what a colleague gave, on a fake bridge, and the list of what was handed over.
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Handovers } from '../../../renderer/features/handovers/handovers.tsx'
import { PersonHandovers } from '../../../renderer/features/handovers/past.tsx'
import type { Output } from '../../../shared/contract/index.ts'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers, Plain } from '../../support/fake-bridge.ts'
import { personLine } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
afterEach(() => void vi.unstubAllGlobals())

type Preview = Plain<Output<'handovers.open'>>
const bytes = new Uint8Array([97, 103, 101])
const preview: Preview = {
  ...{ preview: 'preview1', from: 'Nora Byrne', to: 'Bo', on: '2026-06-08', note: 'Treat her well' },
  ...{ name: 'Siobhán Keeley', say: '', matches: [], before: null, counts: [{ noun: 'fact', count: 1 }] },
  lines: [
    {
      ...{ noun: 'fact', id: 'fact00001', text: 'Sails', more: false, kind: 'interest', on: '', date: null },
      ...{ others: [], canReword: false, bytes: null },
    },
  ],
}
const show = (handlers: FakeHandlers = {}) =>
  showScreen(
    <Handovers />,
    {
      'shell.pickHandover': () => ({ fileName: 'siobhan.age', bytes }),
      'handovers.open': () => preview,
      'handovers.take': ({ into }) => ({ change: 'change0001', personId: into ?? 'person0009', items: 1, known: 0 }),
      ...handlers,
    },
    { path: '/settings/hand-overs' },
  )
type View = Awaited<ReturnType<typeof show>>
const open = async ({ user }: View): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
  await user.type(await screen.findByLabelText('Passphrase of “siobhan.age”'), 'seven quiet rivers{Enter}')
}

describe('what a colleague gave', () => {
  test('is looked over before anything is taken in', async () => {
    const view = await show()
    await open(view)
    expect(await screen.findByText(/^Nora Byrne gives you Siobhán Keeley, on Monday,? 8 June 2026\.$/)).not.toBeNull()
    for (const said of ['Treat her well', 'Sails', 'Facts: 1']) expect(screen.getByText(said)).not.toBeNull()
    expect(view.bridge.calls('handovers.take')).toEqual([])
    expect(screen.queryByRole('radiogroup')).toBeNull()
    await expectAccessible()
  })

  test('is taken in as someone new, with the follow-ups, and can be taken back', async () => {
    const view = await show()
    await open(view)
    await view.user.click(await screen.findByRole('button', { name: 'Take it in' }))
    expect(await screen.findByText('Siobhán Keeley is in the journal, with one item from Nora Byrne.')).not.toBeNull()
    expect(view.bridge.calls('handovers.take')).toEqual([
      {
        ...{ preview: 'preview1', into: null, source: 'Taken over from Nora Byrne: Siobhán Keeley' },
        checkIns: [
          { text: 'Meet Siobhán Keeley together with Nora Byrne', on: '2026-06-16' },
          { text: 'How is it going with Siobhán Keeley? 30 days since Nora Byrne handed over', on: '2026-07-09' },
          { text: 'How is it going with Siobhán Keeley? 90 days since Nora Byrne handed over', on: '2026-09-07' },
        ],
      },
    ])
    await view.user.click(screen.getByRole('button', { name: 'Take it back' }))
    expect(await screen.findByText('Taken back: all of it is out of the journal again.')).not.toBeNull()
  })

  test('is taken into whoever it may be: the likeliest is chosen, and someone new can be', async () => {
    const matches = [{ person: personLine({ id: 'person0003', name: 'S. Keeley' }), because: 'email' as const }]
    const view = await show({ 'handovers.open': () => ({ ...preview, matches }) })
    await open(view)
    expect((await screen.findByRole('radio', { name: 'S. Keeley' })).getAttribute('aria-checked')).toBe('true')
    expect(screen.getByText('The same e-mail address')).not.toBeNull()
    expect(screen.getByText('What is blank there is filled in; what you wrote stays.')).not.toBeNull()
    await view.user.click(screen.getByRole('radio', { name: 'Someone new' }))
    await view.user.click(screen.getByRole('button', { name: 'Take it in' }))
    await waitFor(() => expect(view.bridge.calls('handovers.take')).toMatchObject([{ into: null }]))
  })

  test('taken in before with nothing new offers nothing to take in', async () => {
    const before = { personId: 'person0003', on: '2026-06-01', fresh: 0 }
    const view = await show({ 'handovers.open': () => ({ ...preview, before }) })
    await open(view)
    expect(
      await screen.findByText(/^You took this in on Monday,? 1 June 2026\. Nothing in it is new\.$/),
    ).not.toBeNull()
    expect(screen.queryByRole('button', { name: 'Take it in' })).toBeNull()
  })

  test('taken in before with something new goes to the same person, without other follow-ups', async () => {
    const before = { personId: 'person0003', on: '2026-06-01', fresh: 2 }
    const view = await show({ 'handovers.open': () => ({ ...preview, before }) })
    await open(view)
    await view.user.click(await screen.findByRole('button', { name: 'Take it in' }))
    await waitFor(() =>
      expect(view.bridge.calls('handovers.take')).toMatchObject([{ into: 'person0003', checkIns: [] }]),
    )
  })

  test.each([
    ['passphrase', 'wrong', 'That is not the passphrase of this file. Nothing was changed.'],
    ['file', 'not-a-pack', 'This is not a hand-over that Rapport wrote. Nothing was changed.'],
    ['file', 'cut-short', 'The file is not whole: part of it is missing. Ask for it once more. Nothing was changed.'],
    ['file', 'altered', /^The file was changed or damaged on its way/],
    ['file', 'newer', /^A newer Rapport wrote this file/],
  ])('%s: %s is one sentence, and the file can be tried again', async (field, word, sentence) => {
    const view = await show({
      'handovers.open': () => {
        throw new AppError('invalid', { [field]: word })
      },
    })
    await open(view)
    expect(await screen.findByText(sentence)).not.toBeNull()
    view.bridge.answer({ 'handovers.open': () => preview })
    await view.user.type(screen.getByLabelText('Passphrase of “siobhan.age”'), '!{Enter}')
    expect(await screen.findByText(/gives you/)).not.toBeNull()
  })

  test.each([
    [new AppError('not-found'), /^The file has to be opened again/],
    [new AppError('conflict', { pack: 'taken' }), /^This was taken into somebody else before/],
    [new AppError('invalid', { file: 'no-room' }), /^There is no more room for its files/],
  ])('what could not be taken in says why (%s)', async (error, sentence) => {
    const view = await show({
      'handovers.take': () => {
        throw error
      },
    })
    await open(view)
    await view.user.click(await screen.findByRole('button', { name: 'Take it in' }))
    expect(await screen.findByText(sentence)).not.toBeNull()
  })

  test('a file larger than any hand-over is not read', async () => {
    const view = await show({
      'shell.pickHandover': () => {
        throw new AppError('invalid', { file: 'too-large' })
      },
    })
    await view.user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    expect(await screen.findByText('The file is larger than any hand-over. Nothing was changed.')).not.toBeNull()
  })

  test('is forgotten by the vault when one goes elsewhere', async () => {
    const view = await show()
    await open(view)
    await screen.findByText(/gives you/)
    view.unmount()
    await waitFor(() => expect(view.bridge.calls('handovers.close')).toHaveLength(1))
  })
})

const handover: Plain<Output<'handovers.list'>[number]> = {
  ...{ id: 'handover01', personId: 'person0001', personName: 'Siobhán Keeley', way: 'given', on: '2026-06-05' },
  ...{ colleague: 'Bo Lindgren', colleagueId: null, own: 'Nora', note: '', items: 12, stayed: 3 },
}

describe('what was handed over', () => {
  test('is listed with whom, when and how much, and leads to the person', async () => {
    const { user, place } = await show({ 'handovers.list': () => [handover] })
    expect(await screen.findByText('Given to Bo Lindgren')).not.toBeNull()
    expect(screen.getByText('12 items went, 3 stayed')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Siobhán Keeley' }))
    expect(place()).toBe('/people/person0001/brief')
  })

  test('where nothing was, it says how one would', async () => {
    await show()
    expect(await screen.findByText('Nothing was handed over yet')).not.toBeNull()
  })

  test('is on the page of the person; of somebody who never was, nothing is', async () => {
    const { bridge } = await showScreen(<PersonHandovers personId="person0001" />, {
      'handovers.list': () => [
        { ...handover, way: 'taken', colleague: 'Nora Byrne', stayed: 0, note: 'Treat her well' },
      ],
    })
    expect(await screen.findByText('Taken over from Nora Byrne')).not.toBeNull()
    expect(screen.getByText('12 items came')).not.toBeNull()
    expect(screen.getByText('Treat her well')).not.toBeNull()
    bridge.answer({ 'handovers.list': () => [] })
    bridge.changed(['handover'])
    await waitFor(() => expect(screen.queryByText('Taken over from Nora Byrne')).toBeNull())
  })
})
