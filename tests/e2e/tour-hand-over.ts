// The tour of a hand-over: looked over line by line, written, and opened again as a colleague would.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { At } from './tour-walk.ts'
import { goTo, toRoom } from './tour-walk.ts'

const words = 'seven quiet rivers at night'

export const handOverTour = async ({ app, page, shoot, out }: At): Promise<void> => {
  const file = join(out, 'hand-over.age')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await goTo(page, 'Pieter Bos')
  await page
    .getByRole('button', { name: /^More about/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Hand over…' }).click()
  await page.getByRole('list', { name: 'What is kept about Pieter Bos' }).waitFor()
  await shoot('hand-over')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Given to').fill('Tom Akande')
  await page.getByLabel('Your name').fill('Nora Byrne')
  await page.getByLabel('A word to your colleague').fill('He will test you with the tide.')
  await shoot('hand-over-write')
  await page.getByLabel('A passphrase for the file', { exact: true }).fill(words)
  await page.getByLabel('The same passphrase again', { exact: true }).fill(words)
  await page.keyboard.press('Enter')
  await page.getByText(/^Written: /).waitFor({ timeout: 60_000 })
  await shoot('hand-over-written')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Taken back', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Dismiss' }).last().click()
  await toRoom(page, 'Hand-overs')
  await shoot('hand-overs')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await page.getByLabel('Passphrase of “hand-over.age”', { exact: true }).fill(words)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Take it in' }).waitFor({ timeout: 60_000 })
  await shoot('hand-over-taking')
  rmSync(file)
}
