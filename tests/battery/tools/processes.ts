/** The processes of an application, seen from outside. Linux. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { until } from '../../support/desktop-process.ts'

export type Kind = 'main' | 'zygote' | 'gpu' | 'network' | 'vault' | 'renderer' | 'other'
export type Seen = { readonly pid: number; readonly parent: number; readonly group: number; readonly kind: Kind }

const kindOf = (command: string): Kind => {
  if (!command.includes('--type=')) return 'main'
  if (command.includes('--type=zygote')) return 'zygote'
  if (command.includes('--type=gpu-process')) return 'gpu'
  if (command.includes('--type=renderer')) return 'renderer'
  if (command.includes('node.mojom.NodeService')) return 'vault'
  if (command.includes('network.mojom')) return 'network'
  return 'other'
}

const read = (pid: number): Seen | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the name in brackets may hold anything, so fields are counted from its end
    const [state = '', parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { pid, parent: Number(parent), group: Number(group), kind: kindOf(command) }
  } catch {
    return undefined
  }
}

const everyone = (): readonly Seen[] =>
  readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []))

/** `pid`, everything that came of it, and its process group. */
export const processesOf = (pid: number): readonly Seen[] => {
  const all = everyone()
  const found = new Set([pid])
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const one of all) if (found.has(one.parent) || one.group === pid) found.add(one.pid)
  }
  return all.filter((one) => found.has(one.pid))
}

export const lives = (pid: number): boolean => read(pid) !== undefined

/** Whether any process of that group is left. */
const groupLives = (group: number): boolean =>
  readdirSync('/proc').some((name) => /^\d+$/.test(name) && read(Number(name))?.group === group)

/** Resolves when nobody of that group is left: the helper of what was killed is not killed with it, and may just be starting. */
export const groupEnded = (group: number): Promise<void> => until('the helper to end', 60_000, () => !groupLives(group))

/** What a power cut does to an application: every process at once, none asked. Resolves when all are gone. */
export const killWhole = async (pid: number): Promise<number> => {
  const found = processesOf(pid)
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // it leads no group: each is ended by itself
  }
  // main last, or what it had started would be adopted and no longer be known as its own
  for (const one of found.toSorted((a, b) => (a.pid === pid ? 1 : b.pid === pid ? -1 : 0)))
    try {
      process.kill(one.pid, 'SIGKILL')
    } catch {
      // gone already
    }
  await until('every process of the application to be gone', 10_000, () => found.every((one) => !lives(one.pid)))
  return found.length
}

/** Files a process holds open, links resolved; a deleted one ends in ` (deleted)`. */
export const openFiles = (pid: number): readonly { readonly at: string; readonly file: string }[] => {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        const at = `/proc/${pid}/fd/${fd}`
        return [{ at, file: readlinkSync(at) }]
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}
