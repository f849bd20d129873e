/**
 * The life of a vault in its process: made or unlocked by a passphrase, serving windows, telling main what is due.
 * Placement-free: the utility process, the tests and the command line all start one with their own clock and ids.
 */
import type { VaultStatus } from '../../shared/contract/vault.ts'
import { topics as allTopics } from '../../shared/contract/topics.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import type { Temporal } from '../../shared/model/temporal.ts'
import { AppError } from '../../shared/result.ts'
import { backupDesk } from './backup/desk.ts'
import { finishSwap } from './backup/swap.ts'
import { backupTasks } from './backup/tasks.ts'
import { tokens } from './backup/tokens.ts'
import { upgrade } from './backup/upgrade.ts'
import { calendarDesk } from './calendars/desk.ts'
import { meetingTasks } from './calendars/import.ts'
import { saveTask } from './calendars/save.ts'
import { saveTableTask } from './lists/save.ts'
import { door } from './door.ts'
import { checkLive, clearCopies, copyAside } from './health/copies.ts'
import { isDamage } from './store/damage.ts'
import { handoverTasks } from './handover/tasks.ts'
import { healthDesk } from './health/desk.ts'
import type { DeskParts } from './health/desk.ts'
import { healthTasks } from './health/tasks.ts'
import { indexCare } from './index-care.ts'
import { vaultFiles } from './files/index.ts'
import { importTasks } from './imports.ts'
import { inbox } from './inbox/inbox.ts'
import { keyTasks } from './key-tasks.ts'
import { emptyOld } from './journal/bin.ts'
import { derive } from './journal/derive.ts'
import { settingsOf } from './journal/settings.ts'
import { handlers } from './journal/index.ts'
import { readKeyFile } from './keys/key-file.ts'
import { throttle } from './keys/throttle.ts'
import { inspect } from './keys/vault-files.ts'
import type { OpenVault, VaultPlace } from './keys/vault-files.ts'
import { acting } from './acting.ts'
import type { Acted, VaultToMain } from './messages.ts'
import type { Second } from './second/jobs.ts'
import { answer } from './serve.ts'
import type { Served, TaskTools, Tasks } from './serve.ts'
import { session } from './session.ts'
import type { Session } from './session.ts'
import { telling } from './telling.ts'

export type HostParts = VaultPlace & {
  readonly now: () => Temporal.ZonedDateTime
  readonly workerPath: string
  readonly calendarWorkerPath: string
  /** Does in a process of its own what must neither touch the live file nor hold anyone up. */
  readonly second: Second
  readonly tell: (message: VaultToMain) => void
  readonly changed: (topics: readonly Topic[]) => void
  readonly shownWhileLocked: readonly string[]
  /** How long the passphrase of a pack is stretched: scrypt's N as a power of two. */
  readonly packWork?: number
  readonly log: (ref: string, where: string, error: unknown) => void
} & Pick<DeskParts, 'check' | 'aside' | 'free'>

export type Host = {
  readonly answer: (channel: unknown, input: unknown, tools: TaskTools) => ReturnType<typeof answer>
  readonly look: () => void
  readonly shown: (claim: string) => void
  /** An action of a pop-up was chosen. */
  readonly acted: (acted: Acted) => void
  /** A folder someone chose in a dialog, and the token a window has for it. */
  readonly folder: (token: string, path: string) => void
  /** Instants announced without words while locked: they are not told again at unlock. */
  readonly announced: (ids: readonly string[]) => void
  /** The lock is coming: says what is due later, now, and raises nothing more. */
  readonly flush: () => void
  /** The person chose a place for a copy; a window names it by `token`. */
  readonly mayWrite: (token: string, path: string) => void
  readonly session: () => Session | undefined
  readonly close: () => void
}

export const host = (parts: HostParts): Host => {
  let open: Session | undefined
  let opened: OpenVault | undefined
  const quiet = new Set(parts.shownWhileLocked)

  /** Damage is no bug: it is told by the vault’s health. */
  const log = (where: string, error: unknown): void => {
    if (isDamage(error)) health.guard.failed(error)
    else if (!(error instanceof AppError && error.code === 'damaged')) parts.log(parts.newId().slice(-8), where, error)
  }
  const backups = backupDesk({ ...parts, log })
  const health = healthDesk({
    check: (kind) => checkLive(parts, backups, unlocked(opened), kind),
    aside: () => copyAside(parts),
    ...parts,
    log,
  })
  const folders = tokens()
  let lastCall = parts.clock()

  /** What nobody asked for must not end the process: a full disk or a damaged page is logged, and met again at the next look. */
  const unasked = (where: string, run: () => void): void => {
    try {
      run()
    } catch (error) {
      log(where, error)
    }
  }

  const reminders = telling({ ...parts, session: () => open, unasked })

  const status = (): VaultStatus => {
    const common = { folder: parts.folder, ...keys.status() }
    if (opened) return { state: 'unlocked', problem: null, wait: 0, notices: [...opened.notices], ...common }
    return { ...inspect(parts), wait: throttle(parts.folder, parts.clock).wait(), notices: [], ...common }
  }

  const settings = (kind: 'unlocked' | 'settings'): void => {
    const { lockAfter, theme } = (open as Session).read(({ db }) => settingsOf(db))
    parts.tell({ kind, lockAfter, theme })
  }

  const shut = (): void => {
    backups.end()
    health.end()
    calendars.end()
    words.end()
    open?.close()
    open = undefined
    opened = undefined
    binLooked = ''
  }

  const begin = async (vault: OpenVault): Promise<VaultStatus> => {
    try {
      await upgrade(parts, vault)
      open = session({ db: vault.db, handlers, derive, now: parts.now, newId: parts.newId, guard: health.guard })
      opened = vault
      settings('unlocked')
      clearCopies(parts.folder)
      const owner = readKeyFile(parts.folder)?.id ?? ''
      health.begin(open, { ...vault, folder: parts.folder, vault: owner })
      backups.begin({ session: open, source: vault })
      calendars.begin()
    } catch (error) {
      // damage met here is met before anyone was let in: not half open, but shut
      if (!open) vault.db.close()
      shut()
      throw error
    }
    look(quiet)
    sealed.opened(vault.inboxIdentity)
    files.opened()
    words.opened()
    return status()
  }

  const files = vaultFiles({ session: () => open, folder: parts.folder, newId: parts.newId, unasked })

  const words = indexCare({ ...parts, session: () => open, unasked, isDamaged: () => health.damaged() })

  const fromFiles = { ...parts, session: () => open, workerPath: parts.calendarWorkerPath }
  const calendars = calendarDesk({
    ...fromFiles,
    tokens: folders,
    changed: (topics) => served.changed(topics),
    log,
  })

  let binLooked = ''
  /** Once a day: what has been in the bin for its days goes for good. */
  const emptyBin = (unlocked: Session): void => {
    const day = parts.now().toPlainDate().toString()
    if (day === binLooked || health.damaged()) return
    binLooked = day
    if (unlocked.change('bin.empty', emptyOld)) served.changed(allTopics.filter((topic) => topic !== 'vault'))
  }

  let flushed = false
  const look = (announced: ReadonlySet<string> = new Set()): void => {
    const unlocked = open
    // a claim made while the lock is under way would be committed and never shown
    if (!unlocked || flushed || unlocked.isHeld()) return
    unasked('bin', () => emptyBin(unlocked))
    if (!health.damaged()) reminders.raise(announced)
    reminders.scheduleAnew()
    if (!health.damaged()) void calendars.look()
    unasked('health', health.look)
    // a check gives way to a backup, so it is begun after one
    void backups.look().then(() => unasked('health', () => health.checkDue(lastCall)))
  }

  const atDoor = door({ tell: parts.tell, isOpen: () => open !== undefined })
  const alone = (run: () => Promise<OpenVault>): Promise<VaultStatus> =>
    atDoor.alone(async () => {
      // a restore that was interrupted is gone on with before anything is opened
      finishSwap(parts.folder)
      return begin(await run())
    })

  const sealed = inbox({
    folder: parts.folder,
    clock: parts.clock,
    session: () => open,
    changed: parts.changed,
    bug: log,
  })

  const unlocked = <T>(value: T | undefined): T => {
    if (value === undefined) throw new AppError('locked')
    return value
  }

  const keys = keyTasks({
    place: { reencrypt: async (order, tools) => void (await parts.second.run('reencrypt', order, tools)), ...parts },
    mac: () => unlocked(opened).mac,
    isOpen: () => opened !== undefined,
    alone,
    hold: () => unlocked(open).hold(),
    shut,
    renewed: () => {
      parts.changed(['vault'])
      parts.tell({ kind: 'lock' })
    },
  })

  const tasks: Tasks = {
    'vault.status': () => Promise.resolve(status()),
    ...sealed.tasks,
    ...keys.tasks,
    ...importTasks({ session: () => open, newId: parts.newId, workerPath: parts.workerPath }),
    ...healthTasks({
      place: parts,
      desk: health,
      isOpen: () => open !== undefined,
      shut,
      exclusively: backups.alone,
      alone,
    }),
    ...files.tasks,
    ...meetingTasks(fromFiles),
    ...calendars.tasks,
    ...saveTableTask({ ...fromFiles, takeTarget: files.takeTarget }),
    ...saveTask({ ...fromFiles, takeTarget: files.takeTarget }),
    ...handoverTasks({ ...fromFiles, takeTarget: files.takeTarget }),
    ...backupTasks({
      ...parts,
      log,
      desk: backups,
      tokens: folders,
      shut,
      exchanged: () => parts.tell({ kind: 'lock' }),
    }),
  }

  const served: Served = {
    session: () => open,
    handlers,
    tasks,
    changed: (topics) => {
      parts.changed(topics)
      if (topics.includes('setting')) settings('settings')
      words.touched()
      // what was deleted for good is among them, if it was
      if (topics.includes('file') && topics.includes('change')) files.clear()
      if (
        topics.some((topic) => ['milestone', 'follow-up', 'meeting', 'person', 'setting', 'reminder'].includes(topic))
      )
        reminders.scheduleSoon()
    },
    bug: (where, error) => {
      const ref = parts.newId().slice(-8)
      parts.log(ref, where, error)
      return ref
    },
  }

  const act = acting({ ...parts, session: () => open, unasked, touched: served.changed })

  return {
    answer: (channel, input, tools) => {
      lastCall = parts.clock()
      return atDoor.keyed(channel, () => answer(served, channel, input, tools))
    },
    look: () => look(),
    shown: reminders.shown,
    acted: act,
    folder: folders.give,
    announced: (ids) => ids.forEach((id) => quiet.add(id)),
    flush: () => {
      flushed = true
      sealed.stop()
      calendars.end()
      words.end()
      reminders.scheduleAnew()
      health.flush()
      backups.end()
    },
    mayWrite: files.mayWrite,
    session: () => open,
    close: () => {
      files.close()
      reminders.end()
      sealed.stop()
      keys.close()
      shut()
    },
  }
}
