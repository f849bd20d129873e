// People around someone: words for both ends, those without a name, what follows from what is known, and the picture of it.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { addSiobhan, openPerson, peopleVault, showPeople, undoLast } from './people-screen.tsx'

const tiesOf = async (vault: Awaited<ReturnType<typeof peopleVault>>, personId: string) =>
  (await vault.call('ties.list', { personId })).map(({ otherName, otherIs, personIs, kind }) => [
    ...[otherName, otherIs, personIs, kind],
  ])
const around = () => openPerson('around')
type User = Awaited<ReturnType<typeof around>>['user']

const choose = async (user: User, text: string) => {
  await user.click(await screen.findByRole('button', { name: 'Add someone' }))
  await user.type(screen.getByRole('combobox', { name: 'Who' }), text)
  await user.click(await screen.findByRole('option', { name: `Add “${text}”` }))
}
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement

describe('words for both ends', () => {
  test('ask-27: a word that is known fills in the other end, and offers the words that fit', async () => {
    const { user, vault, id } = await around()
    await choose(user, 'Nuala')
    await user.type(field('Nuala is Siobhán Keeley’s'), 'mother')
    expect(field('Siobhán Keeley is Nuala’s').value).toBe('child')
    await user.click(screen.getByRole('button', { name: 'daughter' }))
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect(await tiesOf(vault, id)).toEqual([['Nuala', 'mother', 'daughter', 'parent']]))
    // from now on it is known whose mother, wife and sister she is
    await choose(user, 'Conor')
    await user.type(field('Conor is Siobhán Keeley’s'), 'husband')
    expect(field('Siobhán Keeley is Conor’s').value).toBe('wife')
  })

  test('ask-27: what was written over stays as it was written', async () => {
    const { user } = await around()
    await choose(user, 'Nuala')
    await user.type(field('Siobhán Keeley is Nuala’s'), 'favourite')
    await user.type(field('Nuala is Siobhán Keeley’s'), 'aunt')
    expect(field('Siobhán Keeley is Nuala’s').value).toBe('favourite')
  })

  test('ask-27: a word of one’s own is remembered with what it counts as, and fills in its other end', async () => {
    const { user, vault, id } = await around()
    await choose(user, 'Trude')
    await user.type(field('Trude is Siobhán Keeley’s'), 'Oma')
    await user.type(field('Siobhán Keeley is Trude’s'), 'Spatz')
    await user.click(screen.getByRole('combobox', { name: 'Counts as' }))
    await user.click(await screen.findByRole('option', { name: 'grandparent' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect(await tiesOf(vault, id)).toEqual([['Trude', 'Oma', 'Spatz', 'grandparent']]))
    await choose(user, 'Ilse')
    await user.type(field('Ilse is Siobhán Keeley’s'), 'oma')
    expect(field('Siobhán Keeley is Ilse’s').value).toBe('Spatz')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect((await tiesOf(vault, id))[1]).toEqual(['Ilse', 'oma', 'Spatz', 'grandparent']))
  })

  test('ask-28: a note stands under the tie', async () => {
    const { user } = await around()
    await choose(user, 'Nuala')
    await user.type(field('Nuala is Siobhán Keeley’s'), 'neighbour')
    await user.type(screen.getByLabelText('Note'), 'Has the spare key.')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Has the spare key.')).toBeTruthy()
  })
})

describe('what cannot be', () => {
  test('the same tie twice: the one that is there is offered', async () => {
    const { user } = await openPerson('around', async (vault, id) => {
      const { id: otherId } = await vault.call('people.add', { name: 'Aoife Burke' })
      await vault.call('ties.add', { personId: id, otherId, otherIs: 'daughter', personIs: 'mother' })
    })
    await user.click(await screen.findByRole('button', { name: 'Add someone' }))
    await user.type(screen.getByRole('combobox', { name: 'Who' }), 'aoi')
    await user.click(await screen.findByRole('option', { name: /Aoife Burke/ }))
    await user.type(field('Aoife Burke is Siobhán Keeley’s'), 'child')
    await screen.findByText(/Aoife Burke is there already, as daughter/)
    await user.click(screen.getByRole('button', { name: 'Change that one' }))
    expect((await screen.findByLabelText<HTMLInputElement>('Aoife Burke is Siobhán Keeley’s')).value).toBe('daughter')
  })

  test('someone their own ancestor: it is explained, and what was typed stays', async () => {
    const { user, vault, id } = await openPerson('around', async (journal, person) => {
      const { id: otherId } = await journal.call('people.add', { name: 'Nuala' })
      await journal.call('ties.add', { personId: person, otherId, otherIs: 'mother', personIs: 'daughter' })
    })
    await user.click(await screen.findByRole('button', { name: 'Add someone' }))
    await user.type(screen.getByRole('combobox', { name: 'Who' }), 'nua')
    await user.click(await screen.findByRole('option', { name: /Nuala/ }))
    await user.type(field('Nuala is Siobhán Keeley’s'), 'grandson')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/somebody would be their own ancestor/)
    expect(field('Nuala is Siobhán Keeley’s').value).toBe('grandson')
    expect(await tiesOf(vault, id)).toHaveLength(1)
  })

  test('a tie with someone in the bin is named, and where to find them', async () => {
    const { user, place } = await openPerson('around', async (vault, id) => {
      const { id: otherId } = await vault.call('people.add', { name: 'Nuala' })
      await vault.call('ties.add', { personId: id, otherId, otherIs: 'mother' })
      await vault.call('people.remove', { id: otherId })
    })
    await screen.findByText(/Nuala is in the bin, and comes back here/)
    await user.click(screen.getByRole('button', { name: 'Open the bin' }))
    await waitFor(() => expect(place()).toBe('/settings/bin'))
  })
})

describe('who has died', () => {
  const died = knownDate({ year: 2024 })
  const withDead = async (vault: Awaited<ReturnType<typeof peopleVault>>, id: string) => {
    const { id: mother } = await vault.call('people.add', { name: 'Nuala', died })
    await vault.call('ties.add', { personId: id, otherId: mother, otherIs: 'mother', until: '2024' })
    // labelled from his end alone
    const { id: conor } = await vault.call('people.add', { name: 'Conor', died })
    await vault.call('ties.add', { personId: conor, otherId: id, otherIs: 'neighbour' })
  }

  test('ask-10: among the people around it is said of them', async () => {
    await openPerson('around', withDead)
    expect(await screen.findByText('mother, who has died')).toBeTruthy()
    expect(screen.getByText('has died')).toBeTruthy()
  })

  test('ask-10: the map says it too', async () => {
    const { user } = await openPerson('around', withDead)
    await user.click(await screen.findByRole('button', { name: 'Draw it' }))
    expect(await screen.findByRole('link', { name: 'Nuala, mother, who has died' })).toBeTruthy()
  })

  test('ask-10: the brief says it where it names them', async () => {
    await openPerson('brief', withDead)
    expect(await screen.findByText('mother, who has died')).toBeTruthy()
    expect(screen.getByText('has died')).toBeTruthy()
  })
})

describe('ask-29: relatives without a name', () => {
  test('ask-29: are added with how many they are, and named later, where one reads', async () => {
    const { user, vault, id } = await around()
    await user.click(await screen.findByRole('button', { name: 'Add someone' }))
    await user.click(screen.getByRole('checkbox', { name: 'No name known' }))
    await user.clear(field('How many'))
    await user.type(field('How many'), '0')
    await screen.findByText('A whole number from 1 to 20.')
    await user.clear(field('How many'))
    await user.type(field('How many'), '2')
    await user.type(field('They are Siobhán Keeley’s'), 'children')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('button', { name: 'Two children of Siobhán Keeley' })
    expect((await vault.call('people.list', {})).map((one) => one.id)).toEqual([id])
    await user.click(screen.getByRole('button', { name: 'Give them a name: Two children of Siobhán Keeley' }))
    await user.type(await screen.findByLabelText('Their name'), 'The twins{Enter}')
    await screen.findByRole('button', { name: 'The twins' })
    await undoLast(user)
    await screen.findByRole('button', { name: 'Two children of Siobhán Keeley' })
  })

  test('ask-29: their page says so; two are told apart, each with what is theirs, and one undo puts it back', async () => {
    const vault = await peopleVault()
    const id = await addSiobhan(vault)
    const { otherId } = await vault.call('ties.addWithPerson', {
      ...{ personId: id, otherName: '', otherHeads: 2, otherListed: false, otherIs: 'children', personIs: 'mother' },
    })
    await vault.call('facts.add', { personId: otherId, category: 'interest', text: 'swims' })
    const { user } = await showPeople(vault, `/people/${otherId}/around`)
    await screen.findByText(/Their name is not known yet/)
    await screen.findByText(/Not in the list of people/)
    await user.click(screen.getByRole('button', { name: 'Tell them apart' }))
    await user.type(await screen.findByLabelText('Name of number 1'), 'Aoife')
    await user.type(screen.getByLabelText('What number 1 is'), 'daughter')
    await user.type(screen.getByLabelText('What number 2 is'), 'son')
    const whose = await screen.findByRole('combobox', { name: 'Whose is “swims”?' })
    await expectAccessible()
    await user.click(whose)
    await user.click(await screen.findByRole('option', { name: 'Number 2' }))
    await user.click(screen.getByRole('button', { name: 'Make 2 people' }))
    await waitFor(async () =>
      expect(await tiesOf(vault, id)).toEqual([
        ['Aoife', 'daughter', 'mother', 'child'],
        ['Siobhán Keeley’s son', 'son', 'mother', 'child'],
      ]),
    )
    expect(await vault.call('facts.list', { personId: otherId })).toEqual([])
    await undoLast(user)
    expect(await tiesOf(vault, id)).toEqual([['Two children of Siobhán Keeley', 'children', 'mother', 'child']])
  })

  test('someone who is no contact becomes one, and back', async () => {
    const vault = await peopleVault()
    const id = await addSiobhan(vault)
    const { otherId } = await vault.call('ties.addWithPerson', {
      ...{ personId: id, otherName: 'Tom', otherListed: false, otherIs: 'brother', personIs: 'sister' },
    })
    const { user } = await showPeople(vault, `/people/${otherId}/around`)
    await user.click(await screen.findByRole('button', { name: 'Add to the list' }))
    await screen.findByText('Tom is in the list of people')
    expect(await vault.call('people.list', {})).toHaveLength(2)
    await undoLast(user)
    expect(await vault.call('people.list', {})).toHaveLength(1)
  })
})

describe('ask-26: what follows from what is known', () => {
  const family = async () => {
    const vault = await peopleVault()
    const id = await addSiobhan(vault)
    const { id: tom } = await vault.call('people.add', { name: 'Tom Burke' })
    const { id: aoife } = await vault.call('people.add', { name: 'Aoife' })
    await vault.call('ties.add', { personId: id, otherId: aoife, otherIs: 'daughter', personIs: 'mother' })
    await vault.call('ties.add', { personId: tom, otherId: aoife, otherIs: 'daughter', personIs: 'father' })
    return { ...(await showPeople(vault, `/people/${id}/around`)), id }
  }

  test('ask-26: is said with its reason, and added by a yes', async () => {
    const { user, vault, id } = await family()
    const region = within(await screen.findByRole('region', { name: 'Perhaps' }))
    expect(region.getByRole('listitem').textContent).toContain('Tom Burke may be Siobhán Keeley’s husband')
    expect(region.getByRole('listitem').textContent).toContain('because Aoife is the child of both')
    await expectAccessible()
    await user.click(region.getByRole('button', { name: 'Yes, husband: Tom Burke' }))
    await waitFor(async () =>
      expect(await tiesOf(vault, id)).toEqual([
        ['Tom Burke', 'husband', 'wife', 'partner'],
        ['Aoife', 'daughter', 'mother', 'child'],
      ]),
    )
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Perhaps' })).toBeNull())
  })

  test('ask-26: a no is remembered until it is taken back', async () => {
    const { user, vault, id } = await family()
    await user.click(await screen.findByRole('button', { name: 'Not so: Tom Burke, husband' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Perhaps' })).toBeNull())
    expect(await tiesOf(vault, id)).toHaveLength(1)
    await undoLast(user)
    await screen.findByRole('region', { name: 'Perhaps' })
  })
})

describe('the map', () => {
  const drawn = async () => {
    const view = await openPerson('around', async (vault, id) => {
      const { id: aoife } = await vault.call('people.add', { name: 'Aoife' })
      const { id: tom } = await vault.call('people.add', { name: 'Tom Burke' })
      await vault.call('ties.add', { personId: id, otherId: tom, otherIs: 'friend', personIs: 'friend' })
      await vault.call('ties.add', {
        personId: id,
        otherId: aoife,
        otherIs: 'daughter',
        personIs: 'mother',
        since: '2004',
      })
      await vault.call('ties.add', { personId: tom, otherId: aoife, otherIs: 'pupil', personIs: 'teacher' })
    })
    await view.user.click(await screen.findByRole('button', { name: 'Draw it' }))
    return view
  }

  test('has everyone in the order of the list, and opens their page with Enter', async () => {
    const { user, place, vault } = await drawn()
    const map = within(await screen.findByRole('group', { name: 'Map of the people around Siobhán Keeley' }))
    expect(map.getAllByRole('link').map((link) => link.getAttribute('aria-label'))).toEqual([
      ...['Aoife, daughter', 'Tom Burke, friend'],
    ])
    await expectAccessible()
    map.getByRole('link', { name: 'Tom Burke, friend' }).focus()
    await user.keyboard('{Enter}')
    const [tom] = await vault.call('people.complete', { text: 'Tom' })
    await waitFor(() => expect(place()).toBe(`/people/${tom!.id}/around`))
  })

  test('is larger with plus, smaller with minus, as it was with 0', async () => {
    const { user } = await drawn()
    const map = await screen.findByRole('group', { name: /^Map of/ })
    const width = () => map.querySelector('svg')!.style.width
    const before = width()
    within(map).getAllByRole('link')[0]!.focus()
    await user.keyboard('+')
    expect(parseFloat(width())).toBeGreaterThan(parseFloat(before))
    await user.keyboard('--')
    expect(parseFloat(width())).toBeLessThan(parseFloat(before))
    await user.keyboard('0')
    expect(width()).toBe(before)
  })

  test('has a table behind it that says the same', async () => {
    await drawn()
    const table = await screen.findByRole('table', { name: 'The people around Siobhán Keeley, as a table' })
    await waitFor(() =>
      expect(within(table).getByRole('row', { name: /^Aoife/ }).textContent).toBe(
        'Aoifedaughtersince 2004Tom Burke (teacher)',
      ),
    )
  })
})
