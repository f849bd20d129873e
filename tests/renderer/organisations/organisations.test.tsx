import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Organisations } from '../../../renderer/features/organisations/organisations.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const keeley = {
  id: 'organisation1',
  name: 'Keeley Brandt',
  people: [
    { id: 'person0003', name: 'Ilse Vermaak', title: 'Partner', current: false },
    { id: 'person0001', name: 'Siobhán Keeley', title: 'Partner', current: true },
    { id: 'person0004', name: 'Tomasz Kielar', title: '', current: false },
  ],
}
const others = Array.from({ length: 120 }, (_, at) => ({
  id: `organisation${100 + at}`,
  name: `Firm ${at}`,
  people: [],
}))

describe('organisations', () => {
  test('ask-30: have their people under their name, those there now first', async () => {
    await showScreen(<Organisations />, { 'organisations.list': () => [keeley] })
    expect(await screen.findByRole('heading', { level: 2, name: 'Keeley Brandt' })).toBeTruthy()
    expect(
      screen
        .getAllByRole('listitem')
        .filter((line) => line.querySelector('b'))
        .map(({ textContent }) => textContent),
    ).toEqual(['Siobhán KeeleyPartner', 'Ilse Vermaakformerly Partner', 'Tomasz Kielarhas left'])
  })

  test('a name leads to the person', async () => {
    const { place, user } = await showScreen(<Organisations />, { 'organisations.list': () => [keeley] })
    await user.click(await screen.findByRole('button', { name: 'Siobhán Keeley' }))
    expect(place()).toBe('/people/person0001/brief')
  })

  test('are found by a person’s name too, without its accents', async () => {
    const { user } = await showScreen(<Organisations />, { 'organisations.list': () => [...others, keeley] })
    await user.type(await screen.findByRole('searchbox', { name: 'Filter by name' }), 'siobhan')
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Keeley Brandt',
    ])
  })

  test('say so when none fits', async () => {
    const { user } = await showScreen(<Organisations />, { 'organisations.list': () => [...others, keeley] })
    await user.type(await screen.findByRole('searchbox'), 'zzz')
    expect(screen.getByText('No organisation and nobody in one is called “zzz”.')).toBeTruthy()
  })

  test('empty, say what would fill them', async () => {
    const { place, user } = await showScreen(<Organisations />)
    await user.click(await screen.findByRole('button', { name: 'Choose a person' }))
    expect(place()).toBe('/people')
  })
})

test('axe finds nothing', async () => {
  await showScreen(<Organisations />, { 'organisations.list': () => [keeley] })
  await screen.findByText('Keeley Brandt')
  await expectAccessible()
})
