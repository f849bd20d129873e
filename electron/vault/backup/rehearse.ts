/**
 * "Prove that my backup works": restored into a scratch folder with its own key file and the passphrase of the person, read
 * from end to end, compared with its manifest and with the journal of now, and thrown away.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { fileFailure } from '../second/failure.ts'
import { removing } from '../second/folders.ts'
import type { RunTools, Shown } from '../second/jobs.ts'
import type { Found } from './folder.ts'
import { keysIn } from './keys.ts'
import type { Secret } from './keys.ts'
import { copyLive, needRoom } from './make.ts'
import type { Source } from './make.ts'
import { openManifest, rowsKey } from './manifest.ts'
import type { Inside } from './manifest.ts'
import { copyBackup, wholeManifest } from './restore.ts'
import { clear } from './swap.ts'
import type { RestoreParts } from './restore.ts'

const scratchName = 'rehearsal'

export const clearScratch = (vault: string): void => clear(join(vault, scratchName))

export type Proof = {
  readonly saved: Shown
  readonly now: Shown | null
  /** Tables whose rows are others now; null when there is no open journal to compare with. */
  readonly changed: readonly string[] | null
}

/** What runs by itself changes without anyone writing. */
const ofItself = new Set([
  'told',
  'snooze',
  'covered',
  'milestone_day',
  'surfaced',
  'calendar_read',
  'setting',
  'draft',
  'recent',
  'head',
  'health_notice',
  'health_check',
])

const differing = (a: Inside['rows'], b: Inside['rows']): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((table) => a[table] !== b[table])

/** @throws AppError damaged (backup: manifest | cut | changed | rows | forged), invalid {passphrase}, no-space, cancelled, cannot-open */
export const rehearse = async (
  parts: RestoreParts,
  found: Found,
  secret: Secret,
  open: Source | undefined,
  tools: RunTools,
): Promise<Proof> => {
  const manifest = wholeManifest(parts, found)
  const scratch = join(parts.folder, scratchName)
  const { second } = parts
  if (found.keyFile !== manifest.keyFile) throw new AppError('damaged', { vault: 'no-key-file' })
  clearScratch(parts.folder)
  try {
    await needRoom(parts.folder, manifest.database.bytes * (open ? 2 : 1))
    // the one file the manifest vouches for
    await second.run('copy', { from: join(found.folder, 'vault.json'), to: join(scratch, 'vault.json'), still: true })
    if (!readKeyFile(scratch)) throw new AppError('damaged', { vault: 'no-key-file' })
    let inside: Inside | undefined
    const { keys } = await keysIn(
      parts,
      [scratch],
      secret,
      ({ mac }) => (inside = openManifest(mac, manifest)) !== undefined,
    )
    if (!inside) throw new AppError('damaged', { backup: 'forged' })
    const restored = join(scratch, 'vault.db')
    await copyBackup(parts, found, { manifest, inside, keys, keepsKeys: false }, restored, tools)
    const hashing = rowsKey(keys.mac)
    const input = { file: restored, key: keys.database, kind: 'full', rowsKey: hashing } as const
    const seen = await second.run('check', input, tools)
    if (seen.problems.length > 0) throw new AppError('damaged', { backup: 'changed' })
    if (manifest.checked && differing(seen.rows, inside.rows).length > 0)
      throw new AppError('damaged', { backup: 'rows' })
    if (!open) return { saved: seen.shown, now: null, changed: null }
    const live = join(scratch, 'now.db')
    await copyLive(parts, open.db, live, tools)
    const now = await second.run('check', { file: live, key: open.key, kind: 'light', rowsKey: hashing }, tools)
    const changed = differing(seen.rows, now.rows).filter((table) => !ofItself.has(table))
    return { saved: seen.shown, now: now.shown, changed }
  } catch (error) {
    throw fileFailure(error) ?? error
  } finally {
    await rm(scratch, removing).catch(() => undefined)
  }
}
