/** The channels of backups. All but making and setting work while locked, and with a vault that is damaged or gone. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AsideLine, BackupLine, BackupState } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/result.ts'
import { instantOf } from '../journal/rows.ts'
import type { TaskTools, Tasks } from '../serve.ts'
import { shownIn } from '../second/shown.ts'
import { asides } from './aside.ts'
import type { Lying } from './aside.ts'
import type { BackupDesk, DeskParts } from './desk.ts'
import { backupsIn, chooseFolder, chosenFolder, findBackup, isWithin } from './folder.ts'
import type { Found } from './folder.ts'
import { isRealFolder } from '../keys/files.ts'
import { ownerOf } from './keys.ts'
import { openManifest } from './manifest.ts'
import { rehearse } from './rehearse.ts'
import { commitSwap, openBackup, stage, stageAside } from './restore.ts'
import { finishSwap } from './swap.ts'
import type { Tokens } from './tokens.ts'
import { migrationFolder } from './upgrade.ts'
import { newest } from '../store/migrate.ts'

type BackupChannel = Extract<keyof Tasks, `backups.${string}`>

type Parts = DeskParts & {
  readonly desk: BackupDesk
  readonly tokens: Tokens
  /** Closes the vault. */
  readonly shut: () => void
  /** The vault was exchanged under an open journal: everything that knew it has to go. */
  readonly exchanged: () => void
}

const hour = 3_600_000

export const backupTasks = (parts: Parts): Pick<Tasks, BackupChannel> => {
  const { desk, folder: vault } = parts
  const instant = (at: number): string => new Date(at).toISOString()

  const place = (where: string): string => {
    if (where === 'migration') return migrationFolder(vault)
    if (where !== 'chosen') return parts.tokens.path(where)
    const chosen = chosenFolder(vault)
    if (chosen === undefined) throw new AppError('not-found', { folder: 'none' })
    return chosen
  }

  const stateOf = ({ manifest, bytes }: Found): BackupState => {
    if (typeof manifest === 'string') return manifest === 'newer' ? 'newer' : 'unreadable'
    const open = desk.open()
    const owner = ownerOf(vault)
    if (manifest.evaluation !== parts.evaluation) return 'other-runtime'
    if (manifest.schema > newest()) return 'newer'
    if (bytes !== manifest.database.bytes) return 'cut'
    if (owner && owner.id !== manifest.vault) return 'other-vault'
    if (open && !openManifest(open.source.mac, manifest)) return 'other-key'
    return manifest.checked ? 'whole' : 'unchecked'
  }

  const lineOf = (where: string, found: Found): BackupLine => {
    const { name, manifest, bytes } = found
    const read = typeof manifest === 'object' ? manifest : undefined
    return {
      place: where,
      name,
      state: stateOf(found),
      madeAt: read?.madeAt ?? null,
      bytes: bytes ?? 0,
      reason: read?.reason ?? null,
      smaller: read?.smaller ?? false,
    }
  }

  const asideLine = ({ name, at, reason, bytes, goesAt }: Lying): AsideLine => ({
    name,
    at: instant(at),
    reason,
    bytes,
    goesAt: instant(goesAt),
  })

  const exchange = async (reason: 'restored' | 'put-back'): Promise<{ readonly aside: string }> => {
    const aside = await commitSwap(parts, reason)
    const wasOpen = desk.open() !== undefined
    parts.shut()
    finishSwap(vault)
    if (wasOpen) parts.exchanged()
    return { aside }
  }

  const opening = (tools: TaskTools) => ({ signal: tools.signal, progress: tools.progress })
  const sourceNow = () => desk.open()?.source

  const found = async (where: string, name: string): Promise<Found> => {
    const one = await findBackup(place(where), name)
    if (one.bytes === null && one.manifest === 'damaged' && !(await isThere(one.folder)))
      throw new AppError('not-found', { backup: 'gone' })
    return one
  }

  return {
    'backups.status': async () => {
      const folder = chosenFolder(vault)
      const list = folder === undefined ? undefined : await backupsIn(folder).catch(() => undefined)
      const made = (list ?? []).flatMap((one) => (typeof one.manifest === 'object' ? [one.manifest.madeAt] : []))
      const now = parts.clock()
      // a copy of what is damaged took nothing's place
      const last = (await asides(vault, now)).find(({ reason }) => reason !== 'damaged')
      return {
        folder: folder?.slice(0, 1000) ?? null,
        there: list !== undefined,
        newest: made.toSorted().at(-1) ?? null,
        busy: desk.busy(),
        swapped: last && Math.abs(now - last.at) < hour ? asideLine(last) : null,
      }
    },
    'backups.set': async ({ folder: token, automatic, smaller }) => {
      const open = desk.open()
      if (!open) throw new AppError('locked')
      if (token !== undefined) {
        const path = parts.tokens.path(token)
        if (isWithin(path, vault) || isWithin(vault, path)) throw new AppError('invalid', { folder: 'in-vault' })
        if (!(await isThere(path))) throw new AppError('cannot-open', { file: 'gone' })
        chooseFolder(vault, path)
        desk.remember({ begun: false, failed: null, last: null })
        await desk.recall()
      }
      if (automatic !== undefined) desk.remember({ automatic })
      if (smaller) acceptSmaller(desk)
      return {}
    },
    'backups.make': (_input, tools) => desk.alone(() => desk.make('asked', opening(tools))),
    'backups.list': async ({ place: where }) => {
      const folder = place(where)
      if (where === 'migration' && !(await isThere(folder))) return []
      const lines = (await backupsIn(folder)).map((one) => lineOf(where, one))
      return lines.toSorted((a, b) => (b.madeAt ?? '').localeCompare(a.madeAt ?? '') || b.name.localeCompare(a.name))
    },
    'backups.preview': async ({ place: where, name, passphrase, words }) => {
      const one = await found(where, name)
      const opened = await openBackup(parts, one, sourceNow(), { passphrase, words })
      const db = sourceNow()?.db
      const owner = ownerOf(vault)
      return {
        line: lineOf(where, one),
        saved: opened.inside.shown,
        now: db ? shownIn(db) : null,
        opensWith: opened.keepsKeys ? 'now' : 'then',
        other: owner !== undefined && owner.id !== opened.manifest.vault,
      }
    },
    'backups.restore': ({ place: where, name, passphrase, words, other }, tools) =>
      desk.alone(async () => {
        const one = await found(where, name)
        const opened = await openBackup(parts, one, sourceNow(), { passphrase, words })
        const owner = ownerOf(vault)
        if (owner && owner.id !== opened.manifest.vault && !other)
          throw new AppError('conflict', { backup: 'other-vault' })
        await stage(parts, one, opened, opening(tools))
        return exchange('restored')
      }),
    'backups.rehearse': ({ place: where, name, passphrase, words }, tools) =>
      desk.alone(async () => {
        const one = await found(where, name)
        const { saved, now, changed } = await rehearse(parts, one, { passphrase, words }, sourceNow(), opening(tools))
        if (desk.open()) desk.remember({ proved: { at: instantOf(parts.now()), name } })
        return { saved, now, changed: changed?.length ?? null }
      }),
    'backups.aside': async () => (await asides(vault, parts.clock())).map(asideLine),
    'backups.putBack': ({ name, passphrase, words }, tools) =>
      desk.alone(async () => {
        const folder = join(vault, name)
        if (!isRealFolder(folder)) throw new AppError('not-found', { backup: 'gone' })
        await stageAside(parts, folder, sourceNow(), { passphrase, words }, opening(tools))
        return exchange('put-back')
      }),
  }
}

const isThere = async (folder: string): Promise<boolean> =>
  (await stat(folder).catch(() => undefined))?.isDirectory() ?? false

const acceptSmaller = (desk: BackupDesk): void => {
  const memory = desk.memory()
  if (memory.smaller) desk.remember({ size: memory.smaller, smaller: null })
}
