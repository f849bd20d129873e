/** What is to be written before a lock: main asks each window once, and waits until it answers or its time is up. */
import { callShell, onShell } from './api.ts'

const writers = new Set<() => Promise<unknown>>()

/** Has `write` run when a lock is coming, until the returned function is called. */
export const beforeLock = (write: () => Promise<unknown>): (() => void) => {
  writers.add(write)
  return () => writers.delete(write)
}

/** Answers main for this window, from the first page to the last. */
export const answerFlushes = (): (() => void) =>
  onShell((event) => {
    if (event.kind !== 'flush') return
    // what cannot be written must not hold up the lock
    void Promise.allSettled([...writers].map((write) => write())).then(() => callShell('shell.flushed', {}))
  })
