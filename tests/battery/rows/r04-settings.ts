import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { assertPragmas } from '../../../electron/vault/store/open.ts'
import { tally } from '../row.ts'
import type { Row } from '../row.ts'
import { withApp } from '../tools/app.ts'
import { openWithPassphrase } from '../tools/vault.ts'
import { passphrase } from '../tools/app.ts'

/** What every window must say of itself. */
const preferences: Readonly<Record<string, unknown>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  spellcheck: false,
  devTools: false,
  navigateOnDragDrop: false,
}
const policy: Readonly<Record<string, string>> = {
  'default-src': `'none'`,
  'script-src': `'self'`,
  'style-src': `'self'`,
  'connect-src': `'none'`,
  'frame-ancestors': `'none'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'require-trusted-types-for': `'script'`,
}
const switches: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'proxy-server': 'http://127.0.0.1:9',
  'proxy-bypass-list': '<-loopback>',
}
/** Reading each back from SQLite, besides the list the store asserts itself. */
const pragmas: Readonly<Record<string, unknown>> = {
  temp_store: 2,
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  secure_delete: 1,
  cipher: 'chacha20',
}

/** Names what differs. What a runtime does not report at all is as it is by default, which is `undefined` here. */
const differs = (
  wanted: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
  unreported: readonly string[] = [],
): string[] =>
  Object.entries(wanted).flatMap(([name, value]) =>
    found[name] === value || (found[name] === undefined && unreported.includes(name))
      ? []
      : [`${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(value)}`],
  )

const directives = (header: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    header.split(';').map((part) => {
      const [name = '', ...rest] = part.trim().split(' ')
      return [name, rest.join(' ')]
    }),
  )

type Db = { readonly pragma: (name: string, options: { readonly simple: true }) => unknown }
const pragmasOf = (db: Db): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.keys(pragmas).map((name) => [name, db.pragma(name, { simple: true })]))

/** Those that say nothing where they are off. */
const quiet = [
  'spellcheck',
  'nodeIntegrationInWorker',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webSecurity',
  'navigateOnDragDrop',
  'devTools',
  'nodeIntegrationInSubFrames',
  'webviewTag',
]

export const settings: Row = {
  number: 4,
  title: 'Every pragma, cipher and window setting in the running application',
  target: 'all',
  minutes: 1,
  planted: () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    const db = new Database(join(folder, 'vault.db'))
    try {
      const open = differs(pragmas, pragmasOf(db)).length > 4
      const isolated = differs(preferences, { ...preferences, contextIsolation: false }).length === 1
      const framed = differs(policy, directives(`default-src 'none'; script-src 'self' 'unsafe-inline'`)).length > 3
      return Promise.resolve(open && isolated && framed && differs(policy, policy).length === 0)
    } finally {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
  run: (_scale, _shard, log) =>
    withApp(async (battery) => {
      const result = tally()
      const fail = (where: string, problems: readonly string[]): void =>
        problems.forEach((problem) => result.expect(false, `${where}: ${problem}`))
      await battery.create()
      const { app } = battery.running()
      const windows = await app.evaluate(async ({ BrowserWindow }) =>
        Promise.all(
          BrowserWindow.getAllWindows().map(async ({ webContents }) => {
            const response = await webContents.session.fetch('app://rapport/index.html')
            const contents = webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> | null }
            return {
              url: webContents.getURL(),
              preferences: JSON.parse(JSON.stringify(contents.getLastWebPreferences() ?? {})) as Record<
                string,
                unknown
              >,
              policy: response.headers.get('content-security-policy') ?? '',
              persistent: webContents.session.isPersistent(),
              devTools: webContents.isDevToolsOpened(),
              spellcheck: webContents.session.isSpellCheckerEnabled(),
            }
          }),
        ),
      )
      result.figure('windows', windows.length)
      result.expect(windows.length === 2, `two windows are open while unlocked, not ${windows.length}`)
      for (const window of windows) {
        log(JSON.stringify(window))
        fail(window.url, differs(preferences, window.preferences, quiet))
        fail(window.url, differs(policy, directives(window.policy)))
        fail(window.url, differs({ persistent: false, devTools: false, spellcheck: false }, window))
      }
      const lines = await app.evaluate(
        ({ app: electron }, names) =>
          Object.fromEntries(names.map((name) => [name, electron.commandLine.getSwitchValue(name)])),
        Object.keys(switches),
      )
      fail('command line', differs(switches, lines))
      const page = await battery.page().evaluate(() => ({
        require: typeof (globalThis as Record<string, unknown>)['require'],
        process: typeof (globalThis as Record<string, unknown>)['process'],
        bridge: Object.keys(window.rapport).toSorted().join(),
        opener: window.opener === null,
      }))
      fail(
        'page',
        differs(
          { require: 'undefined', process: 'undefined', bridge: 'call,onChanged,onShell,shell', opener: true },
          page,
        ),
      )
      const folder = await battery.vaultFolder()
      // opening asserts every pragma before it answers, so a vault that is open has them; read back here in the same code
      await battery.kill()
      const { db, close } = await openWithPassphrase(folder, passphrase)
      try {
        assertPragmas(db)
        const found = pragmasOf(db)
        log(JSON.stringify(found))
        fail('pragma', differs(pragmas, found))
      } finally {
        close()
      }
      const checked = [preferences, policy, switches, pragmas].reduce((sum, one) => sum + Object.keys(one).length, 0)
      result.figure('settings', checked)
      return result.outcome()
    }),
}
