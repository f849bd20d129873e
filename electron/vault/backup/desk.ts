/** Who makes backups and when: one thing at a time, what came of it remembered in the vault, the rest by the clock. */
import { join } from 'node:path'
import type { BackupTrouble } from '../../../shared/contract/backups.ts'
import type { Topic } from '../../../shared/contract/topics.ts'
import { AppError } from '../../../shared/result.ts'
import { backupMemory, rememberBackup } from '../journal/backups.ts'
import type { BackupMemory } from '../journal/backups.ts'
import { dayOf, instantOf } from '../journal/rows.ts'
import { ownerOf } from './keys.ts'
import type { RunTools } from '../second/jobs.ts'
import type { Session } from '../session.ts'
import { outlived } from './aside.ts'
import { backupsIn, chosenFolder } from './folder.ts'
import type { Found } from './folder.ts'
import { lookThrough, madeFrom, makeBackup } from './make.ts'
import type { MadeBackup, Source } from './make.ts'
import type { Manifest } from './manifest.ts'
import type { RestoreParts } from './restore.ts'
import { isSmaller, rotatedAway } from './rotate.ts'
import type { Kept, Size } from './rotate.ts'
import { clearScratch } from './rehearse.ts'
import { clearStaging } from './swap.ts'
import { isDue } from './when.ts'

export type DeskParts = RestoreParts & {
  readonly changed: (topics: readonly Topic[]) => void
  readonly log: (where: string, error: unknown) => void
}

export type Unlocked = { readonly session: Session; readonly source: Source }

export type Outcome = { readonly name: string; readonly bytes: number; readonly smaller: boolean }

export type BackupDesk = {
  readonly begin: (open: Unlocked) => void
  /** Each minute: whatever is due. Answers when it is done; never rejects. */
  readonly look: () => Promise<void>
  readonly make: (reason: Manifest['reason'], tools: RunTools) => Promise<Outcome>
  /** Believes what lies in the folder. @throws AppError cannot-open */
  readonly recall: () => Promise<void>
  /** One thing at a time. @throws AppError conflict (backup: busy) */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>
  /** The same for what nobody waits for: it gives way to anything else. @throws AppError conflict, cancelled */
  readonly givingWay: <T>(run: (signal: AbortSignal) => Promise<T>) => Promise<T>
  readonly busy: () => boolean
  readonly open: () => Unlocked | undefined
  readonly memory: () => BackupMemory
  readonly remember: (change: Partial<BackupMemory>) => void
  /** At lock and before the vault closes: nothing is copied from here on. */
  readonly end: () => void
}

const troubleOf = (error: unknown): BackupTrouble => {
  if (!(error instanceof AppError)) return 'other'
  const { code, fields } = error.failure
  if (code === 'no-space' || code === 'damaged') return code
  if (code === 'conflict') return 'busy'
  return fields?.['file'] === 'gone' || fields?.['file'] === 'not-writable' ? fields['file'] : 'other'
}

const isLookedThrough = ({ made }: MadeBackup): boolean => made.checked !== null

const sizeOf = ({ made }: MadeBackup): Size => {
  const { people, organisations, entries, facts, dates, followUps } = made.inside.shown
  return { bytes: made.database.bytes, rows: people + organisations + entries + facts + dates + followUps }
}

export const backupDesk = (parts: DeskParts): BackupDesk => {
  let open: (Unlocked & { readonly at: number; readonly ending: AbortController }) | undefined
  let busy = false
  /** What gives way to anything else, while it runs. */
  let patient: { readonly abort: () => void; readonly over: Promise<unknown> } | undefined

  const alone = async <T>(run: () => Promise<T>): Promise<T> => {
    if (patient) {
      patient.abort()
      await patient.over
    }
    if (busy) throw new AppError('conflict', { backup: 'busy' })
    busy = true
    try {
      return await run()
    } finally {
      busy = false
      parts.changed(['backup'])
    }
  }

  const givingWay = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (busy || patient) throw new AppError('conflict', { backup: 'busy' })
    const ending = new AbortController()
    const work = run(ending.signal)
    const over = work.catch(() => undefined).finally(() => (patient = undefined))
    patient = { abort: () => ending.abort(), over }
    return work
  }

  const needOpen = () => {
    if (!open) throw new AppError('locked')
    return open
  }
  const memory = (): BackupMemory => needOpen().session.read(({ db }) => backupMemory(db))
  const remember = (change: Partial<BackupMemory>): void => {
    needOpen().session.keep(({ db }) => rememberBackup(db, change))
    parts.changed(['backup'])
  }

  /** Ours, by the keys of the open vault, of what lies in a folder. Others are never counted and never removed. */
  const own = (found: readonly Found[], mac: Buffer): readonly MadeBackup[] => {
    const vault = ownerOf(parts.folder)?.id
    return found.flatMap(({ name, manifest, bytes }) => {
      if (typeof manifest !== 'object' || manifest.vault !== vault || bytes !== manifest.database.bytes) return []
      try {
        return [{ name, made: madeFrom(mac, manifest) }]
      } catch {
        return []
      }
    })
  }

  /** Ours that were looked through, as the folder is now: it is read anew before each decision, for others write there too. */
  const wholeIn = async (to: string, mac: Buffer): Promise<readonly MadeBackup[]> =>
    own(await backupsIn(to), mac).filter(isLookedThrough)

  /**
   * What the folder says is believed before what the journal remembers: a journal that was restored remembers less than was made
   * since. A folder that is away says nothing.
   */
  const recall = async (): Promise<void> => {
    const to = chosenFolder(parts.folder)
    if (to === undefined || !open) return
    const newest = (await wholeIn(to, open.source.mac)).toSorted((a, b) => a.made.number - b.made.number).at(-1)
    const known = memory().last
    if (!open || !newest || newest.name === known?.name) return
    const { name, made } = newest
    const last = { name, at: made.madeAt, day: made.local.slice(0, 10), bytes: made.database.bytes }
    remember({ begun: true, last, failed: null, ...(!made.smaller && { size: sizeOf(newest), smaller: null }) })
  }

  const rotate = async (to: string, mac: Buffer, tools: RunTools): Promise<void> => {
    for (const name of rotatedAway((await wholeIn(to, mac)).map(asKept)))
      await parts.second.run('remove', { folder: join(to, name) }, tools)
  }

  /** The second half: looked through, remembered, and only then is anything rotated away. */
  const finish = async (to: string, one: MadeBackup, tools: RunTools): Promise<Outcome> => {
    const { source } = needOpen()
    const size = sizeOf(one)
    const smaller = isSmaller(size, memory().size)
    const others = await wholeIn(to, source.mac)
    const goes = !smaller && rotatedAway([...others, one].map(asKept)).length > 0
    await lookThrough(parts, source, { ...one, to, kind: goes ? 'full' : 'quick', smaller }, tools)
    const { name, made } = one
    remember({
      begun: true,
      last: { name, at: instantOf(parts.now()), day: dayOf(parts.now()), bytes: made.database.bytes },
      failed: null,
      ...(smaller ? { smaller: size } : { size, smaller: null }),
    })
    if (goes) await rotate(to, source.mac, tools)
    return { name, bytes: made.database.bytes, smaller }
  }

  const rememberFailure = (error: unknown): void => {
    try {
      remember({ failed: { at: instantOf(parts.now()), why: troubleOf(error) } })
    } catch {
      // the vault's own disk is full: the failure itself is told to whoever asked
    }
  }

  const make = async (reason: Manifest['reason'], tools: RunTools): Promise<Outcome> => {
    const { source, ending } = needOpen()
    const to = chosenFolder(parts.folder)
    if (to === undefined) throw new AppError('not-found', { folder: 'none' })
    const signal = tools.signal ? AbortSignal.any([tools.signal, ending.signal]) : ending.signal
    const both = { ...tools, signal }
    try {
      const there = await backupsIn(to)
      // an empty folder where a drive was: what is written there now is not on the drive
      if (there.length === 0 && memory().begun) throw new AppError('cannot-open', { file: 'gone' })
      const waiting = own(there, source.mac).findLast((one) => !isLookedThrough(one))
      const isToday = waiting?.made.local.slice(0, 10) === dayOf(parts.now())
      // copied before an interruption, and only to be looked through
      const one =
        reason === 'automatic' && waiting && isToday ? waiting : await makeBackup(parts, source, { to, reason }, both)
      return await finish(to, one, both)
    } catch (error) {
      if (open && !(error instanceof AppError && error.code === 'cancelled')) rememberFailure(error)
      throw error
    }
  }

  const isOneDue = (): boolean => {
    const { at } = needOpen()
    const { automatic: on, last, failed } = memory()
    return isDue({
      automatic: on,
      hasFolder: chosenFolder(parts.folder) !== undefined,
      now: parts.clock(),
      today: dayOf(parts.now()),
      unlockedAt: at,
      lastDay: last?.day ?? null,
      failedAt: failed && Date.parse(failed.at),
    })
  }

  const letGo = async (): Promise<void> => {
    const old = await outlived(parts.folder, parts.clock())
    if (old.length > 0 && !busy)
      await alone(async () => {
        for (const folder of old) await parts.second.run('remove', { folder })
      })
  }

  return {
    alone,
    givingWay,
    make,
    memory,
    remember,
    busy: () => busy,
    open: () => open,
    recall,
    begin: (unlocked) => {
      open = { ...unlocked, at: parts.clock(), ending: new AbortController() }
      clearStaging(parts.folder)
      clearScratch(parts.folder)
      recall().catch((error: unknown) => {
        // a folder that is not there is met again when a backup is due
        if (!(error instanceof AppError)) parts.log('backup', error)
      })
    },
    look: async () => {
      if (!open || busy) return
      try {
        await letGo()
        if (!busy && open && isOneDue()) await alone(() => make('automatic', {}))
      } catch (error) {
        // expected failures are remembered and shown; the rest is a bug nobody asked for
        if (!(error instanceof AppError)) parts.log('backup', error)
      }
    },
    end: () => {
      patient?.abort()
      open?.ending.abort()
      open = undefined
      parts.second.end()
    },
  }
}

const asKept = ({ name, made }: MadeBackup): Kept => ({ name, number: made.number, local: made.local })
