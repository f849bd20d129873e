import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { draft, showJot } from './jot-screen.tsx'

const paste = (field: HTMLElement, text: string): void => {
  fireEvent.paste(field, { clipboardData: { getData: () => text } })
}
const copied = (field: HTMLElement, how: 'copy' | 'cut' = 'copy'): string => {
  let text = ''
  fireEvent[how](field, { clipboardData: { setData: (_type: string, data: string) => (text = data) } })
  return text
}

test('the field never holds the text of a loaded draft, whatever key is pressed in it', async () => {
  const secret = 'Her father is back in hospital.\nShe told me in passing.'
  const { field, user, text } = await showJot('window', {}, draft({ text: secret }))
  await waitFor(() => expect(text()).toBe(secret))
  const held: string[] = [field.value]
  for (const keys of [
    '{ArrowUp}',
    '{Home}',
    '{End}',
    '{ArrowLeft}',
    '{Backspace}',
    'x',
    'y',
    ' ',
    'z',
    '{Control>}a{/Control}',
    '{ArrowDown}',
  ]) {
    await user.keyboard(keys)
    held.push(field.value)
  }
  for (const value of held) expect(value.length).toBeLessThanOrEqual(2)
})

test('the field holds the word being typed, and lets go of it at its end', async () => {
  const { field, user, text } = await showJot()
  await user.keyboard('Ring Ana')
  expect(field.value).toBe('Ana')
  await user.keyboard(' ')
  expect(field.value).toBe('')
  expect(text()).toBe('Ring Ana ')
})

test('Backspace and Delete take whole letters, and Backspace goes back through what was written', async () => {
  const { user, text } = await showJot()
  await user.keyboard('Tea 👨‍👩‍👧‍👦')
  await user.keyboard('{Backspace}')
  expect(text()).toBe('Tea ')
  await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}')
  expect(text()).toBe('')
  await user.keyboard('one two three{Control>}{Backspace}{/Control}')
  expect(text()).toBe('one two ')
  await user.keyboard('{Control>}{Home}{Delete}{/Control}')
  expect(text()).toBe(' two ')
})

test('arrows, Home and End move the caret, and typing goes on there', async () => {
  const { user, text } = await showJot()
  await user.keyboard('first{Enter}second')
  await user.keyboard('{ArrowUp}{End}!{ArrowDown}{Home}the {Control>}{Home}{/Control}The ')
  expect(text()).toBe('The first!\nthe second')
})

test('in a paragraph that runs from right to left the left arrow goes on', async () => {
  const { user, text, container } = await showJot()
  await user.keyboard('אבג')
  const line = container.querySelector<HTMLElement>('[data-line]')
  expect(line).toHaveProperty('dir', 'auto')
  // jsdom does not work out a direction from the letters
  line?.style.setProperty('direction', 'rtl')
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}X')
  expect(text()).toBe('אבXג')
})

test('Ctrl+A and copy give the whole text; cut and Delete clear it; Ctrl+Z brings it back', async () => {
  const { field, user, text } = await showJot('window', {}, draft({ text: 'One.\nTwo.' }))
  await waitFor(() => expect(text()).toBe('One.\nTwo.'))
  await user.keyboard('{Control>}a{/Control}')
  expect(copied(field)).toBe('One.\nTwo.')
  await user.keyboard('{Delete}')
  expect(text()).toBe('')
  await user.keyboard('{Control>}z{/Control}')
  expect(text()).toBe('One.\nTwo.')
  await user.keyboard('{Control>}a{/Control}')
  expect(copied(field, 'cut')).toBe('One.\nTwo.')
  expect(text()).toBe('')
})

test('Shift and arrows select; what is typed takes the place of it', async () => {
  const { field, user, text } = await showJot()
  await user.keyboard('Ring Ana')
  await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}')
  expect(copied(field)).toBe('Ana')
  await user.keyboard('Bo')
  expect(text()).toBe('Ring Bo')
})

test('a pasted text is put where the caret stands, with its lines', async () => {
  const { field, user, text } = await showJot()
  await user.keyboard('ab{ArrowLeft}')
  paste(field, 'one\r\ntwo')
  expect(text()).toBe('aone\ntwob')
})

test('what is being composed is seen at once, and its keys mean nothing else', async () => {
  const { field, user, text, bridge } = await showJot()
  await user.keyboard('ok ')
  const compose = (value: string) => {
    field.value = value
    fireEvent.input(field, { isComposing: true })
  }
  fireEvent.compositionStart(field)
  compose('に')
  compose('にほん')
  expect(text()).toBe('ok にほん')
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
  expect(bridge.calls('shell.jotDone')).toHaveLength(0)
  compose('日本')
  fireEvent.compositionEnd(field)
  expect(text()).toBe('ok 日本')
  await user.keyboard('!')
  expect(text()).toBe('ok 日本!')
})

test('after pasting a megabyte each key is still answered at once, and all of it is kept', async () => {
  const { field, user, kept } = await showJot()
  const megabyte = 'A line of a long note about ferries.\n'.repeat(28_000)
  const timed = async (run: () => unknown): Promise<number> => {
    const before = performance.now()
    await run()
    return performance.now() - before
  }
  const pasted = await timed(() => paste(field, megabyte))
  const keys: number[] = []
  for (const key of ['a', 'b', '{Backspace}', '{Enter}', 'c']) keys.push(await timed(() => user.keyboard(key)))
  // a key that looked through all of it again would take as long as the paste
  expect(keys.toSorted((a, b) => a - b)[2]).toBeLessThan(pasted)
  await waitFor(() => expect(kept()?.text).toBe(`${megabyte}a\nc`), { timeout: 5000 })
}, 60_000)

test('more than a jot can hold is not put in, which is said, and nothing is lost', async () => {
  const { field, user, text } = await showJot()
  await user.keyboard('here')
  paste(field, 'x'.repeat(2_000_000))
  expect(text()).toBe('here')
  expect(screen.getByRole('alert').textContent).toContain('2,000,000')
})

test('the field says what it is for, is described by the text beside it, and breaks no rule of axe', async () => {
  const { field, user, container } = await showJot()
  await user.keyboard('@ma')
  await screen.findByRole('listbox')
  await expectAccessible(container)
  await user.keyboard('{Enter}rang. Her father is back in hospital.')
  const described = document.getElementById(field.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toContain('@Mateo Arriaga rang.')
  expect(field.autocomplete).toBe('off')
  expect(field.spellcheck || field.getAttribute('spellcheck') === 'false').toBe(true)
  await expectAccessible(container)
})

test('a caret that moves is told to those who listen', async () => {
  const { user, field } = await showJot()
  await user.keyboard('Ring Ana{Enter}soon')
  await user.keyboard('{ArrowUp}')
  expect(field.parentElement?.querySelector('[aria-live=polite]')?.textContent).toBe('Ring Ana')
})
