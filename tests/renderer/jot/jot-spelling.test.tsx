import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { watchHighlights } from '../../support/highlights.ts'
import { draft, showJot } from './jot-screen.tsx'

let marked: (name: string) => readonly string[]
beforeEach(() => {
  marked = watchHighlights()
})
const shown = () => marked('jot-spelling')
const menu = (word: string) => screen.findByRole('menu', { name: `Spelling of “${word}”` })

test('a slip in a jot is marked once its word is done; the field beside the text holds no more of it than before', async () => {
  const { user, field, bridge } = await showJot()
  await user.keyboard('They recieve')
  await waitFor(() => expect(bridge.calls('spelling.known')).toEqual([{ words: ['recieve'] }]))
  expect(shown()).toEqual([])
  await user.keyboard(' ')
  await waitFor(() => expect(shown()).toEqual(['recieve']))
  expect(field.value).toBe('')
  expect(field.getAttribute('spellcheck')).toBe('false')
})

test('Ctrl . and Enter put a word in; the jot’s own undo takes it back whole, and the caret is where it was', async () => {
  const { user, text } = await showJot()
  await user.keyboard('They recieve it. ')
  await waitFor(() => expect(shown()).toEqual(['recieve']))
  await user.keyboard('{Control>}.{/Control}')
  await menu('recieve')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(text()).toBe('They receive it. '))
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
  await user.keyboard('So')
  expect(text()).toBe('They receive it. So')
  await user.keyboard('{Control>}zz{/Control}')
  expect(text()).toBe('They recieve it. ')
})

test('the menu key offers words, and Escape leaves the text as it was, with the jot still open', async () => {
  const { user, text } = await showJot('window', {}, draft({ text: 'It is wrod.' }))
  await waitFor(() => expect(shown()).toEqual(['wrod']))
  await user.keyboard('{ContextMenu}')
  await menu('wrod')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  expect(text()).toBe('It is wrod.')
  await user.keyboard('!')
  expect(text()).toBe('It is wrod.!')
})

test('what was understood as a name is not marked', async () => {
  const { user } = await showJot('window', { 'people.list': () => [] })
  await user.keyboard('Lunch with Dana Whitcomb. She will recieve it ')
  await waitFor(() => expect(shown()).toEqual(['recieve']))
})

test('a draft of another language of signs, and one of a word of ten thousand letters, are looked at without harm', async () => {
  await showJot(
    'window',
    {},
    draft({ text: `${'a'.repeat(10_000)} \u202e\u0001 ((( ${'this is a wrod '.repeat(200)}` }),
  )
  await waitFor(() => expect(shown().length).toBe(200))
})
