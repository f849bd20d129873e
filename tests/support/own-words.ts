/** A screen in the language of `pseudo.ts`, with Greek dates and data: whether any word on it was written into a component. */
import { screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect } from 'vitest'
import { channels } from '../../shared/contract/index.ts'
import { AppError } from '../../shared/result.ts'
import type { FakeHandlers } from './fake-bridge.ts'
import { expectAccessible, showScreen } from './fake-screen.tsx'
import type { TestHost } from './vault.ts'

export const folder = '/σπίτι/ημερολόγιο'

/** Answered by the vault, but for the folder, which is the machine's. */
export const served = (vault: TestHost): FakeHandlers => ({
  ...Object.fromEntries(
    channels.map((channel) => [
      channel,
      async (input: unknown) => {
        const result = await vault.raw(channel, input)
        if (!result.ok) throw new AppError(result.error.code, result.error.fields, result.error.ref)
        return result.value
      },
    ]),
  ),
  'shell.wanted': () => null,
  'vault.status': () => ({
    state: 'unlocked',
    folder,
    problem: null,
    wait: 0,
    recovery: true,
    quick: false,
    inbox: null,
    notices: [],
  }),
})

export const show = (node: ReactNode, handlers: FakeHandlers = {}, path = '/today') =>
  showScreen(node, handlers, { path, shell: { locale: 'el', jotShortcut: 'Mod+Shift+J' } })

const attributes = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
  'alt',
]

/** Everything a person sees or is told, with where it stands. Key caps are legends on keys, not words. */
const spoken = (): readonly (readonly [where: string, text: string])[] => {
  const said: [string, string][] = []
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('kbd, script, style')) continue
    const where = element.tagName.toLowerCase()
    for (const name of attributes) said.push([`${where}[${name}]`, element.getAttribute(name) ?? ''])
    if (
      element instanceof HTMLInputElement &&
      element.type !== 'hidden' &&
      element.closest('[aria-hidden="true"]') === null
    )
      if (!['checkbox', 'radio'].includes(element.type)) said.push([`${where}[value]`, element.value])
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) said.push([where, node.textContent ?? ''])
  }
  return said.filter(([, text]) => text.trim() !== '')
}

/** What was written into a component, each with where it stands; a template names its places alike everywhere. `data`: what the test itself put there in plain letters, longest first. */
export const ownWords = (data: readonly string[] = []): readonly string[] =>
  spoken()
    .map(
      ([where, text]) =>
        [where, ['https://', '{person}', ...data].reduce((rest, word) => rest.replaceAll(word, ''), text)] as const,
    )
    // a key is called what stands on it
    .map(([where, text]) => [where, text.replace(/^F\d{1,2}$/u, '')] as const)
    // units of size are written alike in every language
    .map(([where, text]) => [where, text.replace(/(?<=\d\s)(bytes?|kB|MB|GB)\b/gu, '')] as const)
    // and so are the codes of currencies
    .map(([where, text]) => [where, where === 'input[value]' ? text.replace(/^[A-Z]{3}$/u, '') : text] as const)
    .filter(([, text]) => /[a-zA-Z]/.test(text))
    // what is typed is read as English, so a date to be typed over is spelled in English
    .filter(
      ([where, text]) =>
        where !== 'input[value]' ||
        !/^([A-Z][a-z]+ )?(\d{1,2} )?[A-Z][a-z]+( \d{4})?( \d\d:\d\d(-\d\d:\d\d)?)?$/.test(text),
    )
    .map(([where, text]) => `${where}: ${text}`)

export const expectNoOwnWords = (data: readonly string[] = []): void => {
  expect(document.body.innerHTML).toContain('⟦')
  expect(ownWords(data)).toEqual([])
}

/** Loaded: nothing is busy and what was asked for has been answered. */
export const settled = async (): Promise<void> => {
  await waitFor(() => expect(screen.queryAllByRole('progressbar')).toEqual([]))
  let before = ''
  await waitFor(
    () => {
      const now = document.body.innerHTML
      const same = now === before && now.includes('⟦')
      before = now
      expect(same).toBe(true)
    },
    { interval: 40, timeout: 5000 },
  )
}

export const check = async (data: readonly string[] = []): Promise<void> => {
  await settled()
  expectNoOwnWords(data)
  await expectAccessible()
}
