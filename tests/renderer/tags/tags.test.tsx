import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Tags } from '../../../renderer/features/tags/tags.tsx'
import { TagWord } from '../../../renderer/lib/tags/tag-word.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { peopleVault, served, showPeople } from '../people/people-screen.tsx'

const tagged = async () => {
  const vault = await peopleVault()
  const { id } = await vault.call('people.add', { name: 'Siobhán Keeley', tags: ['board', 'sailing'] })
  await vault.call('people.add', { name: 'Mateo Arriaga', tags: ['board'] })
  await vault.call('people.add', { name: 'Anneliese Roth' })
  return { vault, id }
}
const show = async () => {
  const { vault, id } = await tagged()
  return { ...(await showScreen(<Tags />, served(vault))), vault, id }
}

test('every word in use stands with where it is in use', async () => {
  await show()
  expect(await screen.findByText('2 people')).toBeTruthy()
  expect(screen.getByText('one person')).toBeTruthy()
  await expectAccessible()
})

test('a colour is chosen by keyboard, said in words, and undone', async () => {
  const { user, vault } = await show()
  ;(await screen.findByRole('button', { name: 'Colour of “board”: No colour' })).focus()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Violet' }))
  expect(await screen.findByText('“board”: Violet')).toBeTruthy()
  expect(await screen.findByRole('button', { name: 'Colour of “board”: Violet' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await vault.call('tags.colours', {})).toEqual([]))
})

test('a tag is renamed everywhere', async () => {
  const { user, vault, id } = await show()
  await user.click(await screen.findByRole('button', { name: 'Rename “board”' }))
  await user.clear(screen.getByRole('textbox', { name: 'Another word for it' }))
  await user.keyboard('Directors{Enter}')
  expect(await screen.findByText('“board” is “Directors” everywhere')).toBeTruthy()
  expect((await vault.call('people.get', { id })).tags).toEqual(['Directors', 'sailing'])
})

test('renamed to a word in use, the two become one, which is said before', async () => {
  const { user, vault, id } = await show()
  await user.click(await screen.findByRole('button', { name: 'Rename “board”' }))
  await user.clear(screen.getByRole('textbox', { name: 'Another word for it' }))
  await user.keyboard('sailing')
  expect(screen.getByText(/“sailing” is in use already/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Make them one' }))
  expect(await screen.findByText('“board” has become one with “sailing”')).toBeTruthy()
  expect((await vault.call('people.get', { id })).tags).toEqual(['sailing'])
})

test('a tag without a word is not saved, and says so', async () => {
  const { user, vault } = await show()
  await user.click(await screen.findByRole('button', { name: 'Rename “board”' }))
  await user.clear(screen.getByRole('textbox', { name: 'Another word for it' }))
  await user.keyboard('{Enter}')
  expect(await screen.findByText('A tag needs a word.')).toBeTruthy()
  await user.keyboard('{Escape}')
  expect((await vault.call('tags.list', {})).map(({ name }) => name)).toEqual(['board', 'sailing'])
})

test('a tag is taken off everyone with Delete, and comes back with Undo', async () => {
  const { user, vault, id } = await show()
  ;(await screen.findByRole('button', { name: 'Rename “board”' })).focus()
  await user.keyboard('{Delete}')
  expect(await screen.findByText('“board” is taken off everyone and everything')).toBeTruthy()
  expect((await vault.call('people.get', { id })).tags).toEqual(['sailing'])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect((await vault.call('people.get', { id })).tags).toEqual(['board', 'sailing']))
})

test('without tags the room says what would fill it', async () => {
  await showScreen(<Tags />)
  expect(await screen.findByText('No tags yet')).toBeTruthy()
})

test('a word has its dot whatever its case, and stays a word', async () => {
  const { container } = await showScreen(<TagWord tag="BOARD" />, {
    'tags.colours': () => [{ name: 'board', colour: 'blue' }],
  })
  await waitFor(() => expect(container.querySelector('[aria-hidden]')).toBeTruthy())
  expect(container.textContent).toBe('BOARD')
})

test('the list of people shows only those with a tag', async () => {
  const { vault } = await tagged()
  const { user } = await showPeople(vault)
  await screen.findByRole('button', { name: /Anneliese Roth/ })
  await user.click(await screen.findByRole('combobox', { name: 'Tag' }))
  await user.click(await screen.findByRole('option', { name: 'board' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /Anneliese Roth/ })).toBe(null))
  expect(screen.getByRole('button', { name: /Mateo Arriaga/ })).toBeTruthy()
})
