/** Each rule on who may import whom is broken on purpose, in a copy of the tree's shape, and the check must notice. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshFolder } from './support/vault.ts'

const root = join(import.meta.dirname, '..')
const rooms = ['shared', 'electron', 'renderer', 'tests'] as const
const bin = (name: string) => join(root, 'node_modules/.bin', name)

/** The configuration as it is, and the files given, in a folder of their own. */
const treeOf = (files: Readonly<Record<string, string>>): string => {
  const folder = freshFolder()
  for (const name of ['.oxlintrc.json', 'tsconfig.base.json']) cpSync(join(root, name), join(folder, name))
  for (const room of rooms) {
    mkdirSync(join(folder, room))
    cpSync(join(root, room, 'tsconfig.json'), join(folder, room, 'tsconfig.json'))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

type Finding = { readonly code: string; readonly message: string; readonly help?: string; readonly filename: string }
const lint = (folder: string): { readonly status: number | null; readonly found: readonly Finding[] } => {
  const ran = spawnSync(bin('oxlint'), ['--format', 'json', 'shared', 'electron', 'renderer'], {
    cwd: folder,
    encoding: 'utf8',
  })
  try {
    const { diagnostics } = JSON.parse(ran.stdout) as { diagnostics: readonly Finding[] }
    return {
      status: ran.status,
      found: diagnostics.map((one) => ({ ...one, filename: one.filename.replaceAll('\\', '/') })),
    }
  } catch {
    throw new Error(`oxlint said: ${ran.stdout.slice(0, 2000)}${ran.stderr.slice(0, 2000)}`)
  }
}

const importing = (from: string): string => `import * as x from '${from}'\nexport const y = x\n`
const using = (expression: string): string => `export const y = (): unknown => ${expression}\n`

const shared = 'shared imports zod, Temporal and itself'
const bridge = 'the renderer sees only its bridge'
const features = 'features do not import features; pages compose them'
const electron = 'electron imports shared, never the renderer'
const main = 'main imports nothing of the vault but its message types'
const preload = 'the preload imports electron and types, nothing else'
const journal = 'journal knows its store handle and shared, nothing else'
const store = 'index → serve → journal → store, never back'
const migration = 'a migration imports only the handle type and sql'
const time = 'the clock is injected'
const chance = 'randomness is injected'

/** Where, what, and the words the check must answer with. */
const planted: readonly (readonly [where: string, what: string, told: string])[] = [
  ['shared/model/a.ts', importing('../../electron/vault/serve.ts'), shared],
  ['shared/contract/a.ts', importing('../../renderer/lib/api.ts'), shared],
  ['shared/model/b.ts', importing('node:fs'), shared],
  ['shared/model/c.ts', importing('electron'), shared],
  ['shared/model/d.ts', importing('react'), shared],
  [
    'shared/model/d1.ts',
    importing('chrono-node/en'),
    'chrono is asked in shared/model/spoken/find/written-out.ts alone',
  ],
  ['shared/model/d2.ts', importing('react-dom'), shared],
  ['shared/model/d3.ts', importing('better-sqlite3'), shared],
  ['shared/model/e.ts', using('new Date()'), time],
  ['shared/model/f.ts', using('Date.now()'), time],
  ['shared/model/g.ts', using('Math.random()'), chance],
  ['shared/model/h.ts', using('crypto.randomUUID()'), 'ids come from ctx.newId'],
  ['shared/model/h2.ts', using('crypto.getRandomValues(new Uint8Array(8))'), chance],
  ['shared/model/i.ts', `import { Temporal } from './temporal.ts'\n${using('Temporal.Now.instant()')}`, time],
  ['shared/model/j.ts', using('performance.now()'), time],
  ['electron/vault/journal/a.ts', using('new Date()'), time],
  ['electron/vault/journal/b.ts', using('Math.random()'), chance],
  ['electron/vault/journal/c.ts', using('crypto.randomUUID()'), 'ids come from ctx.newId'],
  ['electron/vault/journal/d.ts', importing('node:fs'), journal],
  ['electron/vault/journal/d2.ts', importing('node:crypto'), journal],
  ['electron/vault/journal/e.ts', importing('../keys/kdf.ts'), journal],
  ['electron/vault/journal/f.ts', importing('../serve.ts'), journal],
  ['electron/vault/journal/f2.ts', importing('../host.ts'), journal],
  ['electron/vault/journal/f3.ts', importing('../session.ts'), journal],
  ['electron/vault/journal/g.ts', importing('../exchange/vcard.ts'), journal],
  ['electron/vault/journal/h.ts', importing('better-sqlite3'), journal],
  ['electron/vault/journal/i.ts', importing('electron'), journal],
  ['electron/vault/journal/j.ts', importing('../store/open.ts'), journal],
  ['electron/vault/store/a.ts', importing('../journal/people.ts'), store],
  ['electron/vault/store/b.ts', importing('../serve.ts'), store],
  ['electron/vault/store/b2.ts', importing('../host.ts'), store],
  ['electron/vault/store/b3.ts', importing('../keys/kdf.ts'), store],
  ['electron/vault/store/migrations/0020-a.ts', importing('../../../../shared/model/days.ts'), migration],
  ['electron/vault/store/migrations/0030-b.ts', importing('node:fs'), migration],
  ['electron/vault/store/migrations/0040-c.ts', importing('../open.ts'), migration],
  ['electron/vault/store/migrations/0050-d.ts', importing('../rows.ts'), migration],
  ['electron/vault/store/migrations/0060-e.ts', importing('../../journal/people.ts'), migration],
  ['electron/vault/store/migrations/0070-f.ts', importing('./0010-journal.ts'), migration],
  ['electron/vault/a.ts', importing('../../renderer/lib/api.ts'), electron],
  ['electron/vault/b.ts', importing('react'), electron],
  ['electron/main/a.ts', importing('../vault/host.ts'), main],
  ['electron/main/b.ts', importing('../vault/keys/kdf.ts'), main],
  ['electron/main/c.ts', importing('better-sqlite3'), main],
  ['electron/main/d.ts', importing('@node-rs/argon2'), main],
  ['electron/main/e.ts', importing('../../renderer/lib/api.ts'), electron],
  ['electron/main/f.ts', importing('../vault/store/migrations/0010-journal.ts'), main],
  ['electron/preload/a.ts', importing('../vault/serve.ts'), main],
  ['electron/preload/b.ts', importing('node:fs'), preload],
  ['electron/preload/c.ts', importing('../main/windows.ts'), preload],
  ['electron/preload/d.ts', importing('../../shared/contract/index.ts'), preload],
  ['renderer/lib/a.ts', importing('electron'), bridge],
  ['renderer/app/a.ts', importing('node:fs'), bridge],
  ['renderer/ui/a.ts', importing('../../electron/vault/serve.ts'), bridge],
  ['renderer/features/people/a.ts', importing('better-sqlite3'), bridge],
  ['renderer/features/people/a2.ts', importing('electron'), bridge],
  ['renderer/features/people/b.ts', importing('../entries/entry-line.tsx'), features],
  ['renderer/features/people/c.ts', importing('../../features/entries/entry-line.tsx'), features],
  ['renderer/features/people/d.ts', importing('../../app/main-window.tsx'), features],
  ['renderer/lib/b.ts', 'export default 1\nconsole.log(1)\n', 'no-console'],
  ['renderer/lib/c.ts', using('eval("1")'), 'eval'],
  ['shared/k.ts', 'export const y = (x: any): unknown => x\n', 'any'],
  ['shared/l.ts', 'export const y = (x: string | null): string => x!\n', 'on-null'],
  ['shared/m.ts', `${'export {}\n'.repeat(1)}${'// a line\n'.repeat(400)}`, 'too many lines'],
  ['shared/n.ts', "import { o } from './o.ts'\nexport const n = (): unknown => o\n", 'cycle'],
  ['shared/o.ts', "import { n } from './n.ts'\nexport const o = (): unknown => n\n", 'cycle'],
]

/** What all of those may do. */
const clean: Readonly<Record<string, string>> = {
  'shared/zod.ts': "import * as z from 'zod'\nexport { z }\n",
  'shared/contract/people.ts': importing('../zod.ts'),
  'shared/contract/wire.ts': 'export type Bridge = { readonly x: 1 }\n',
  'shared/model/temporal.ts': "export { Temporal } from 'temporal-polyfill'\n",
  'shared/model/days.ts': `import { Temporal } from './temporal.ts'\n${using("Temporal.PlainDate.from('2026-03-10')")}`,
  'shared/long.ts': `export {}\n${'// a line\n'.repeat(399)}`,
  'electron/main/a.ts': "import type { X } from '../vault/messages.ts'\nexport type Y = X\n",
  'electron/main/b.ts': importing('../vault/index?modulePath'),
  'electron/main/c.ts': importing('../vault/exchange/vcard-worker?modulePath'),
  'electron/main/d.ts': importing('node:fs'),
  'electron/preload/a.ts':
    "import { ipcRenderer } from 'electron'\nimport type { Bridge } from '../../shared/contract/wire.ts'\nexport const x = (y: Bridge): unknown => [y, ipcRenderer]\n",
  'electron/vault/messages.ts': 'export type X = 1\n',
  'electron/vault/host.ts': importing('./keys/kdf.ts'),
  'electron/vault/keys/kdf.ts': importing('@node-rs/argon2'),
  'electron/vault/journal/people.ts': importing('../store/handles.ts'),
  'electron/vault/journal/ties.ts': importing('./rows.ts'),
  'electron/vault/journal/rows.ts': importing('../../../shared/model/days.ts'),
  'electron/vault/store/handles.ts': importing('./sql.ts'),
  'electron/vault/store/open.ts': importing('better-sqlite3'),
  'electron/vault/store/sql.ts': 'export const sql = 1\n',
  'electron/vault/store/migrate.ts': 'export type Migration = 1\n',
  'electron/vault/store/migrations/0010-a.ts':
    "import type { Migration } from '../migrate.ts'\nimport { sql } from '../sql.ts'\nexport const x: [Migration, unknown] = [1, sql]\n",
  'renderer/lib/api.ts': importing('../../shared/contract/people.ts'),
  'renderer/ui/row.ts': importing('react'),
  'renderer/features/people/a.ts': importing('../../lib/api.ts'),
  'renderer/features/people/b.ts': importing('./a.ts'),
  'renderer/features/people/c.ts': importing('../../ui/row.ts'),
  'renderer/app/people.ts': importing('../features/people/b.ts'),
}

describe('who may import whom', () => {
  let status: number | null
  let found: readonly Finding[]
  beforeAll(() => {
    ;({ status, found } = lint(treeOf(Object.fromEntries(planted.map(([where, what]) => [where, what])))))
  })

  test.each(planted)('%s: is not allowed %j', (where, _what, told) => {
    expect(status).not.toBe(0)
    const words = found
      .filter(({ filename }) => filename === where)
      .map(({ code, message, help }) => `${code} ${message} ${help ?? ''}`)
    expect(words.join('\n').toLowerCase()).toContain(told.toLowerCase())
  })

  test('and what is allowed is not held against anyone', () => {
    expect(lint(treeOf(clean))).toEqual({ status: 0, found: [] })
  })
})

describe('what each room’s types know', () => {
  const check = (room: string, files: Readonly<Record<string, string>>) => {
    const ran = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', room], {
      cwd: treeOf(files),
      encoding: 'utf8',
    })
    return { status: ran.status, said: `${ran.stdout}${ran.stderr}` }
  }

  test.each([
    ['shared', 'Node', 'shared/a.ts', using('process.env')],
    ['shared', 'Node', 'shared/a.ts', importing('node:fs')],
    ['shared', 'Node', 'shared/a.ts', importing('fs')],
    ['shared', 'the window', 'shared/a.ts', using('document.title')],
    ['renderer', 'Node', 'renderer/a.ts', using('process.env')],
    ['renderer', 'Node', 'renderer/a.ts', using('Buffer.alloc(1)')],
    ['renderer', 'Node', 'renderer/a.ts', importing('node:fs')],
  ])('%s knows nothing of %s: %s %j', (room, _what, where, text) => {
    const { status, said } = check(room, { [where]: text })
    expect(status).not.toBe(0)
    expect(said).toMatch(
      new RegExp(`^${where.split('/').at(-1)!.replace('.', '\\.')}|${where.replace('.', '\\.')}`, 'm'),
    )
  })

  test.each([
    ['shared', 'shared/a.ts', using('new Map()')],
    ['renderer', 'renderer/a.tsx', 'export const A = () => <p>{document.title}</p>\n'],
    ['electron', 'electron/a.ts', using('process.env')],
  ])('%s knows its own', (room, where, text) => {
    expect(check(room, { [where]: text })).toMatchObject({ status: 0 })
  })

  test('every room has a tsconfig of its own, and the root only refers to them', () => {
    const { files, references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
      files: unknown
      references: { path: string }[]
    }
    expect(files).toEqual([])
    expect(references.map(({ path }) => path)).toEqual([...rooms, 'resources/scripts'].map((room) => `./${room}`))
  })
})

describe('what was built', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'out/main/index.cjs')) || !existsSync(join(root, 'out/preload/index.cjs')))
      execFileSync(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
        cwd: root,
      })
  }, 120_000)
  const built = (file: string) => readFileSync(join(root, 'out', file), 'utf8')
  const required = (text: string) => [...text.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name!)

  test('main holds nothing of the vault, and requires nothing but Electron and Node', () => {
    const text = built('main/index.cjs')
    for (const word of ['search_words', 'argon2', 'better-sqlite3', 'chacha20', 'CREATE TABLE', 'BEGIN:VCARD'])
      expect(text).not.toContain(word)
    expect(required(text).filter((name) => name !== 'electron' && !/^(node:)?[a-z_/]+$/.test(name))).toEqual([])
  })

  test('the preload requires Electron alone, and holds no schema', () => {
    const text = built('preload/index.cjs')
    expect(required(text)).toEqual(['electron'])
    expect(text).not.toContain('safeParse')
  })

  test('the vault and the process beside it are files of their own, which main does not require', () => {
    const vault = readdirSync(join(root, 'out/main')).filter((name) => built(`main/${name}`).includes('search_words'))
    expect(vault).not.toEqual([])
    for (const name of vault) expect(required(built('main/index.cjs'))).not.toContain(`./${name}`)
  })
})

describe('the tree', () => {
  const sources = globSync('{shared,electron,renderer,tests,resources}/**/*.{ts,tsx,mjs,cjs,css,c}', {
    cwd: root,
    exclude: (name) => name.includes('node_modules'),
  })

  test('has no file of more than 400 lines', () => {
    const long = sources.filter((name) => readFileSync(join(root, name), 'utf8').split('\n').length > 401)
    expect(long).toEqual([])
  })

  test('only the renderer’s api sees the bridge', () => {
    const seeing = sources.filter(
      (name) => name.startsWith('renderer/') && readFileSync(join(root, name), 'utf8').includes('window.rapport'),
    )
    expect(seeing).toEqual(['renderer/lib/api.ts'])
  })

  test('features have no folders within, so that what they import can be told from its path', () => {
    const within = globSync('renderer/features/*/*', { cwd: root }).filter((name) =>
      statSync(join(root, name)).isDirectory(),
    )
    expect(within).toEqual([])
  })

  test('has a README in every room', () => {
    const wanted = [...rooms, 'resources', 'electron/main', 'electron/preload', 'electron/vault', '.']
    expect(wanted.filter((room) => !existsSync(join(root, room, 'README.md')))).toEqual([])
  })

  test('has nothing at its root but its rooms and its configuration', () => {
    const ignored = new Set(
      readFileSync(join(root, '.gitignore'), 'utf8')
        .split('\n')
        .map((line) => line.replace(/\/$/, '')),
    )
    const allowed = new Set([
      ...['electron', 'renderer', 'shared', 'tests', 'resources', '.ci', '.git', '.github'],
      ...[
        'LICENSE',
        'CHANGELOG.md',
        'README.md',
        'electron-builder.yml',
        'package.json',
        'package-lock.json',
        'tsconfig.json',
      ],
      ...['tsconfig.base.json', 'vitest.config.ts', 'electron.vite.config.ts', '.oxlintrc.json', '.oxfmtrc.json'],
      ...['.gitattributes', '.gitignore', '.editorconfig', '.npmrc', '.nvmrc'],
    ])
    expect(
      readdirSync(root).filter((name) => !allowed.has(name) && !ignored.has(name) && !name.endsWith('.log')),
    ).toEqual([])
  })
})
