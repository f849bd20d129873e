// npm start: gets what is missing, builds, opens the application. Arguments such as --jot go to the application.
import { findElectron } from './runtime.ts'
import { command, run, say } from './shell.ts'
import { stage } from './stage.ts'
import { ensureSystem } from './system.ts'

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])

await command(async () => {
  if (!hasDisplay()) {
    say('There is no display here, so no window can be opened.')
    say('npm run tour walks through the application on a display of its own and leaves screenshots.')
    return 1
  }
  await ensureSystem('app')
  const electron = await findElectron()
  say(electron.line)
  const { appDir } = await stage({ electron })
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (asRoot) say("Running as root: Chromium's sandbox is off (--no-sandbox). Use an ordinary user for real notes.")
  const args = [...(asRoot ? ['--no-sandbox'] : []), appDir, ...process.argv.slice(2)]
  return (await run(electron.binary, args)).code
})
