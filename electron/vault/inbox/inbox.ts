/**
 * Jots written while locked: kept as ciphertext by a vault without a key, opened and filed once it has one. A file goes only after
 * the commit that filed it; what cannot be opened stays where it is and is told.
 */
import { createHash } from 'node:crypto'
import type { InboxStatus } from '../../../shared/contract/inbox.ts'
import type { Topic } from '../../../shared/contract/topics.ts'
import { AppError } from '../../../shared/result.ts'
import { fileJot, filingCommand, settle } from '../journal/inbox.ts'
import type { Tasks } from '../serve.ts'
import type { Session } from '../session.ts'
import { inboxRecipient } from '../keys/key-file.ts'
import { addSealed, dropSealed, keepDraft, readSealed, sealedFiles, tidy } from './folder.ts'
import type { SealedFile } from './folder.ts'
import { openSealed } from './open-sealed.ts'

export type InboxParts = {
  /** The vault's. */
  readonly folder: string
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly session: () => Session | undefined
  readonly changed: (topics: readonly Topic[]) => void
  /** Something nobody asked for went wrong: what is not filed is tried again at the next unlock. */
  readonly bug: (where: string, error: unknown) => void
}

export type Inbox = {
  readonly tasks: Pick<Tasks, 'inbox.status' | 'inbox.keep' | 'inbox.add' | 'inbox.settle'>
  /** The vault is open: files what waits, a little later than now. */
  readonly opened: (identity: string) => void
  /** Files nothing more. */
  readonly stop: () => void
  /** Resolves when nothing is being filed. */
  readonly settled: () => Promise<void>
}

/** Milliseconds after the unlock in which a window hands over what it was writing; after that, it is taken to be gone. */
const patience = 3_000

const filedTopics: readonly Topic[] = ['inbox', 'entry', 'person', 'change']

export const inbox = ({ folder, clock, session, changed, bug }: InboxParts): Inbox => {
  let identity: string | undefined
  let running = Promise.resolve()
  let handingOver: ReturnType<typeof setTimeout> | undefined
  /** Jots being written in a window there is: theirs is the last word. */
  const live = new Set<string>()
  /** Done: a draft of them that comes late is an older one. */
  const done = new Set<string>()
  /** By name of the file, since the unlock. */
  const unfiled = new Map<string, keyof InboxStatus['kept']>()

  const isWaiting = ({ isDraft, jot }: SealedFile): boolean => !isDraft || !live.has(jot)

  const status = (): InboxStatus => {
    const waiting = sealedFiles(folder).filter(isWaiting)
    const count = (why: keyof InboxStatus['kept']): number =>
      waiting.filter(({ name }) => unfiled.get(name) === why).length
    return {
      recipient: inboxRecipient(folder) ?? null,
      waiting: waiting.length,
      begun: waiting.filter(({ isDraft }) => isDraft).length,
      kept: { damaged: count('damaged'), otherKey: count('otherKey'), newer: count('newer'), notNow: count('notNow') },
    }
  }

  const dropFiled = (file: SealedFile): void => {
    try {
      dropSealed(folder, file)
    } catch (error) {
      // it is in the journal, and known there: the next unlock tries again
      bug('inbox', error)
    }
  }

  /** True when it is in the journal now. */
  const fileOne = async (file: SealedFile, key: string): Promise<boolean> => {
    const opened = await openSealed(key, readSealed(folder, file))
    if (typeof opened === 'string') {
      unfiled.set(file.name, opened)
      return false
    }
    const open = session()
    if (!open || identity === undefined) return false
    const digest = createHash('sha256').update(opened.text, 'utf8').digest('hex')
    open.change(filingCommand, (ctx) => fileJot(ctx, opened, digest))
    dropFiled(file)
    return true
  }

  const fileAll = async (): Promise<void> => {
    const files = sealedFiles(folder).filter((file) => isWaiting(file) && !unfiled.has(file.name))
    let filed = 0
    for (const file of files) {
      if (identity === undefined) return
      try {
        if (await fileOne(file, identity)) filed += 1
      } catch (error) {
        unfiled.set(file.name, 'notNow')
        bug('inbox', error)
      }
    }
    if (filed > 0) changed(filedTopics)
    else if (files.length > 0) changed(['inbox'])
  }

  const file = (): Promise<void> => (running = running.then(fileAll))

  return {
    tasks: {
      'inbox.status': async () => status(),
      'inbox.keep': async ({ id, sealed, left }) => {
        if (done.has(id)) return {}
        keepDraft(folder, id, sealed)
        if (sealed && !left) live.add(id)
        else live.delete(id)
        // the lock ended while it was being left
        if (sealed && left && identity !== undefined) await file()
        return {}
      },
      'inbox.add': async ({ id, sealed }) => {
        addSealed(folder, id, sealed, clock())
        live.delete(id)
        done.add(id)
        // the lock ended while it was being written
        if (identity !== undefined) await file()
        return status()
      },
      'inbox.settle': async ({ id, settled }) => {
        const open = session()
        if (!open) throw new AppError('locked')
        open.keep((ctx) => settle(ctx, id, settled))
        return {}
      },
    },
    opened: (key) => {
      identity = key
      tidy(folder)
      void file()
      handingOver = setTimeout(() => {
        live.clear()
        void file()
      }, patience)
    },
    stop: () => {
      identity = undefined
      clearTimeout(handingOver)
    },
    settled: () => running,
  }
}
