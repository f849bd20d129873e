/** Names in a jot: who is meant is offered, asked or new, and nothing is stored without a yes. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { marit, mateo, personLine, showJot } from './jot-screen.tsx'

const anas = [personLine('person0011', 'Ana Ruiz'), personLine('person0012', 'Ana Castillo')]
const candidate = (line: ReturnType<typeof personLine>, because: object = { of: 'name' }) =>
  ({ ...line, because, loosely: false }) as never
const names: FakeHandlers = {
  'people.meant': ({ name }) => {
    if (name.startsWith('Mateo')) return { sure: mateo.id, candidates: [candidate(mateo)], more: 0 }
    if (name === 'Ana')
      return {
        sure: null,
        candidates: [candidate(anas[0]!, { of: 'together', count: 3 }), candidate(anas[1]!)],
        more: 2,
      }
    return { sure: null, candidates: [], more: 0 }
  },
  'ties.list': () => [],
}
const chip = (name: RegExp) => screen.findByRole('button', { name })
const pressed = async (name: RegExp) => (await chip(name)).getAttribute('aria-pressed')
const write = async (text: string, handlers: FakeHandlers = {}) => {
  const jot = await showJot('window', { ...names, ...handlers })
  const user = userEvent.setup()
  await user.type(jot.field, text)
  return { ...jot, user }
}

describe('somebody of the journal', () => {
  test('named in the text is offered by the whole name, takes part with one key, and goes with the same', async () => {
    const { user, bridge } = await write('Spoke to Mateo')
    expect(await pressed(/Takes part Mateo Arriaga/)).toBe('false')
    await user.keyboard('{Alt>}1{/Alt}')
    expect(screen.getByRole('button', { name: 'With Mateo Arriaga' })).toBeTruthy()
    await user.keyboard('{Alt>}1{/Alt}')
    expect(screen.getByRole('button', { name: 'with whom?' })).toBeTruthy()
    await user.keyboard('{Alt>}1{/Alt}{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]).toMatchObject({ people: [mateo.id] })
  })

  test('takes no part any more when the name is taken out of the text', async () => {
    const { user } = await write('Spoke to Mateo')
    await chip(/Takes part Mateo Arriaga/)
    await user.keyboard('{Alt>}1{/Alt}{Control>}{Backspace}{/Control}')
    expect(screen.getByRole('button', { name: 'with whom?' })).toBeTruthy()
  })

  test('is not offered who takes part already, and nobody takes part without a yes', async () => {
    const { user, bridge } = await write('Spoke to Mateo. Mateo was well')
    await chip(/Takes part Mateo Arriaga/)
    expect(screen.getAllByRole('button', { name: /Mateo/ })).toHaveLength(1)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]).toMatchObject({ people: [] })
    expect(bridge.calls('entries.jot')[0]?.newPeople).toBeUndefined()
  })
})

describe('a name that several bear', () => {
  test('asks who, each with why, and is answered with a digit; another is chosen with Alt Shift', async () => {
    const { user, bridge } = await write('Spoke to Ana')
    await chip(/Person Which Ana\?/)
    await user.keyboard('{Alt>}1{/Alt}')
    const list = await screen.findByRole('listbox', { name: 'Which Ana?' })
    expect(document.activeElement).toBe(list)
    expect(
      within(list)
        .getAllByRole('option')
        .map((each) => each.textContent),
    ).toEqual(['1Ana Ruiz3 times with those here', '2Ana Castillonot met yet', '3Somebody new: Ana'])
    expect(screen.getByText(/2 more are called so/)).toBeTruthy()
    await user.keyboard('2')
    expect(await pressed(/Takes part Ana Castillo/)).toBe('true')
    await user.keyboard('{Alt>}{Shift>}1{/Shift}{/Alt}')
    await screen.findByRole('listbox', { name: 'Which Ana?' })
    await user.keyboard('{Enter}')
    expect(await pressed(/Takes part Ana Ruiz/)).toBe('true')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')[0]).toMatchObject({ people: ['person0011'] }))
  })

  test('is left as it was with Escape, and the caret stands where it stood', async () => {
    const { user, field } = await write('Spoke to Ana')
    await chip(/Which Ana/)
    await user.keyboard('{Alt>}1{/Alt}')
    await screen.findByRole('listbox')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(document.activeElement).toBe(field)
  })
})

describe('a name nobody has', () => {
  test('is offered as somebody new, who is made with the jot and not before', async () => {
    const { user, bridge } = await write('Met Dana Whitcomb')
    await chip(/New person Dana Whitcomb/)
    await user.keyboard('{Alt>}1{/Alt}')
    expect(bridge.calls('people.add')).toEqual([])
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    const jot = bridge.calls('entries.jot')[0]
    expect(jot?.newPeople).toMatchObject([{ name: 'Dana Whitcomb', listed: true }])
    expect(jot?.people).toEqual([jot?.newPeople?.[0]?.id])
  })

  test('of a relative is a tie to somebody who is in no list of people', async () => {
    const { user, bridge } = await write('Spoke to Mateo. Her brother Paul')
    await chip(/Tie for whom\? · Paul, brother, new in the journal/)
    await user.keyboard('{Alt>}1{/Alt}')
    await user.click(await chip(/Tie Paul, brother, new in the journal/))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    const jot = bridge.calls('entries.jot')[0]
    expect(jot?.newPeople).toMatchObject([{ name: 'Paul', listed: false }])
    expect(jot?.ties).toMatchObject([
      { personId: mateo.id, otherId: jot?.newPeople?.[0]?.id, otherIs: 'brother', personIs: 'sibling' },
    ])
  })

  test('is kept with the draft, and is there again', async () => {
    const { user, kept } = await write('Met Dana Whitcomb')
    await chip(/New person/)
    await user.keyboard('{Alt>}1{/Alt}')
    await waitFor(() => expect(kept()?.accepted).toEqual([expect.stringMatching(/\|@newcomer[0-9a-z]+$/)]))
    expect(kept()?.people).toEqual([])
    const again = kept()
    document.body.replaceChildren()
    await showJot('window', names, again)
    expect(await pressed(/New person Dana Whitcomb/)).toBe('true')
    expect(screen.getByRole('button', { name: 'With Dana Whitcomb' })).toBeTruthy()
  })
})

describe('yes to all', () => {
  test('with Alt A takes everything but what still asks, people first, and says how many', async () => {
    const { user, bridge } = await write('Spoke to Mateo. Ana was there. She loves sailing')
    await chip(/Which Ana/)
    await user.keyboard('{Alt>}a{/Alt}')
    expect(screen.getByRole('status').textContent).toMatch(/Said yes to 2 things/)
    expect(await pressed(/Takes part Mateo/)).toBe('true')
    expect(await pressed(/Which Ana/)).toBe('false')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]).toMatchObject({
      people: [mateo.id],
      facts: [{ personId: mateo.id, text: 'Loves sailing' }],
    })
  })
})

test('a chip that is looked at says the words it came from, and they are marked in the text', async () => {
  const { user, container } = await write('Spoke to Mateo')
  await user.hover(await chip(/Takes part Mateo/))
  expect(screen.getByRole('status').textContent).toContain('somebody else.')
  expect(container.querySelector('[data-mark~="because"]')?.textContent).toBe('Mateo')
  await user.unhover(await chip(/Takes part Mateo/))
  expect(container.querySelector('[data-mark~="because"]')).toBeNull()
})

test('somebody who went to the bin between the offer and the yes is left out, and nothing is lost', async () => {
  let gone = false
  const { user, text, bridge } = await write('Spoke to Mateo', {
    'people.get': () => {
      throw new AppError('not-found')
    },
    'entries.jot': () => {
      if (gone) return { change: 'change0001', id: 'entry00001', facts: [], milestones: [], followUps: [] }
      gone = true
      throw new AppError('not-found')
    },
  })
  await chip(/Takes part Mateo/)
  await user.keyboard('{Alt>}1{/Alt}{Control>}{Enter}{/Control}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/no longer in the journal, and was left out/)
  expect(text()).toBe('Spoke to Mateo')
  expect(screen.getByRole('button', { name: 'with whom?' })).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(2))
  expect(marit.id).toBeDefined()
})
