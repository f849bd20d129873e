/** A backup of a journal in use, against copying and hashing the same bytes, and what whoever writes meanwhile waits for. */
import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdStill, lookThrough, makeBackup } from '../../electron/vault/backup/make.ts'
import type { MakeParts, Source } from '../../electron/vault/backup/make.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { inboxOf } from '../../electron/vault/keys/inbox.ts'
import { floorKdf } from '../../electron/vault/keys/kdf.ts'
import { keyFileVersion, writeKeyFile } from '../../electron/vault/keys/key-file.ts'
import { passphraseSlot } from '../../electron/vault/keys/passphrase-slot.ts'
import { secondInNode } from '../../electron/vault/second/in-node.ts'
import { session } from '../../electron/vault/session.ts'
import type { Session } from '../../electron/vault/session.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import type { Journals } from './journals.ts'
import { quantiles } from './measure.ts'

const rounds = 7
const secondPath = join(import.meta.dirname, '../../electron/vault/second/index.ts')

export type BackupFigures = {
  readonly bytes: number
  /** Milliseconds, medians. */
  readonly copyAndHash: number
  readonly made: number
  readonly lookedThrough: number
  /** Speed of making one as a share of that of copying and hashing the same bytes. */
  readonly ratio: number
  /** The longest the event loop of the vault was away while a backup was made, and in as long without one. */
  readonly blocked: { readonly during: number; readonly without: number; readonly checkpoint: number }
  readonly writesMeanwhile: number
}

/** As plainly as it can be done, and on the disk at the end, as a backup is. */
const copyAndHash = async (from: string, to: string): Promise<void> => {
  const hash = createHash('sha256')
  const [source, target] = [await open(from, 'r'), await open(to, 'w')]
  const buffer = Buffer.allocUnsafe(1 << 20)
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, buffer.length, null)
    if (bytesRead === 0) break
    hash.update(buffer.subarray(0, bytesRead))
    await target.write(buffer, 0, bytesRead)
  }
  await target.sync()
  hash.digest()
  await source.close()
  await target.close()
}

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await run()
  return performance.now() - began
}

/** The longest gap between two turns of the event loop while `run` runs, with someone jotting forty times a second: faster the log outgrows a large copy. */
const watched = async (
  jot: () => void,
  run: () => Promise<unknown>,
): Promise<{ readonly gap: number; readonly jots: number }> => {
  let [gap, jots, last, going] = [0, 0, performance.now(), true]
  const beat = (): void => {
    const now = performance.now()
    gap = Math.max(gap, now - last)
    last = now
    if (going) setTimeout(beat, 1)
  }
  const writing = setInterval(() => {
    jot()
    jots += 1
  }, 25)
  beat()
  await run()
  clearInterval(writing)
  going = false
  return { gap, jots }
}

const jotIn = (open: Session): (() => void) => {
  const { id } = open.command('people.add', {
    name: 'Somebody',
    given: '',
    family: '',
    nickname: '',
    say: '',
    client: true,
    ...{ colleague: false, me: false },
    zone: '',
    died: null,
    leads: null,
    tags: [],
    met: '',
    note: '',
  })
  return () =>
    void open.command('entries.jot', {
      happenedAt: '2026-03-02T11:00',
      channel: 'phone',
      text: 'They asked after the team by name and we went through the survey line by line. '.repeat(5),
      people: [id],
      tags: [],
      facts: [],
      milestones: [],
      followUps: [],
    })
}

export const measureBackup = async (journals: Journals, say: (line: string) => void): Promise<BackupFigures> => {
  say('Measuring: a backup.')
  const root = mkdtempSync(join(tmpdir(), 'rapport-bench-backup-'))
  const [folder, to] = [join(root, 'vault'), join(root, 'backups')]
  mkdirSync(folder)
  mkdirSync(to)
  const file = join(folder, 'vault.db')
  copyFileSync(journals.file, file)
  const [master, id] = [randomBytes(32), 'bench00000']
  const owner = { version: keyFileVersion, id, evaluation: false }
  const slot = await passphraseSlot({ randomBytes }, master, owner, 'four calm horses walking home', floorKdf)
  writeKeyFile(folder, { id, evaluation: false, slots: [slot], inbox: inboxOf(master, id) })
  const db = openEncrypted(file, Buffer.from(journals.key), { create: false })
  const source: Source = { db, key: journals.key, mac: randomBytes(32) }
  let ids = 0
  const newId = (): string => `bench${(ids += 1).toString(36).padStart(8, '0')}`
  const now = (): Temporal.ZonedDateTime => Temporal.Now.zonedDateTimeISO()
  const second = secondInNode(secondPath)
  const parts: MakeParts = { folder, evaluation: false, randomBytes, now, second }
  const jot = jotIn(session({ db, handlers, derive, now, newId }))
  const [plain, made, looked, during, without, checkpoints]: number[][] = [[], [], [], [], [], []]
  let writesMeanwhile = 0
  try {
    // the process that copies is there already: its start is no part of the speed of copying
    await second.run('remove', { folder: join(root, 'nothing') })
    for (let round = 0; round < rounds; round++) {
      const base = async (): Promise<void> => {
        plain?.push(await timed(() => copyAndHash(file, join(root, 'plain.db'))))
        rmSync(join(root, 'plain.db'))
      }
      const backup = async (): Promise<void> => {
        let one: Awaited<ReturnType<typeof makeBackup>> | undefined
        made?.push(await timed(async () => (one = await makeBackup(parts, source, { to, reason: 'asked' }))))
        if (!one) return
        const order = { ...one, to, kind: 'quick', smaller: false } as const
        looked?.push(await timed(() => lookThrough(parts, source, order)))
        rmSync(join(to, one.name), { recursive: true })
      }
      // in turn, so that a busy machine slows both
      for (const run of round % 2 === 0 ? [base, backup] : [backup, base]) await run()
      const busy = await watched(jot, async () => {
        const one = await makeBackup(parts, source, { to, reason: 'asked' })
        rmSync(join(to, one.name), { recursive: true })
      })
      during?.push(busy.gap)
      writesMeanwhile += busy.jots
      const calm = await watched(jot, () => new Promise((resolve) => setTimeout(resolve, 500)))
      without?.push(calm.gap)
      const began = performance.now()
      holdStill(db)()
      checkpoints?.push(performance.now() - began)
    }
  } finally {
    second.end()
    db.close()
  }
  const bytes = statSync(file).size
  rmSync(root, { recursive: true, force: true })
  const [base, own] = [quantiles(plain ?? []).p50, quantiles(made ?? []).p50]
  return {
    bytes,
    copyAndHash: base,
    made: own,
    lookedThrough: quantiles(looked ?? []).p50,
    ratio: base / own,
    blocked: {
      during: Math.max(...(during ?? [])),
      without: Math.max(...(without ?? [])),
      checkpoint: Math.max(...(checkpoints ?? [])),
    },
    writesMeanwhile,
  }
}

export const backupLines = ({
  bytes,
  copyAndHash: base,
  made,
  lookedThrough,
  ratio,
  blocked,
  writesMeanwhile,
}: BackupFigures) =>
  [
    `Backup of ${(bytes / 1e6).toFixed(0)} MB: made in ${made.toFixed(0)} ms, copying and hashing the same bytes ${base.toFixed(0)} ms (${ratio.toFixed(2)} of its speed); looked through afterwards in ${lookedThrough.toFixed(0)} ms, in another process.`,
    `The vault was away for ${blocked.during.toFixed(1)} ms at most while ${writesMeanwhile} jots were written during backups (${blocked.without.toFixed(1)} ms without one; its checkpoint ${blocked.checkpoint.toFixed(1)} ms).`,
  ].join('\n')
