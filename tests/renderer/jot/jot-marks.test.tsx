// What a jot says about somebody: recognised, or said outright with a key, and filed with it in one command.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { draft, showJot, siobhan } from './jot-screen.tsx'

const begun = (text: string) => showJot('window', {}, draft({ text, people: [siobhan.id] }))
const jotted = async (bridge: Awaited<ReturnType<typeof begun>>['bridge']) => {
  await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
  return bridge.calls('entries.jot')[0]
}

describe('a life event', () => {
  test('that the text says plainly is offered, and nothing is filed without a yes', async () => {
    const { bridge, user, field } = await begun('Her father died')
    expect(await screen.findByText('Death, her father')).toBeTruthy()
    field.focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await jotted(bridge)).not.toHaveProperty('lifeEvents')
  })

  test('once said yes to, offers what follows; both by key, and both filed at once', async () => {
    const { bridge, user, field } = await begun('Her father died')
    await screen.findByText('Death, her father')
    field.focus()
    await user.keyboard('{Alt>}1{/Alt}')
    await screen
      .findByText('Remind me after a week, a month, three months, and a year', { exact: false })
      .catch(() => null)
    await user.keyboard('{Alt>}2{/Alt}')
    await expectAccessible()
    await user.keyboard('{Control>}{Enter}{/Control}')
    const { lifeEvents } = (await jotted(bridge))!
    expect(lifeEvents).toMatchObject([{ personId: siobhan.id, event: 'death', relative: 'her father' }])
    expect(lifeEvents![0]!.arc!.map(({ step }) => step)).toEqual(['week', 'month', 'quarter', 'year'])
    expect(JSON.stringify(lifeEvents![0]!.arc)).not.toMatch(/died|death|father|grie|loss/i)
  })

  test('is said outright: Alt L, a few letters, Enter', async () => {
    const { bridge, user, field } = await begun('We spoke at length')
    field.focus()
    await user.keyboard('{Alt>}l{/Alt}')
    const event = await screen.findByRole('combobox', { name: 'What happened' })
    await user.type(event, 'retire')
    await user.click(await screen.findByRole('option', { name: /Retirement/ }))
    await user.click(screen.getByRole('button', { name: /^Add/ }))
    expect(await screen.findByText('Retirement')).toBeTruthy()
    field.focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect((await jotted(bridge))!.lifeEvents).toMatchObject([{ event: 'retired', relative: '', arc: null }])
  })

  test('without its event is asked for, and nothing is lost', async () => {
    const { user, field } = await begun('We spoke at length')
    field.focus()
    await user.keyboard('{Alt>}l{/Alt}')
    await screen.findByRole('combobox', { name: 'What happened' })
    await user.click(screen.getByRole('button', { name: /^Add/ }))
    expect(await screen.findByText('Choose what happened.')).toBeTruthy()
  })
})

describe('care, competence and commitment', () => {
  test('are said with one key each, and taken back with it', async () => {
    const { bridge, user, field } = await begun('We spoke at length')
    field.focus()
    await user.keyboard('{Alt>}c{/Alt}')
    expect(await screen.findByRole('button', { name: /Showed care/, pressed: true })).toBeTruthy()
    await user.keyboard('{Alt>}k{/Alt}{Alt>}c{/Alt}')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect((await jotted(bridge))!.signals).toEqual([{ personId: siobhan.id, kind: 'competence', words: '' }])
  })

  test('another sign says what it was', async () => {
    const { bridge, user, field } = await begun('We spoke at length')
    field.focus()
    await user.keyboard('{Alt>}m{/Alt}')
    await user.click(await screen.findByRole('combobox', { name: 'What they did' }))
    await user.click(await screen.findByRole('option', { name: 'Another sign' }))
    await user.click(screen.getByRole('button', { name: /^Add/ }))
    expect(await screen.findByText('Say what it was.')).toBeTruthy()
    await user.type(screen.getByLabelText('What it was'), 'Lent us the hall')
    await user.click(screen.getByRole('button', { name: /^Add/ }))
    field.focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect((await jotted(bridge))!.signals).toMatchObject([{ kind: 'other', words: 'Lent us the hall' }])
  })
})

test('a disagreement has their view in their words, and a day to check back', async () => {
  const { bridge, user, field } = await begun('We spoke at length')
  field.focus()
  await user.keyboard('{Alt>}g{/Alt}')
  await user.type(await screen.findByLabelText('Their view, in their words'), 'You were late')
  await user.type(screen.getByLabelText('Your view'), 'It rained{Enter}')
  field.focus()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect((await jotted(bridge))!.disagreements).toMatchObject([
    { personId: siobhan.id, theirs: 'You were late', ours: 'It rained', checkBack: { text: 'Check back with them' } },
  ])
})
