/**
 * A process that crashes is not written to the disk: the vault's memory holds the key, and many Linux systems keep such dumps by
 * themselves. Node cannot set the limit, so the system's own tool does (util-linux, prlimit(1)), before anything is open.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

/** One byte, not none: with 1 nothing is even piped to a collector of dumps (core(5); Linux, fs/coredump.c). */
const limit = '--core=1:1'

const childrenOf = (pid: number): readonly number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

/** Chromium's zygotes are there before us; every other process is ours or theirs and inherits. */
const family = (pid: number): readonly number[] => [pid, ...childrenOf(pid).flatMap(family)]

/** True when this process leaves no dump. Where the tool is missing, or the system is another, nothing is changed. */
export const forbidCores = (): boolean => {
  if (process.platform !== 'linux') return true
  let own = false
  for (const pid of family(process.pid))
    try {
      execFileSync('prlimit', ['--pid', String(pid), limit], { stdio: 'ignore', timeout: 2_000 })
      own ||= pid === process.pid
    } catch {
      // a zygote that shut itself in, or no such tool
    }
  return own
}
