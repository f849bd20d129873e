/** Packs written and opened: the journal says what is in them, the second process encrypts and opens, the person chooses where they lie. */
import { rm } from 'node:fs/promises'
import type { HandoverNoun } from '../../../shared/contract/handovers.ts'
import { AppError } from '../../../shared/result.ts'
import { saveReadable } from '../files/save-copy.ts'
import { matchesOf, takenInto, takenItems } from '../journal/handover-known.ts'
import { countOf, countsOf, packOf } from '../journal/handover-pack.ts'
import { reviewOf } from '../journal/handover-lines.ts'
import { filePack } from '../journal/handover-taking.ts'
import type { Opened } from '../journal/handover-taking.ts'
import { logGiven } from '../journal/handovers.ts'
import { branded, dayOf } from '../journal/rows.ts'
import type { Second } from '../second/jobs.ts'
import type { Tasks } from '../serve.ts'
import type { Session } from '../session.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { bytesOfPack, packOfBytes } from './content.ts'
import { linesOfPack } from './lines.ts'

export type HandoverParts = {
  readonly session: () => Session | undefined
  readonly newId: () => string
  /** The vault's: no pack is written there. */
  readonly folder: string
  readonly second: Second
  readonly takeTarget: (token: string) => string
  /** scrypt's N as a power of two. */
  readonly packWork?: number | undefined
}

/** A second and 256 MiB on the computers of today: what age itself takes. */
const usualWork = 18

const giveCommand = 'handovers.give'
const takeCommand = 'handovers.take'

/** How much of it nobody took into them before. */
const freshOf = (db: Readable, { pack }: Opened, personId: string): number => {
  const { channels, roles, ties, facts, milestones, followUps, gifts, boundaries, files, entries } = pack
  const all: Readonly<Partial<Record<HandoverNoun, readonly { readonly origin: string }[]>>> = {
    ...{ channel: channels, role: roles, tie: ties, fact: facts, milestone: milestones, 'follow-up': followUps },
    ...{ gift: gifts, boundary: boundaries, file: files, entry: entries },
  }
  return Object.entries(all).reduce((sum, [noun, items]) => {
    const taken = takenItems(db, personId, noun)
    return sum + items.filter(({ origin }) => !taken.has(origin)).length
  }, 0)
}

export const handoverTasks = ({
  session,
  newId,
  folder,
  second,
  takeTarget,
  packWork = usualWork,
}: HandoverParts): Pick<Tasks, 'handovers.give' | 'handovers.open' | 'handovers.take' | 'handovers.close'> => {
  // one at a time: a second that is opened replaces the first
  let current: { readonly id: string; readonly of: Session; readonly opened: Opened } | undefined

  const unlocked = (): Session => {
    const open = session()
    if (!open) throw new AppError('locked')
    return open
  }
  /** The same journal as when it was begun. */
  const still = (open: Session): void => {
    if (session() !== open) throw new AppError('locked')
  }

  return {
    'handovers.give': async ({ target, passphrase, personId, items, checkIns, ...wish }, tools) => {
      const open = unlocked()
      const path = takeTarget(target)
      const pack = newId()
      const {
        bytes: plain,
        left,
        stayed,
      } = open.read((ctx) => {
        const giving = { id: pack, on: dayOf(ctx.now), from: wish.from, to: wish.to, note: wish.note }
        const content = packOf(ctx.db, personId, items, giving)
        const count = countOf(content)
        // what was chosen and is gone meanwhile, or is somebody else's, is not passed over without a word
        if (count !== items.length) throw new AppError('conflict', { items: 'changed' })
        return { bytes: bytesOfPack(ctx.db, content), left: count, stayed: reviewOf(ctx, personId).length - count }
      })
      const sealed = await second.run('seal', { bytes: plain, passphrase, work: packWork }, tools)
      plain.fill(0)
      still(open)
      const place = { session: open, vaultFolder: folder, path, tag: newId(), signal: tools.signal }
      await saveReadable(place, (handle) => handle.writeFile(sealed.bytes))
      try {
        return open.change(giveCommand, (ctx) => {
          const id = logGiven(ctx, { ...wish, personId, items, checkIns, pack, stayed })
          return { change: branded<never>(ctx.db.change), id: branded<never>(id), items: left, stayed }
        })
      } catch (error) {
        // a pack nobody knows was given is taken away again
        await rm(path, { force: true })
        throw error
      }
    },
    'handovers.open': async ({ bytes, passphrase }, tools) => {
      const open = unlocked()
      current = undefined
      const plain = await second.run('unseal', { bytes, passphrase }, tools)
      still(open)
      const opened = packOfBytes(plain.bytes)
      const { pack } = opened
      const id = newId()
      current = { id, of: open, opened }
      return open.read(({ db }) => {
        const before = takenInto(db, pack)
        return {
          ...{ preview: id, from: pack.from, to: pack.to, on: pack.on, note: pack.note },
          ...{ name: pack.person.name, say: pack.person.say, lines: linesOfPack(pack), counts: countsOf(pack) },
          matches: matchesOf(db, pack),
          before: before
            ? { personId: branded<never>(before.personId), on: before.on, fresh: freshOf(db, opened, before.personId) }
            : null,
        }
      })
    },
    'handovers.take': async ({ preview, into, source, checkIns }) => {
      const open = unlocked()
      if (current?.id !== preview || current.of !== open) throw new AppError('not-found')
      const { opened } = current
      const taken = open.change(takeCommand, (ctx) => {
        const { personId, items, known } = filePack(ctx, opened, { into, source, checkIns })
        const isAny = ctx.db.get(sql`SELECT 1 FROM change WHERE set_id = ${ctx.db.change}`) !== undefined
        const change = isAny ? branded<never>(ctx.db.change) : null
        return { change, personId: branded<never>(personId), items, known }
      })
      // only now: what could not be filed, for want of space, can be tried again
      current = undefined
      return taken
    },
    'handovers.close': async () => {
      current = undefined
      return {}
    },
  }
}
