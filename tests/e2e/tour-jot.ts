// The part of the tour that looks at the jot window: in light, dark and contrast, wide, narrow and large, with one chip and with ten.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, startRapport, windowOf } from '../support/rapport.ts'

/** What is typed, and what is pressed then. */
const jots: Readonly<Record<string, readonly [text: string, ...keys: string[]]>> = {
  usual: [
    'lighter than last time. Aoife’s results come 21 August, then Galway. I said she’d have our note by Thursday. Her father is back in hospital; she told me in passing and moved on',
    'Alt+1',
    'Alt+2',
  ],
  'long-promise': [
    'I promised to send the revised commissioning schedule for the second turbine hall with all of the comments of the insurers and of the port by Friday. She will send us the signed minutes of the steering committee and the drawings of the quay next week.',
  ],
  boundary: [
    'they cannot accept meals or gifts over €50, and no wine at Christmas. She is allergic to shellfish.',
    'Tab',
  ],
  ten: [
    'is back from leave. Her brother Paul took up rowing. Her daughter Mia starts at Lyon in September. I’ll send the survey by Friday. He’ll introduce me to Dana next week. They cannot accept meals. She is allergic to shellfish. Her father died on Sunday. Her birthday is 12 June. She lives in Cork now. She asked for the reference by Thursday.',
  ],
}
const sizes = { wide: [680, 320], narrow: [420, 320], tall: [680, 520] } as const

/** On a desktop of its own. Answers with the exit code. */
export const jotTour = async (out: string): Promise<number> => {
  mkdirSync(out, { recursive: true })
  const desktop = await startDesktop()
  try {
    const rapport = await startRapport(desktop)
    const { page } = rapport
    await createVault(page)
    for (const name of ['Siobhán Keeley', 'Dermot Fay', 'Dana Whitcomb']) await callIn(page, 'people.add', { name })
    const jot = await windowOf(rapport.app, 'jot')
    const sized = ([width, height]: readonly [number, number]) =>
      rapport.app.evaluate(
        ({ BrowserWindow }, to) =>
          BrowserWindow.getAllWindows()
            .find((window) => window.webContents.getURL().endsWith('#jot'))
            ?.setBounds({ width: to[0], height: to[1] }),
        [width, height] as const,
      )
    await desktop.key('ctrl+shift+j')
    await jot.waitForFunction(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA')
    for (const [name, [text, ...keys]] of Object.entries(jots)) {
      await jot.keyboard.press('Control+a')
      await jot.keyboard.press('Backspace')
      await jot.keyboard.type('@sio')
      await jot.getByRole('option', { name: /Siobhán Keeley/ }).waitFor()
      await jot.keyboard.press('Enter')
      await jot.keyboard.insertText(text)
      await jot.getByText('Alt 1', { exact: true }).waitFor()
      for (const key of keys) await jot.keyboard.press(key)
      for (const theme of ['light', 'dark', 'contrast'] as const) {
        await callIn(page, 'settings.set', { theme })
        for (const [size, bounds] of Object.entries(sizes)) {
          await sized(bounds)
          await jot.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 250))))
          await jot.screenshot({ path: join(out, `jot-${name}-${size}-${theme}.png`) })
        }
      }
      await jot.getByRole('textbox').first().focus()
    }
    await rapport.kill()
    return 0
  } finally {
    await desktop.stop()
  }
}
