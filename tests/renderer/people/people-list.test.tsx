import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { letterOf, linesOf } from '../../../renderer/features/people/list-lines.ts'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, peopleVault, showPeople, undoLast } from './people-screen.tsx'

const some = async () => {
  const vault = await peopleVault()
  const added = []
  for (const name of ['Aoife Burke', 'Ruud Hakvoort', 'Siobhán Keeley'])
    added.push((await vault.call('people.add', { name, client: name.startsWith('R') })).id)
  await vault.call('roles.add', { personId: added[1]!, organisation: 'Hakvoort Marine', title: 'Founder' })
  return { vault, added }
}
const list = () => screen.findByRole('list', { name: 'People' })

test('whoever comes to add a person has the caret in the field that does', async () => {
  const { vault } = await some()
  const { user } = await showPeople(vault, '/people#add')
  await hasFocus(() => screen.getByRole('textbox', { name: 'Add a person' }))
  await user.keyboard('Greta Lindqvist{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Greta Lindqvist' })).toBeTruthy()
})

describe('the list of people', () => {
  test('shows everyone by name with their letter and role, and how many there are', async () => {
    const { vault } = await some()
    await showPeople(vault)
    const names = within(await list()).getAllByRole('button')
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'Aoife Burke',
      'Ruud HakvoortFounder, Hakvoort Marine',
      'Siobhán Keeley',
    ])
    expect(screen.getByText('R')).toBeTruthy()
    expect(screen.getByText('3')).toBeTruthy()
    await expectAccessible()
  })

  test('is found in by typing, without accents, and opened with the arrows and Enter', async () => {
    const { vault, added } = await some()
    const { user, place } = await showPeople(vault)
    await hasFocus(() => screen.getByRole('searchbox'))
    await user.keyboard('siobhan')
    await waitFor(async () => expect(within(await list()).getAllByRole('button')).toHaveLength(1))
    await user.keyboard('{ArrowDown}')
    await hasFocus(() => screen.getByRole('button', { name: 'Siobhán Keeley' }))
    await user.keyboard('{Enter}')
    expect(place()).toBe(`/people/${added[2]}/brief`)
    await hasFocus(() => screen.getByRole('main'))
  })

  test('is walked with the arrows, and a letter typed on a line goes on in the filter', async () => {
    const { vault } = await some()
    const { user } = await showPeople(vault)
    await list()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await hasFocus(() => screen.getByRole('button', { name: /^Ruud/ }))
    await user.keyboard('{End}')
    await hasFocus(() => screen.getByRole('button', { name: /^Siobh/ }))
    await user.keyboard('{Home}{ArrowUp}')
    await hasFocus(() => screen.getByRole('searchbox'))
    await user.keyboard('{ArrowDown}k')
    await hasFocus(() => screen.getByRole('searchbox'))
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('k')
  })

  test('shows clients only when asked, and remembers it from person to person', async () => {
    const { vault } = await some()
    const { user } = await showPeople(vault)
    await user.click(await screen.findByRole('switch', { name: 'Clients only' }))
    await waitFor(async () => expect(within(await list()).getAllByRole('button')).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: /^Ruud/ }))
    await screen.findByRole('heading', { name: 'Ruud Hakvoort' })
    expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true')
  })

  test('takes a new person by name and goes to their page; that can be undone', async () => {
    const { vault } = await some()
    const { user, place } = await showPeople(vault)
    await user.type(await screen.findByLabelText('Add a person'), '  Tom Ashby {Enter}')
    await screen.findByRole('heading', { name: 'Tom Ashby' })
    expect(place()).toMatch(/^\/people\/\w+\/brief$/)
    await undoLast(user)
    await screen.findByText('Not in the journal')
    expect(await vault.call('people.list', {})).toHaveLength(3)
  })

  test('offers to add whom it did not find', async () => {
    const { vault } = await some()
    const { user } = await showPeople(vault)
    await user.type(await screen.findByRole('searchbox'), 'Tom Ashby')
    await user.click(await screen.findByRole('button', { name: 'Add “Tom Ashby”' }))
    await screen.findByRole('heading', { name: 'Tom Ashby' })
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('')
  })

  test('ask-44: of 10,000 people only those in view are drawn', async () => {
    const vault = await peopleVault()
    const people = Array.from({ length: 10_000 }, (_each, at) => ({
      id: `person${String(at).padStart(6, '0')}`,
      name: `Person ${String(at).padStart(6, '0')}`,
      nickname: '',
      client: false,
      role: null,
      lastContact: null,
    }))
    await showPeople(vault, '/people', { 'people.list': () => people })
    await screen.findByText('10,000')
    expect(within(await list()).getAllByRole('button').length).toBeLessThan(80)
  })

  test('an empty vault says what would fill it and offers both ways', async () => {
    const { user, place } = await showPeople(await peopleVault())
    const page = within(await screen.findByRole('main'))
    await page.findByText('Nobody here yet')
    await user.click(page.getByRole('button', { name: 'Add a person' }))
    await hasFocus(() => screen.getByLabelText('Add a person', { selector: 'input' }))
    await expectAccessible()
    await user.click(page.getByRole('button', { name: 'Import an address book' }))
    expect(place()).toBe('/settings/import')
  })

  test('a list that cannot be read says why and can be asked again', async () => {
    const { user, bridge } = await showPeople(await peopleVault(), '/people', {
      'people.list': () => {
        throw new AppError('damaged')
      },
    })
    await screen.findByText(/does not read as it should/)
    bridge.answer({ 'people.list': () => [] })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('Nobody here yet.')
  })
})

describe('letters', () => {
  test.each([
    ['Siobhán', 'S'],
    ['Émile', 'E'],
    ['Łukasz', 'L'],
    ['שרה', 'ש'],
    ['3M', '#'],
    ['👩‍🚀 Zoë', '#'],
    ['', '#'],
  ])('%j stands under %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter)
  })

  test('stand before each group, and nowhere while one filters', () => {
    const person = (name: string) => ({
      id: name as never,
      name,
      nickname: '',
      client: false,
      role: null,
      lastContact: null,
    })
    const people = [person('Ada'), person('Anna'), person('Bea')]
    expect(linesOf(people, true).map((line) => (line.kind === 'letter' ? line.letter : line.person.name))).toEqual([
      'A',
      'Ada',
      'Anna',
      'B',
      'Bea',
    ])
    expect(linesOf(people, false)).toHaveLength(3)
  })
})
