/** All that moves the whole journal, under the trace: what was written, and where. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marker } from './needles.ts'
import { filesWritten, markersWritten, runTraced } from './trace.ts'

export type MoverOrder = {
  readonly folder: string
  readonly backups: string
  readonly passphrase: string
  readonly marker: string
  readonly rows: number
  readonly careless: boolean
}

export type Moved = {
  readonly code: number
  readonly markers: number
  /** Written, and on no list. */
  readonly elsewhere: readonly string[]
  /** Of those that must be there, the ones that are not: then the trace did not see what it was there for. */
  readonly unseen: readonly string[]
  readonly files: number
  readonly mb: number
}

const mover = join(import.meta.dirname, '..', 'children', 'mover.ts')

const database = String.raw`vault\.db(-wal|-shm|-journal)?`
const keyFile = String.raw`vault(\.previous)?\.json`
const small = String.raw`(${keyFile}|(head|swap|aside|backups|throttle|health)\.json|\.\d+\.\d+\.tmp|creating)`
/** The database is encrypted wherever it lies; what is small says nothing of the journal. */
const known = {
  vault: new RegExp(
    `^(|${database}|vault\\.renewed\\.db(-wal|-shm|-journal)?|${small}` +
      `|(restoring|rehearsal|vault-before-[0-9-]+)(/(${database}|now\\.db(-wal|-shm)?|${small}))?)$`,
  ),
  backups: new RegExp(
    `^\\.?rapport-[0-9-]+(\\.[0-9a-z]{8})?(\\.part)?(/(${database}|vault\\.json|manifest\\.json(\\.tmp)?))?$`,
  ),
} as const

/** Output, what the kernel offers, and the shared memory of threads. */
const harmless = (path: string): boolean => /^\/(dev|proc)\//.test(path)

/** A file a vault in `folder` has, or no file at all. */
export const isOfVault = (path: string, folder: string): boolean =>
  harmless(path) ||
  path === folder ||
  (path.startsWith(`${folder}/`) && known.vault.test(path.slice(folder.length + 1)))

const isKnown = (path: string, { folder, backups }: MoverOrder): boolean =>
  isOfVault(path, folder) || (path.startsWith(`${backups}/`) && known.backups.test(path.slice(backups.length + 1)))

/** What a backup, a restore, a rehearsal and a new master key leave in a trace. */
const needed = [/rapport-.*vault\.db$/, /restoring\/vault\.db$/, /rehearsal\/vault\.db$/, /vault\.renewed\.db$/]

export const traceMoves = async (passphrase: string, rows: number, careless: boolean): Promise<Moved> => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-moves-'))
  try {
    const [folder, backups, temp] = [join(root, 'vault'), join(root, 'backups'), join(root, 'temp')]
    for (const each of [backups, temp]) mkdirSync(each)
    const order: MoverOrder = { folder, backups, passphrase, marker, rows, careless }
    const log = join(root, 'trace')
    const env = { PATH: process.env['PATH'] ?? '', HOME: root, TMPDIR: temp, SQLITE_TMPDIR: temp }
    const command = [process.execPath, '--no-warnings', mover]
    const code = await runTraced(log, command, `${JSON.stringify(order)}\n`, env)
    const written = await filesWritten(log)
    return {
      code,
      markers: markersWritten(log),
      elsewhere: written.filter((path) => !isKnown(path, order)),
      unseen: needed.filter((one) => !written.some((path) => one.test(path))).map(String),
      files: written.length,
      mb: statSync(log).size / 1e6,
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
