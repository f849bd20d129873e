// Giving a relationship, line by line, on a fake bridge: what is ticked, what is reworded, what is asked for before anything is written.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { HandOver } from '../../../renderer/features/handovers/hand-over.tsx'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers, Plain } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import type { Output } from '../../../shared/contract/index.ts'

type Line = Plain<Output<'handovers.review'>[number]>
const id = 'person0001'
const line = (is: Partial<Line>): Line => ({
  ...{ noun: 'fact', id: 'fact00001', text: 'Sails', more: false, kind: 'interest', on: '', date: null },
  ...{ others: [], canReword: true, bytes: null, why: null },
  ...is,
})
const lines: readonly Line[] = [
  line({ noun: 'role', id: 'role00001', text: 'Partner, Keeley Brandt', kind: '', canReword: false }),
  line({}),
  line({ id: 'fact00002', text: 'Father in hospital', kind: 'health', why: 'sensitive' }),
  line({
    noun: 'entry',
    id: 'entry0001',
    text: 'Lunch',
    kind: 'phone',
    on: '2026-05-02',
    why: 'own-words',
    others: ['Aoife'],
  }),
  line({ noun: 'entry', id: 'entry0002', text: 'Her father', kind: 'phone', on: '2026-05-01', why: 'source' }),
  line({ noun: 'entry', id: 'entry0003', text: 'Years ago', kind: 'phone', on: '2019-05-01', why: 'own-words' }),
]
const person: Plain<Output<'people.get'>> = {
  ...{ id, name: 'Siobhán Keeley', given: '', family: '', nickname: '', say: '', client: true, tags: [], zone: '' },
  ...{ died: null, leads: null, met: '', note: '', hasPhoto: false, lastContact: null, role: null, deleted: false },
  ...{ colleague: false, me: false, listed: true, named: true, heads: 1 },
}
const show = (handlers: FakeHandlers = {}) =>
  showScreen(<HandOver id={id} />, {
    'people.get': () => person,
    'handovers.review': () => lines,
    'handovers.words': () => ({ text: 'Sails at weekends, and talks of it' }),
    'shell.pickTarget': () => ({ target: '0'.repeat(32), name: 'siobhan.age' }),
    'handovers.give': ({ items }) => ({ change: 'change0001', id: 'handover01', items: items.length, stayed: 3 }),
    ...handlers,
  })
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })
const button = (name: string) => screen.getByRole('button', { name })
const secret = 'seven quiet rivers at night'

type View = Awaited<ReturnType<typeof show>>
/** To the writing of it, with everything filled in but what is named. */
const fillIn = async ({ user }: View, but: 'to' | 'from' | 'passphrase' | '' = ''): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Go on' }))
  if (but !== 'to') await user.type(await screen.findByLabelText('Given to'), 'Bo')
  if (but !== 'from') await user.type(screen.getByLabelText('Your name'), 'Nora')
  if (but === 'passphrase') return
  await user.type(screen.getByLabelText('A passphrase for the file'), secret)
  await user.type(screen.getByLabelText('The same passphrase again'), secret)
}

describe('the lines', () => {
  test('are ticked as the vault suggests, each with why it stays', async () => {
    await show()
    expect((await box('Sails')).checked).toBe(true)
    expect((await box('Father in hospital')).checked).toBe(false)
    expect(screen.getByText('Health · Health, worries and the like stay with you')).not.toBeNull()
    expect(screen.getByText(/also about Aoife · Written for yourself$/)).not.toBeNull()
    expect(screen.getByText('2 of 6 leave')).not.toBeNull()
    await expectAccessible()
  })

  test('of a year are ticked at once, but not what takes a yes of its own; none, and as suggested again', async () => {
    const { user } = await show()
    await box('Sails')
    await user.click(button('All of this year'))
    expect([(await box('Lunch')).checked, (await box('Her father')).checked, (await box('Years ago')).checked]).toEqual(
      [...[true, false, false]],
    )
    await user.click(button('None'))
    expect(screen.getByText('0 of 6 leave')).not.toBeNull()
    await user.click(button('As suggested'))
    expect(screen.getByText('2 of 6 leave')).not.toBeNull()
  })

  test('are walked by arrows, ticked by Space, reworded by E', async () => {
    const { user } = await show()
    ;(await box('Partner, Keeley Brandt')).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(await box('Father in hospital'))
    await user.keyboard(' ')
    expect((await box('Father in hospital')).checked).toBe(true)
    await user.keyboard('{End}')
    await waitFor(async () => expect(document.activeElement).toBe(await box('Years ago')))
    await user.keyboard('{Home}{ArrowDown}e')
    expect(await screen.findByRole('dialog', { name: 'Reword for the file' })).not.toBeNull()
    await expectAccessible()
  })

  test('are reworded for the file alone: the words are shown, can be put back, and cannot be empty', async () => {
    const { user } = await show()
    await user.click(await screen.findByRole('button', { name: 'Reword for the file: Sails' }))
    const field = await screen.findByLabelText('Words for the file')
    await waitFor(() => expect(field).toHaveProperty('value', 'Sails at weekends, and talks of it'))
    await user.clear(field)
    await user.click(button('Use these words'))
    expect(screen.getByText('Say something, or untick the line.')).not.toBeNull()
    await user.type(field, 'Has a boat')
    await user.click(button('Use these words'))
    expect((await box('Has a boat')).checked).toBe(true)
    expect(screen.getByText(/Reworded for the file/)).not.toBeNull()
    await user.click(button('Reword for the file: Has a boat'))
    await user.click(await screen.findByRole('button', { name: 'Use my own words again' }))
    expect((await box('Sails')).checked).toBe(true)
  })

  test('two thousand of them are walked through, and few are drawn', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) =>
      line({
        noun: 'entry',
        id: `entry${String(at).padStart(5, '0')}`,
        text: `Entry ${at}`,
        on: '2026-01-01',
        kind: 'phone',
      }),
    )
    const { user } = await show({ 'handovers.review': () => many })
    await screen.findByText('2,000 of 2,000 leave')
    expect(screen.getAllByRole('checkbox').length).toBeLessThan(60)
    ;(await box('Entry 0')).focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(await box('Entry 1'))
  })

  test('where nothing is kept it says so, and what would be here', async () => {
    await show({ 'handovers.review': () => [] })
    expect(await screen.findByText('Only the name would leave')).not.toBeNull()
  })
})

describe('writing it', () => {
  test('says how much leaves and stays, and what was confided and leaves all the same', async () => {
    const { user } = await show()
    await user.click(await box('Father in hospital'))
    await user.click(button('Go on'))
    expect(await screen.findByText('3 items leave; 3 stay with you.')).not.toBeNull()
    expect(screen.getByText(/^One of them was told in confidence/)).not.toBeNull()
    expect(screen.getByText('Facts: 2')).not.toBeNull()
    await expectAccessible()
  })

  test('asks for a colleague, a name and a passphrase before it asks where', async () => {
    for (const but of ['to', 'from', 'passphrase'] as const) {
      const view = await show()
      await fillIn(view, but)
      await view.user.click(button('Write the file…'))
      expect(view.bridge.calls('shell.pickTarget'), but).toEqual([])
      const needs = { to: 'Given to', from: 'Your name', passphrase: 'A passphrase for the file' }[but]
      expect(document.activeElement).toBe(screen.getByLabelText(needs))
      view.unmount()
    }
  })

  test('sends what is ticked, in the words for the file, with the follow-ups that were left ticked', async () => {
    const view = await show()
    const { user, bridge } = view
    await user.click(await screen.findByRole('button', { name: 'Reword for the file: Sails' }))
    fireEvent.change(await screen.findByLabelText('Words for the file'), { target: { value: 'Has a boat' } })
    await user.click(button('Use these words'))
    await fillIn(view)
    await user.click(screen.getByRole('checkbox', { name: /^How is it going with Siobhán Keeley\? 90 days/ }))
    await user.click(button('Write the file…'))
    expect(await screen.findByText('Written: the name and 2 items for Bo, in “siobhan.age”.')).not.toBeNull()
    expect(bridge.calls('shell.pickTarget')).toEqual([{ name: 'Hand-over Siobhán Keeley.age', purpose: 'pack' }])
    expect(bridge.calls('handovers.give')).toEqual([
      {
        ...{ personId: id, to: 'Bo', toId: null, from: 'Nora', note: '', passphrase: secret, target: '0'.repeat(32) },
        items: [
          { noun: 'role', id: 'role00001' },
          { noun: 'fact', id: 'fact00001', text: 'Has a boat' },
        ],
        checkIns: [
          { text: 'Introduce Siobhán Keeley and Bo to each other', on: '2026-06-16' },
          { text: 'How is it going with Siobhán Keeley? 30 days since Bo took over', on: '2026-07-09' },
        ],
      },
    ])
    await user.click(button('Take it back'))
    expect(await screen.findByText(/^Taken back: it is not noted as given any more/)).not.toBeNull()
    expect(bridge.calls('changes.undo')).toEqual([{ change: 'change0001' }])
  })

  test('one’s own name is as it was the last time', async () => {
    const past: Plain<Output<'handovers.list'>[number]> = {
      ...{ id: 'handover00', personId: 'person0002', personName: 'X', way: 'given', on: '2026-01-01', colleague: 'Al' },
      ...{ colleagueId: null, own: 'Nora Byrne', note: '', items: 1, stayed: 0 },
    }
    const { user } = await show({ 'handovers.list': () => [past] })
    await user.click(await screen.findByRole('button', { name: 'Go on' }))
    expect(await screen.findByLabelText('Your name')).toHaveProperty('value', 'Nora Byrne')
  })

  test('nothing is lost when the dialog is closed, or when it could not be written', async () => {
    const view = await show({ 'shell.pickTarget': () => null })
    await fillIn(view)
    await view.user.click(button('Write the file…'))
    expect(view.bridge.calls('handovers.give')).toEqual([])
    view.bridge.answer({
      'shell.pickTarget': () => ({ target: '1'.repeat(32), name: 'x.age' }),
      'handovers.give': () => {
        throw new AppError('no-space')
      },
    })
    await view.user.click(button('Write the file…'))
    expect(await screen.findByRole('alert')).not.toBeNull()
    expect(screen.getByLabelText('Given to')).toHaveProperty('value', 'Bo')
  })

  test.each([
    ['too-large', /^It is more than a hand-over holds/],
    ['too-long', /^One of the reworded lines is longer/],
    ['changed', /^Something you ticked was removed/],
  ])('%s is a sentence of its own', async (word, sentence) => {
    const view = await show({
      'handovers.give': () => {
        throw new AppError('invalid', { items: word })
      },
    })
    await fillIn(view)
    await view.user.click(button('Write the file…'))
    expect(within(await screen.findByRole('alert')).getByText(sentence)).not.toBeNull()
  })

  test('what takes a while says so, and is given up by one press without a complaint', async () => {
    let stopped = false
    const view = await show({
      'handovers.give': async (_input, { progress, cancelled }) => {
        progress({ what: 'stretching', done: 0, total: 1 })
        while (!cancelled()) await new Promise((done) => setTimeout(done, 10))
        stopped = true
        throw new AppError('cancelled')
      },
    })
    await fillIn(view)
    await view.user.click(button('Write the file…'))
    expect(await screen.findByText('Making the passphrase hard to guess')).not.toBeNull()
    await view.user.click(button('Cancel'))
    await waitFor(() => expect(stopped).toBe(true))
    await waitFor(() => expect(screen.queryByText('Making the passphrase hard to guess')).toBeNull())
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
