import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { builtApp, sandboxArgs } from '../../support/desktop-app.ts'
import { until } from '../../support/desktop-process.ts'
import { withDesktop } from '../../support/desktop.ts'
import type { Desktop } from '../../support/desktop.ts'
import { callIn, passphrase, windowOf } from '../../support/rapport.ts'
import { tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { notTheApp } from '../tools/app.ts'
import { said, scanFolder } from '../tools/files.ts'
import { marker, needlesOf } from '../tools/needles.ts'
import { plantCanaries } from '../tools/plant.ts'
import { killWhole, lives, processesOf } from '../tools/processes.ts'
import type { Kind } from '../tools/processes.ts'

/** Each is crashed in an application of its own, main last: with it everything ends. */
const kinds: readonly Kind[] = ['vault', 'renderer', 'gpu', 'network', 'main']
/** What a program leaves behind that crashed: the kernel's own, Chromium's, Node's. */
const dumpName = /^core(\.|$)|\.dmp$|^report\..*\.json$|\.heapsnapshot$|^hs_err/i

const dumpsIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && dumpName.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** A program started where dumps are kept: without this the machine may simply keep none. */
const keepingDumps = (folder: string, binary: string): string => {
  const wrapper = join(folder, 'keeping-dumps')
  writeFileSync(wrapper, `#!/bin/sh\nulimit -c unlimited\nexec '${binary}' "$@"\n`)
  chmodSync(wrapper, 0o700)
  return wrapper
}

const coreLimit = (pid: number): string =>
  /^Max core file size +(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1] ?? '?'

const crash = async (desktop: Desktop, kind: Kind, log: Log, result: ReturnType<typeof tally>): Promise<void> => {
  const { binary, appDir } = await builtApp()
  const app = await _electron.launch({
    executablePath: keepingDumps(desktop.root, binary),
    args: [...sandboxArgs(), appDir],
    env: { ...desktop.env, RAPPORT_RELAUNCH: 'off' },
    cwd: desktop.root,
    chromiumSandbox: sandboxArgs().length === 0,
    timeout: 60_000,
  })
  const main = app.process().pid ?? -1
  try {
    const page = await windowOf(app, 'main')
    await page.waitForFunction(() => 'rapport' in window)
    await callIn(page, 'vault.create', { passphrase })
    await plantCanaries(page, 3)
    for (const { pid, kind: of } of processesOf(main)) log(`${of} ${pid} may dump ${coreLimit(pid)} bytes`)
    const found = processesOf(main).filter((one) => one.kind === kind)
    log(`crashing ${kind}: ${found.map(({ pid }) => pid).join()}`)
    result.expect(found.length > 0, `there is no ${kind}`)
    for (const { pid } of found) {
      result.expect(coreLimit(pid) === '1', `${kind} may dump ${coreLimit(pid)} bytes`)
      process.kill(pid, 'SIGSEGV')
      // Chromium hears of it itself at first; what the kernel then does is what counts
      await until(`the end of ${kind}`, 10_000, () => {
        if (lives(pid)) process.kill(pid, 'SIGABRT')
        return !lives(pid)
      })
      result.add('crashed')
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  } finally {
    await killWhole(main).catch(() => undefined)
  }
}

export const dumps: Row = {
  number: 8,
  title: 'Forced crash of each process, where the system keeps dumps',
  target: 'no dump with content',
  minutes: 2,
  // the same crash of a program that forbids nothing leaves a dump with the word it held
  planted: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    try {
      const code = `const held = Buffer.from(['${marker.slice(0, 5)}', '${marker.slice(5)}'].join('')); process.kill(process.pid, 'SIGSEGV'); setTimeout(() => held, 5000)`
      const child = spawn(keepingDumps(folder, process.execPath), ['-e', code], { cwd: folder, stdio: 'ignore' })
      await new Promise((resolve) => child.once('close', resolve))
      return dumpsIn(folder).length > 0 && scanFolder(folder, needlesOf(marker)).hits.length > 0
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  run: async (_scale, _shard, log) => {
    const result = tally()
    for (const kind of kinds)
      await withDesktop(async (desktop) => {
        await crash(desktop, kind, log, result)
        const left = dumpsIn(desktop.root)
        result.expect(left.length === 0, `${kind} left ${left.join(', ')}`)
        const { hits, files } = scanFolder(desktop.root, needlesOf(marker), notTheApp)
        result.add('files looked through', files)
        result.expect(hits.length === 0, `${kind}: ${said(hits)}`)
      })
    return result.outcome()
  },
}
