/** A vault with backups and one put aside, neighbours nobody may touch, and what can be put in a file's place. */
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Random } from '../../../electron/cli/sample/random.ts'
import { hostOn } from './backups.ts'

export const before = 'the words of the time before'
export const words = 'nine grey herons reading maps'
/** A plan's: where the vault of now would go. */
export const planned = 'vault-before-2026-01-02-0304'

export type World = {
  readonly root: string
  readonly vault: string
  readonly backups: string
  readonly neighbours: string
  /** Of the time before, of now, of another vault. */
  readonly names: readonly [string, string, string]
  readonly aside: string
  /** Everything as it was made. */
  readonly fresh: () => void
  /** One path of the vault as it was made. */
  readonly mend: (path: string) => void
  readonly remove: () => void
}

/** 6 people in the first backup, 7 in the second, 8 in what lies aside; 3 in another vault's. */
export const makeWorld = async (): Promise<World> => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-hostile-'))
  const [first, vault] = [join(root, 'first', 'vault'), join(root, 'vault')]
  const [saved, backups] = [join(root, 'first', 'backups'), join(root, 'backups')]
  const neighbours = join(root, 'neighbours')
  for (const each of [first, saved, join(neighbours, 'letters'), join(root, 'temp')])
    mkdirSync(each, { recursive: true })
  const own = hostOn(first)
  await own.get('vault.create', { passphrase: before })
  await own.get('backups.set', { folder: own.pick(saved), automatic: false })
  for (let n = 0; n < 6; n++) await own.get('people.add', { name: `Person ${n}` })
  const old = await own.make()
  await own.get('people.add', { name: 'Since' })
  await own.get('keys.changePassphrase', { current: before, next: words })
  const now = await own.make()
  await own.get('people.add', { name: 'Later' })
  const { aside } = (await own.get('backups.restore', { place: 'chosen', name: now })) as { aside: string }
  own.close()
  const elsewhere = join(root, 'first', 'other')
  mkdirSync(elsewhere)
  const other = hostOn(elsewhere)
  await other.get('vault.create', { passphrase: 'three other people are in here' })
  await other.get('backups.set', { folder: other.pick(saved), automatic: false })
  for (let n = 0; n < 3; n++) await other.get('people.add', { name: `Other ${n}` })
  const foreign = await other.make()
  other.close()
  for (const into of [neighbours, join(neighbours, 'letters')]) {
    for (const name of ['vault.db', 'vault.json']) copyFileSync(join(elsewhere, name), join(into, name))
    for (const name of ['note.txt', '.left.tmp', '1700000000000-abcdefgh.age', '.1.2.tmp'])
      writeFileSync(join(into, name), `theirs: ${name}`, { mode: 0o644 })
  }
  const world: World = {
    root,
    vault,
    backups,
    neighbours,
    names: [old, now, foreign],
    aside,
    fresh: () => {
      for (const each of [vault, backups]) rmSync(each, removing)
      cpSync(first, vault, { recursive: true })
      cpSync(saved, backups, { recursive: true })
      writeFileSync(join(vault, 'backups.json'), `${JSON.stringify({ version: 1, folder: backups })}\n`)
    },
    mend: (path) => {
      rmSync(join(vault, path), removing)
      if (existsSync(join(first, path))) cpSync(join(first, path), join(vault, path), { recursive: true })
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
  return world
}

/** Another database on its way into the vault's place. */
export const planSwap = ({ vault, backups, names }: World): void => {
  mkdirSync(join(vault, 'restoring'))
  mkdirSync(join(vault, planned))
  for (const name of ['vault.db', 'vault.json'])
    copyFileSync(join(backups, names[1], name), join(vault, 'restoring', name))
  writeFileSync(join(vault, planned, 'aside.json'), JSON.stringify({ reason: 'restored', at: 1, seenAt: 1, age: 0 }))
  writeFileSync(join(vault, 'swap.json'), `${JSON.stringify({ version: 1, aside: planned })}\n`)
}

/** A process that was just ended may be about to write one more file. */
const removing = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const

/** Everything in a folder: kind, mode, size, times, bytes. What links in it lead to is not followed. */
export const digest = (folder: string, into = ''): readonly string[] =>
  readdirSync(join(folder, into)).flatMap((name) => {
    const path = join(into, name)
    const found = lstatSync(join(folder, path), { bigint: true })
    const line = `${path} ${found.mode.toString(8)} ${found.size} ${found.mtimeNs}`
    if (found.isDirectory()) return [line, ...digest(folder, path)]
    if (found.isSymbolicLink()) return [`${line} ${readlinkSync(join(folder, path))}`]
    const bytes = found.isFile()
      ? createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')
      : ''
    return [`${line} ${bytes}`]
  })

/** Names that lead elsewhere, or that nothing can be called. */
const badNames = ({ root, neighbours }: World): readonly unknown[] => [
  '../neighbours',
  '../../../../../../etc/passwd',
  '..',
  '.',
  '/',
  join(neighbours, 'made'),
  join(root, 'made'),
  `${planned}/../../neighbours`,
  `${planned}\0`,
  '\0',
  'x'.repeat(4096),
  `/${'deep/'.repeat(800)}`,
  '..\\..\\neighbours',
  'C:\\Windows',
  '__proto__',
  '',
  '~/made',
  '$HOME/made',
  '`touch made`',
  '\u202e',
  '\ud800',
  null,
  [],
  {},
]
const badNumbers = [1e308, -1e308, -1, 0, 0.5, 2 ** 53, 8.64e15, 8.64e15 + 1, 1e16, -8.65e15, 1e-320]

type Leaf = { readonly holder: Record<string, unknown>; readonly key: string }

const leaves = (value: unknown, kind: 'string' | 'number'): readonly Leaf[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === kind ? [{ holder: value as Record<string, unknown>, key }] : leaves(inner, kind),
      )

const withJson = (at: string, change: (body: unknown) => unknown): void => {
  const body = JSON.parse(readFileSync(at, 'utf8')) as unknown
  writeFileSync(at, JSON.stringify(change(body)))
}

const withLeaf = (at: string, kind: 'string' | 'number', bad: readonly unknown[], dice: Random): void =>
  withJson(at, (body) => {
    const all = leaves(body, kind)
    const leaf = all[dice.between(0, Math.max(0, all.length - 1))]
    if (leaf) leaf.holder[leaf.key] = bad[dice.between(0, bad.length - 1)]
    return body
  })

const reversed = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, reversed(inner)]),
      )

const clear = (at: string): void => {
  rmSync(at, { recursive: true, force: true })
  mkdirSync(dirname(at), { recursive: true })
}
const linked =
  (to: (world: World, at: string) => string) =>
  (at: string, world: World): void => {
    clear(at)
    symlinkSync(to(world, at), at)
  }
const node = (at: string, ...kind: string[]): void => {
  clear(at)
  execFileSync('mknod', [at, ...kind])
}
const bytesLong = (at: string, bytes: number): void => {
  if (!existsSync(at) || !statSync(at).isFile()) {
    clear(at)
    closeSync(openSync(at, 'w'))
  }
  truncateSync(at, bytes)
}

export type Plant = (at: string, world: World, dice: Random) => (() => void) | void

/** By what it is; `json` for what only such a file can become. */
export const plants: Readonly<Record<string, Plant>> = {
  'a link to a file outside': linked(({ neighbours }, at) =>
    join(neighbours, /vault\.(db|json)$/.exec(at)?.[0] ?? 'note.txt'),
  ),
  'a relative link outside': linked(() => '../../neighbours/note.txt'),
  'a link to a folder outside': linked(({ neighbours }) => join(neighbours, 'letters')),
  'a link to nothing outside': linked(({ neighbours }) => join(neighbours, 'made')),
  'a link to itself': linked((_world, at) => at),
  'a link to a link to a folder outside': (at, { neighbours }) => {
    clear(at)
    symlinkSync(join(neighbours, 'letters'), `${at}.way`)
    symlinkSync(`${at}.way`, at)
  },
  'a link to a device': linked(() => '/dev/zero'),
  'a hard link': (at, { neighbours }) => {
    clear(at)
    linkSync(join(neighbours, /vault\.(db|json)$/.exec(at)?.[0] ?? 'note.txt'), at)
  },
  'a pipe': (at) => node(at, 'p'),
  'a device': (at) => node(at, 'c', '1', '5'),
  'a socket': (at) => {
    clear(at)
    // such a path may be 107 bytes long
    const server = createServer().listen(at)
    server.unref()
    return () => void server.close()
  },
  'a folder': (at) => {
    clear(at)
    mkdirSync(join(at, 'vault.db'), { recursive: true })
  },
  nothing: (at) => clear(at),
  'no bytes': (at) => bytesLong(at, 0),
  noise: (at, _world, dice) => {
    clear(at)
    writeFileSync(at, randomBytes(dice.between(1, 70_000)))
  },
  'cut anywhere': (at, _world, dice) => {
    const size = existsSync(at) && statSync(at).isFile() ? statSync(at).size : 0
    bytesLong(at, dice.between(0, Math.max(0, size - 1)))
  },
  '1 GB': (at) => bytesLong(at, 1e9),
  '900 GB': (at) => bytesLong(at, 9e11),
  'another of its kind': (at, { backups, names, neighbours }, dice) => {
    const name = at.slice(at.lastIndexOf('/') + 1)
    const others = [...names.map((each) => join(backups, each, name)), join(neighbours, name)].filter(existsSync)
    const other = others[dice.between(0, Math.max(0, others.length - 1))]
    const bytes = readFileSync(other ?? join(neighbours, 'note.txt'))
    clear(at)
    writeFileSync(at, bytes)
  },
  'a newer key file of another vault': (at, { neighbours }) => {
    clear(at)
    copyFileSync(join(neighbours, 'vault.json'), at)
    withJson(at, (body) => ({ ...(body as object), written: 1_000_000 }))
  },
  'json: bad names': (at, world, dice) => withLeaf(at, 'string', badNames(world), dice),
  'json: bad numbers': (at, _world, dice) => withLeaf(at, 'number', badNumbers, dice),
  'json: another order': (at) => withJson(at, reversed),
  'json: the newest': (at) =>
    withJson(at, (body) => ({ ...(body as object), written: 1_000_000, number: 1_000_000, version: 1 })),
  'json: of a newer version': (at) => withJson(at, (body) => ({ ...(body as object), version: 2 })),
  'json: deep': (at) => writeFileSync(at, `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
}
