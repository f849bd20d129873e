// Uses the application by keyboard for so many minutes, traced, where there is no network: not even a loopback device that is
// up, and so no driver. Started in a network namespace of its own. Argument: minutes. Says what came of it as one line of JSON.
import { spawn } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FollowUpFields } from '../../../shared/contract/follow-ups.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { createVault } from '../../../electron/vault/keys/vault-files.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { builtApp, sandboxArgs } from '../../support/desktop-app.ts'
import { runToEnd, until } from '../../support/desktop-process.ts'
import { withDesktop } from '../../support/desktop.ts'
import { passphrase } from '../tools/app.ts'
import { killWhole, lives, openFiles, processesOf } from '../tools/processes.ts'
import { socketArgs, socketsIn } from '../tools/sockets.ts'
import { openWithPassphrase, placeAt, sessionOn } from '../tools/vault.ts'

/** Bytes and packets of every device there is, as the kernel counts them. */
const packets = (): Readonly<Record<string, number>> =>
  Object.fromEntries(
    readFileSync('/proc/net/dev', 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, name, figures = ''] = /^\s*([^:\s]+):(.*)$/.exec(line) ?? []
        const columns = figures.trim().split(/\s+/).map(Number)
        return name === undefined ? [] : [[name, (columns[1] ?? 0) + (columns[9] ?? 0)] as const]
      }),
  )

const owner = (data: string): number | undefined => {
  try {
    return Number(/-(\d+)$/.exec(readlinkSync(join(data, 'SingletonLock')))?.[1]) || undefined
  } catch {
    return undefined
  }
}

const minutes = Number(process.argv[2] ?? '1')

await withDesktop(async (desktop) => {
  const { binary, appDir } = await builtApp()
  const evaluation = !(process.env['RAPPORT_RUNTIME'] ?? 'evaluation').startsWith('official')
  const data = join(desktop.root, 'config', evaluation ? 'rapport-evaluation' : 'rapport')
  const folder = join(data, 'vault')
  const made = await createVault({ ...placeAt(folder, floorKdf), evaluation }, passphrase)
  const session = sessionOn(made.db)
  const { id } = session.command('people.add', PersonFields.parse({ name: 'Persephone Adair' }))
  const due = Temporal.Now.plainDateISO().toString()
  // falls due once the journal is open
  const soon = Temporal.Now.zonedDateTimeISO().add({ seconds: 90 }).toPlainTime().toString({ smallestUnit: 'minute' })
  session.command('settings.set', { remindAt: soon })
  session.command('followUps.add', FollowUpFields.parse({ personId: id, kind: 'promise', text: 'Send the plan', due }))
  made.db.close()

  const trace = join(desktop.root, 'sockets')
  const command = [...socketArgs(trace), binary, ...sandboxArgs(), appDir]
  // as it is for a person: relaunched after a lock
  const child = spawn('strace', command, { env: desktop.env, cwd: desktop.root, stdio: 'ignore', detached: true })
  const x = (...args: readonly string[]): Promise<string> => runToEnd('xdotool', args, desktop.env)
  const windows = async (): Promise<readonly string[]> =>
    (await x('search', '--onlyvisible', '--name', '^Rapport').catch(() => '')).split('\n').filter(Boolean)
  /** Without a window manager the keyboard goes where it is put. */
  const focus = async (): Promise<void> => {
    const id_ = (await windows()).at(-1)
    if (id_ !== undefined) await x('windowfocus', '--sync', id_).catch(() => '')
  }
  const isOpen = (): boolean =>
    processesOf(owner(data) ?? -1).some(
      ({ pid, kind }) => kind === 'vault' && openFiles(pid).some(({ file }) => file === join(folder, 'vault.db')),
    )
  const type = (text: string): Promise<string> => x('type', '--delay', '15', text)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await x('key', '--clearmodifiers', key)
  }
  const unlock = async (): Promise<void> => {
    await until('a window', 60_000, async () => (await windows()).length > 0)
    await pause(2_500)
    const passphraseTyped = async (): Promise<boolean> => {
      await focus()
      await press('ctrl+a')
      await type(passphrase)
      await press('Return')
      return until('an open journal', 15_000, isOpen).then(
        () => true,
        () => false,
      )
    }
    // on a busy machine a window is there long before its field; and what is jotted before the journal is open would be sealed
    await until('a passphrase that arrived', 90_000, passphraseTyped)
    await pause(2_000)
  }

  let [jots, briefs, searches, locks] = [0, 0, 0, 0]
  try {
    await unlock()
    const end = Date.now() + minutes * 60_000
    for (let round = 1; Date.now() < end; round++) {
      // as people do: written when the window is there, done when it is gone
      await press('ctrl+shift+j')
      await until('the jot window', 30_000, async () => (await windows()).length > 1)
      await pause(700)
      await type(`They said ${round} things, and asked after the garden`)
      await press('ctrl+Return')
      jots += 1
      await until('a jot that is kept', 30_000, async () => (await windows()).length === 1)
      await pause(700)
      await focus()
      if (round % 3 === 0) {
        await press('ctrl+k')
        await pause(800)
        await type('perse')
        await pause(800)
        await press('Return')
        searches += 1
        await pause(1_000)
      }
      if (round % 5 === 0) {
        await press('ctrl+b')
        await pause(800)
        await type('perse')
        await pause(500)
        await press('Return')
        briefs += 1
        await pause(1_000)
      }
      if (round % 12 === 0) {
        await press('ctrl+l')
        await until('a locked journal', 30_000, () => !isOpen())
        locks += 1
        // every other time it is left alone for so long that it starts anew
        await pause(locks % 2 === 0 ? 45_000 : 3_000)
        await unlock()
      }
    }
    await pause(3_000)
    await desktop.screenshot(join(desktop.root, 'last.png'))
  } finally {
    // a relaunched one is nobody's child: its lock says who it is
    for (let pid = owner(data); pid !== undefined && lives(pid); pid = owner(data)) await killWhole(pid)
    await pause(500)
    await killWhole(child.pid ?? -1)
  }
  await until('the trace to end', 20_000, () => child.exitCode !== null || child.signalCode !== null)
  const { db, session: after, close } = await openWithPassphrase(folder, passphrase)
  const texts = db.prepare('SELECT text FROM entry').pluck().all() as readonly string[]
  const kept = texts.length
  // which were split, typed elsewhere or there twice
  const odd = texts.filter(
    (text, at) => !/^They said \d+ things, and asked after the garden$/.test(text) || texts.indexOf(text) < at,
  )
  const people = after.query('people.list', { filter: '', clientsOnly: false }).length
  close()
  const { tcp, udp, sent, listening, local } = socketsIn(readFileSync(trace, 'utf8'))
  const said = {
    ...{ jots, kept, odd, people, briefs, searches, locks, notifications: desktop.notifications().length },
    ...{ packets: packets(), tcp, udp, sent, listening, local },
  }
  process.stdout.write(`${JSON.stringify(said)}\n`)
})
process.exit(0)
