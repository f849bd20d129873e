import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { PersonArcs } from '../../../renderer/features/evidence/person-arcs.tsx'
import { PersonEvidence } from '../../../renderer/features/evidence/person-evidence.tsx'
import { monthsOf } from '../../../renderer/lib/rhythm/months.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { personLine } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const personId = 'person0001'
const signal = {
  ...{
    id: 'signal0001',
    entryId: 'entry00001',
    personId,
    words: '',
    at: '2026-05-09T10:00',
    excerpt: 'She rang us first.',
  },
  kind: 'care' as const,
}
const none = { last: null, recent: false }
const disagreement = {
  ...{ id: 'disagree01', entryId: 'entry00001', personId, personName: 'Siobhán Keeley', at: '2026-05-20T10:00' },
  ...{ theirs: 'You went over our heads', ours: '', changed: '', repaired: '' as const },
  ...{ checkBackOn: '2026-06-03', followUpId: null, due: true, raised: null },
}
const show = (handlers: FakeHandlers = {}) => showScreen(<PersonEvidence personId={personId} />, handlers)

describe('the evidence on a page', () => {
  test('says of each side when it was shown, and what would fill it where nothing does', async () => {
    const care = { last: signal, recent: true }
    await show({ 'signals.evidence': () => ({ care, competence: none, commitment: none, commitments: [] }) })
    expect(await screen.findByText(/^They saw that you care,/)).toBeTruthy()
    expect(screen.getByText(/^Nothing yet shows that you are good at it/)).toBeTruthy()
    expect(screen.getByText(/^No sign yet: that they came to you first/)).toBeTruthy()
    await expectAccessible()
  })

  test('of long ago is said to be, with its last', async () => {
    const old = { last: { ...signal, at: '2024-05-09T10:00' }, recent: false }
    await show({ 'signals.evidence': () => ({ care: old, competence: none, commitment: none, commitments: [] }) })
    expect(await screen.findByText(/^No sign in the last twelve months that you care\. The last was/)).toBeTruthy()
  })

  test('never says a number about them that could be a score', async () => {
    const { container } = await show()
    await screen.findByText('Care')
    expect(container.textContent).not.toMatch(/score|%|\d\/\d/i)
  })
})

describe('a disagreement', () => {
  test('is written down where it is read, with a day to look back two weeks on', async () => {
    const { bridge, user } = await show()
    await user.click(await screen.findByRole('button', { name: 'Write one down' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByText('Write their view, as they would say it.')).toBeTruthy()
    await user.type(screen.getByLabelText('Their view, in their words'), 'Too late')
    await user.type(screen.getByLabelText('Your view'), 'It rained')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]).toMatchObject({
      text: 'They: Too late\n\nWe: It rained',
      people: [personId],
      disagreements: [{ theirs: 'Too late', ours: 'It rained', checkBack: { on: '2026-06-23' } }],
    })
    expect(await screen.findByText('The disagreement is written down')).toBeTruthy()
  })

  test('that is due to be looked back at says so, and takes what changed', async () => {
    const { bridge, user } = await show({ 'disagreements.of': () => [disagreement] })
    expect(await screen.findByText(/^It was to be looked back at on/)).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Not repaired' }))
    await user.type(screen.getByLabelText('What changed'), 'We ask first')
    await user.click(screen.getByRole('combobox', { name: 'Is it repaired?' }))
    await user.click(await screen.findByRole('option', { name: 'Yes' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(bridge.calls('disagreements.edit')[0]).toMatchObject({ changed: 'We ask first', repaired: 'yes' }),
    )
  })

  test('is raised to somebody on each side; one person alone is not enough, and is said', async () => {
    const bea = personLine({ id: 'person0005', name: 'Bea' })
    const cal = personLine({ id: 'person0006', name: 'Cal' })
    const { bridge, user } = await show({
      'disagreements.of': () => [disagreement],
      'people.complete': () => [bea, cal],
    })
    await user.click(await screen.findByRole('button', { name: 'Raise it one rung on both sides' }))
    const form = screen.getByRole('form', { name: 'Raise it one rung on both sides' })
    await user.type(within(form).getByLabelText('On their side'), 'B')
    await user.click(await screen.findByRole('option', { name: /Bea/ }))
    await user.click(within(form).getByRole('button', { name: 'Note it as raised' }))
    expect(await within(form).findByText('Choose somebody on each side.')).toBeTruthy()
    await user.type(within(form).getByLabelText('On your side'), 'C')
    await user.click(await screen.findByRole('option', { name: /Cal/ }))
    await user.click(within(form).getByRole('button', { name: 'Note it as raised' }))
    await waitFor(() =>
      expect(bridge.calls('disagreements.raise')).toEqual([{ id: 'disagree01', theirs: bea.id, ours: cal.id }]),
    )
  })
})

describe('what somebody is going through', () => {
  const arc = {
    ...{ id: 'arc0000001', personId, entryId: 'entry00001', lifeEventId: 'event00001', steps: [] },
    ...{ kind: 'bereavement' as const, event: 'death' as const, relative: 'her father', on: '2026-06-01' },
    ...{ until: '2027-06-01', endedOn: null, running: true, grave: true },
  }
  test('stands above everything, until when prompts wait, and is ended with one press', async () => {
    const { bridge, user } = await showScreen(<PersonArcs personId={personId} />, { 'arcs.of': () => [arc] })
    expect(await screen.findByText(/her father died\. Cheerful prompts wait until/)).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'End it now' }))
    await waitFor(() => expect(bridge.calls('arcs.end')).toEqual([{ id: arc.id }]))
  })

  test('that is over is not shown', async () => {
    const { container } = await showScreen(<PersonArcs personId={personId} />, {
      'arcs.of': () => [{ ...arc, running: false }],
    })
    expect(container.querySelector('ul')).toBeNull()
  })
})

describe('the rhythm of contact', () => {
  test('has a table behind its picture, by month', () => {
    const months = monthsOf(['2026-01-05', '2026-01-20', '2026-03-01'], '2026-01-01', '2026-03-10')
    expect(months).toEqual([
      { month: '2026-01', days: 2, longest: 40 },
      { month: '2026-02', days: 0, longest: 0 },
      { month: '2026-03', days: 1, longest: 9 },
    ])
  })

  test('is a picture with words, and shows its table when asked', async () => {
    const { user } = await show({
      'insights.rhythm': () => ({
        ...{ day: '2026-06-09', first: '2024-06-09', days: ['2026-01-05', '2026-05-05'] },
        cadence: { ideal: 30, most: 60 },
      }),
    })
    expect(await screen.findByRole('img', { name: /^2 days of contact in two years\. Every 30 days/ })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'As a table' }))
    expect(screen.getAllByRole('row').length).toBeGreaterThan(24)
  })
})
