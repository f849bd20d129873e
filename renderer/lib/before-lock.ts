/** What is to be written before a lock: main asks each window once, and waits until it answers or its time is up. */
import { callShell, onShell } from './api.ts'

const writers = new Set<() => Promise<unknown>>()
/** Under way, of what has gone from the screen. */
const lastWrites = new Set<Promise<unknown>>()

/** Has `write` run when a lock is coming, until the returned function is called. */
export const beforeLock = (write: () => Promise<unknown>): (() => void) => {
  writers.add(write)
  return () => writers.delete(write)
}

/** What has just gone from the screen is still being written: a lock that comes meanwhile waits for it too. */
export const lastWrite = (written: Promise<unknown>): void => {
  const write = written.catch(() => undefined).finally(() => lastWrites.delete(write))
  lastWrites.add(write)
}

/** Resolves when all of it is written, or cannot be. */
export const allWritten = async (): Promise<void> => {
  await Promise.allSettled([...[...writers].map((write) => write()), ...lastWrites])
}

/** Answers main for this window, from the first page to the last. */
export const answerFlushes = (): (() => void) =>
  onShell((event) => {
    if (event.kind !== 'flush') return
    // what cannot be written must not hold up the lock
    void allWritten().then(() => callShell('shell.flushed', {}))
  })
