import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { SpelledFields } from '../../../renderer/lib/spell-check/spelled-fields.tsx'
import { TextArea } from '../../../renderer/ui/text-area.tsx'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { watchHighlights } from '../../support/highlights.ts'

let marked: (name: string) => readonly string[]
beforeEach(() => {
  marked = watchHighlights()
})
const shown = () => marked('field-spelling')

const Page = () => {
  const [note, setNote] = useState('')
  const [code, setCode] = useState('')
  return (
    <>
      <TextArea label="Note" value={note} onChange={setNote} />
      <TextArea label="Terms" value={code} onChange={setCode} spellCheck={false} />
      <SpelledFields />
    </>
  )
}
const show = async (handlers: FakeHandlers = {}) => {
  const view = await showScreen(<Page />, handlers)
  const note = screen.getByLabelText<HTMLTextAreaElement>('Note')
  await view.user.click(note)
  return { ...view, note }
}
const menu = (word: string) => screen.findByRole('menu', { name: `Spelling of “${word}”` })

describe('a text area that is written in', () => {
  test('marks a slip once its word is done, and not the word that is being written', async () => {
    const { user, bridge } = await show()
    await user.keyboard('We recieve')
    await waitFor(() => expect(bridge.calls('spelling.known')).toEqual([{ words: ['recieve'] }]))
    expect(shown()).toEqual([])
    await user.keyboard(' it')
    await waitFor(() => expect(shown()).toEqual(['recieve']))
    await expectAccessible()
  })

  test('that has an order of its own is left alone', async () => {
    const { user, bridge, note } = await show()
    await user.click(screen.getByLabelText('Terms'))
    await user.keyboard('recieve it ')
    await user.click(note)
    await user.keyboard('beleive it ')
    await waitFor(() => expect(shown()).toEqual(['beleive']))
    expect(bridge.calls('spelling.known')).toEqual([{ words: ['beleive'] }])
  })

  test('asks the journal about what no dictionary has, and of nothing else; names and own words are not marked', async () => {
    const { user, bridge } = await show({
      'spelling.known': ({ words }) => words.filter((word) => word === 'keeleys' || word === 'capexed'),
    })
    await user.keyboard('keeleys capexed the recieve of it ')
    await waitFor(() => expect(shown()).toEqual(['recieve']))
    for (const { words } of bridge.calls('spelling.known') as { words: string[] }[])
      expect(words.every((word) => ['keeleys', 'capexed', 'recieve'].includes(word))).toBe(true)
  })

  test('offers words by key; the one chosen takes the place of the slip, and the caret goes on where it was', async () => {
    const { user, note } = await show()
    await user.keyboard('We recieve it. ')
    await waitFor(() => expect(shown()).toEqual(['recieve']))
    await user.keyboard('{Control>}.{/Control}')
    await menu('recieve')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(note.value).toBe('We receive it. '))
    await waitFor(() => expect(document.activeElement).toBe(note))
    expect(await screen.findByText('receive put in.')).toBeTruthy()
    await user.keyboard('So')
    expect(note.value).toBe('We receive it. So')
  })

  test('offers to take a word in, which can be undone, and to leave it alone in this text', async () => {
    const { user, bridge } = await show()
    await user.keyboard('The flumping and the zorbing. ')
    await waitFor(() => expect(shown()).toEqual(['flumping', 'zorbing']))
    await user.keyboard('{Shift>}{F10}{/Shift}')
    await menu('zorbing')
    await user.click(screen.getByRole('menuitem', { name: 'Ignore in this text' }))
    await waitFor(() => expect(shown()).toEqual(['flumping']))
    await user.keyboard('{Control>}.{/Control}')
    await menu('flumping')
    await user.click(screen.getByRole('menuitem', { name: 'Add to my words' }))
    await waitFor(() => expect(bridge.calls('spelling.add')).toEqual([{ word: 'flumping' }]))
    expect(await screen.findByText('Added to your words: flumping')).toBeTruthy()
  })

  test('says to those who listen that the word just left may be misspelt, and how words are offered', async () => {
    const { user } = await show()
    await user.keyboard('recieve ')
    expect(await screen.findByText('“recieve” may be misspelt. Ctrl and full stop offers words.')).toBeTruthy()
    await user.keyboard('it soon')
    await waitFor(() => expect(screen.queryByText(/may be misspelt/)).toBeNull())
  })

  test('says so where no word is marked', async () => {
    const { user } = await show()
    await user.keyboard('All is well. {Control>}.{/Control}')
    expect(await screen.findByText('No word here is marked.')).toBeTruthy()
    expect(screen.queryByRole('menu')).toBeNull()
  })

  test('by a right click on a marked word offers words, and leaves any other to the system', async () => {
    const { user, note } = await show()
    await user.keyboard('recieve it')
    await waitFor(() => expect(shown()).toEqual(['recieve']))
    note.setSelectionRange(9, 9)
    expect(fireEvent.contextMenu(note)).toBe(true)
    note.setSelectionRange(3, 3)
    expect(fireEvent.contextMenu(note)).toBe(false)
    await menu('recieve')
  })
})

describe('whose spelling it is', () => {
  test.each([
    ['auto', 'color'],
    ['british', 'color'],
    ['american', 'colour'],
  ] as const)('%s marks %s', async (spelling, wrong) => {
    const { user } = await show({ 'shell.spelling': () => ({ spelling }) })
    await user.keyboard('colour color ')
    await waitFor(() => expect(shown()).toEqual([wrong]))
  })

  test('is nobody’s where it is switched off: nothing is marked or asked', async () => {
    const { user, bridge, note } = await show({ 'shell.spelling': () => ({ spelling: 'off' }) })
    await user.keyboard('recieve it ')
    await waitFor(() => expect(bridge.calls('shell.spelling').length).toBeGreaterThan(0))
    expect(shown()).toEqual([])
    // switched on again it holds for the field that is come to next
    bridge.answer({ 'shell.spelling': () => ({ spelling: 'british' }) })
    await user.click(screen.getByLabelText('Terms'))
    expect(bridge.calls('spelling.known')).toEqual([])
    await user.click(note)
    await waitFor(() => expect(shown()).toEqual(['recieve']))
  })
})
