// Looks at what was packaged: its fuses, and whether it opens a window.
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { sandboxArgs } from '../../tests/support/desktop-app.ts'
import { startProcess, until } from '../../tests/support/desktop-process.ts'
import { withDesktop } from '../../tests/support/desktop.ts'
import { Refusal, say } from './shell.ts'

// How the fuses stand in the program: the characters 0 and 1 (electron/fuses, FuseState).
const OFF = 0x30
const ON = 0x31

const FUSES: readonly (readonly [name: string, fuse: FuseV1Options, wanted: number])[] = [
  ['RunAsNode', FuseV1Options.RunAsNode, OFF],
  ['NodeOptions', FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
  ['NodeCliInspect', FuseV1Options.EnableNodeCliInspectArguments, OFF],
  ['CookieEncryption', FuseV1Options.EnableCookieEncryption, ON],
  ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, ON],
  ['AsarIntegrity', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ON],
  ['FileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, OFF],
]

const readBackFuses = async (binary: string): Promise<void> => {
  const wire = await getCurrentFuseWire(binary)
  const wrong = FUSES.filter(([, fuse, wanted]) => wire[fuse] !== wanted).map(([name]) => name)
  if (wrong.length > 0) throw new Refusal(`These fuses are not as they must be: ${wrong.join(', ')}`)
  say(`Fuses as intended: ${FUSES.map(([name, , wanted]) => `${name} ${wanted === ON ? 'on' : 'off'}`).join(', ')}.`)
}

/**
 * Starts the packaged program on a display of its own and waits for the first window to have a title. The fuses forbid
 * Node's inspector, so the window is watched through Chromium's own port. Throws a `Refusal` when none comes.
 */
export const checkPackaged = async (binary: string): Promise<void> => {
  await readBackFuses(binary)
  await withDesktop(async (desktop) => {
    const app = startProcess(binary, [...sandboxArgs(), '--remote-debugging-port=0'], { env: desktop.env })
    try {
      const listening = /DevTools listening on ws:\/\/([^/]+)\//
      await until('the packaged program to start', 20_000, () => {
        if (app.ended()) throw new Refusal(`The packaged program ended at once.\n${app.words()}`)
        return listening.test(app.words())
      })
      let title = ''
      await until('its first window', 20_000, async () => {
        const answer = await fetch(`http://${listening.exec(app.words())?.[1]}/json/list`)
        const targets = (await answer.json()) as readonly { readonly type: string; readonly title: string }[]
        title = targets.find((target) => target.type === 'page')?.title ?? ''
        return title !== ''
      })
      say(`The packaged program opens its window: "${title}".`)
    } finally {
      await app.end()
    }
  })
}
