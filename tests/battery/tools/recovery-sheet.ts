/**
 * A recovery key made by the screen, and what it looks like in memory. The driver presses the buttons and never reads the words, or they
 * would go through main: they are looked for in the page's own memory, where the check in them tells them from anything else.
 */
import type { Page } from 'playwright-core'
import { readRecoveryKey } from '../../../electron/vault/keys/recovery-key.ts'
import { until } from '../../support/desktop-process.ts'
import { textsIn } from './memory.ts'
import { keyNeedle } from './needles.ts'
import type { Needle } from './needles.ts'

const words = /(?<![0-9A-Z])(?:[0-9A-HJKMNP-TV-Z]{4} ){8}[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z])/g
const longestWords = 46

/** Halves of the words, so that a part of them is found too, as they are written and without spaces; and the key itself. */
const needlesFor = (text: string): readonly Needle[] => {
  const read = readRecoveryKey(text)
  if (!read.ok) throw new Error('that is no recovery key')
  const groups = text.split(' ')
  const halves = [groups.slice(0, 4), groups.slice(4, 8)].flatMap((half) => [half.join(' '), half.join('')])
  return [
    ...halves.flatMap((half, at) => [
      keyNeedle(`words ${at} utf-8`, Buffer.from(half, 'utf8')),
      keyNeedle(`words ${at} utf-16le`, Buffer.from(half, 'utf16le')),
    ]),
    keyNeedle('bytes', read.key),
    keyNeedle('hex', Buffer.from(read.key.toString('hex'), 'latin1')),
  ]
}

export type Hands = {
  readonly page: Page
  /** The processes one of which draws the page. */
  readonly pages: () => readonly number[]
  readonly passphrase: string
  /** Types on the keyboard of the screen. */
  readonly type: (text: string) => Promise<unknown>
}

const typeInto = async ({ page, type }: Hands, name: string, text: string): Promise<void> => {
  await page.getByLabel(name, { exact: true }).focus()
  await until(`what is typed into "${name}"`, 20_000, async () => {
    await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.select?.())
    await type(text)
    // never asked of the field itself: the driver describes each element it touches, with the value in it
    return page.evaluate((length) => (document.activeElement as HTMLInputElement).value.length === length, text.length)
  })
  await page.keyboard.press('Enter')
}

/** Makes it in Settings → Security, types it back, and answers with what it looks like. */
export const makeRecoveryKey = async (hands: Hands): Promise<readonly Needle[]> => {
  const { page } = hands
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
  await button('Passphrase, recovery key, quick unlock').click()
  await button('Write down a recovery key').click()
  await typeInto(hands, 'Your passphrase, once more', hands.passphrase)
  await button('I have it on paper').waitFor({ timeout: 30_000 })
  const found = hands
    .pages()
    .flatMap((pid) => [...textsIn(pid, words, longestWords)])
    .filter((text) => readRecoveryKey(text).ok)
  const [text, ...others] = [...new Set(found)]
  if (text === undefined || others.length > 0) throw new Error(`the page holds ${others.length} keys, not one`)
  await button('I have it on paper').click()
  await typeInto(hands, 'Recovery key', text)
  await button('Done').click({ timeout: 30_000 })
  await page.getByText(/^There is one, made/).waitFor()
  return needlesFor(text)
}
