/** Looking through the memory of a running process, as root or as the same user may. Linux. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { countIn, longest } from './needles.ts'
import type { Needle } from './needles.ts'

const piece = 8 * 1024 * 1024

type Region = {
  readonly from: number
  readonly to: number
  /** Behind it is neither a file nor memory others share: what was never touched holds nothing. */
  readonly own: boolean
}

/** Readable and not the unchanged code of a file: those pages are what is on the disk. */
const regionsOf = (pid: number): readonly Region[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^([0-9a-f]+)-([0-9a-f]+) r(.)(.)(.) \S+ \S+ (\d+)\s*(.*)$/.exec(line)
      if (!match) return []
      const [, from = '0', to = '0', writable, executable, shared, inode, name = ''] = match
      const untouched = inode !== '0' && writable !== 'w' && name.startsWith('/') && !name.includes('deleted')
      if (untouched || (executable === 'x' && writable !== 'w' && inode !== '0') || name.startsWith('[v')) return []
      const own = inode === '0' && shared === 'p'
      return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), own }]
    })

const page = 4096
/** A few bytes too many are read sooner than many times a few. */
const gap = 64 * 1024
/** So many bytes of a region are asked about at once. */
const asked = 64 * 1024 * 1024

/**
 * The parts of a region that were ever touched and are in memory or in the swap (bits 63 and 62 of each page's entry in `pagemap`).
 * A browser reserves gigabytes and touches a few of them.
 * @see https://www.kernel.org/doc/Documentation/admin-guide/mm/pagemap.rst
 */
const touched = (pagemap: number, { from, to }: Region): readonly Pick<Region, 'from' | 'to'>[] => {
  const runs: { from: number; to: number }[] = []
  const entries = Buffer.allocUnsafe((asked / page) * 8)
  for (let at = from; at < to; at += asked) {
    const wanted = Math.ceil((Math.min(to, at + asked) - at) / page) * 8
    const read = readSync(pagemap, entries, 0, wanted, (at / page) * 8)
    // what it does not tell of is looked at
    if (read < wanted) return [{ from, to }]
    for (let entry = 0; entry < read; entry += 8) {
      if ((entries[entry + 7] ?? 0) < 0x40) continue
      const start = at + (entry / 8) * page
      const last = runs.at(-1)
      if (last && start - last.to <= gap) last.to = start + page
      else runs.push({ from: start, to: start + page })
    }
  }
  return runs
}

export type Memory = { readonly found: ReadonlyMap<string, number>; readonly bytes: number }

/** A process that has ended holds nothing any more. */
const unlessEnded = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** Hands what `pid` can read of its own memory over in pieces, each with `overlap` bytes of the next. Answers with the bytes read. */
const eachPiece = (pid: number, overlap: number, look: (bytes: Buffer) => void): number => {
  const descriptor = unlessEnded(() => openSync(`/proc/${pid}/mem`, 'r'))
  if (descriptor === undefined) return 0
  const descriptors = [descriptor]
  const buffer = Buffer.allocUnsafe(piece + overlap)
  let bytes = 0
  try {
    const pagemap = unlessEnded(() => openSync(`/proc/${pid}/pagemap`, 'r'))
    if (pagemap === undefined) return 0
    descriptors.push(pagemap)
    const regions = unlessEnded(() => regionsOf(pid)) ?? []
    for (const { from, to } of regions.flatMap((region) => (region.own ? touched(pagemap, region) : [region])))
      for (let at = from; at < to; at += piece) {
        let read = 0
        try {
          read = readSync(descriptor, buffer, 0, Math.min(buffer.length, to - at), at)
        } catch {
          // a region that went away, or that only a device can read
          continue
        }
        bytes += Math.min(read, piece)
        look(buffer.subarray(0, read))
      }
  } finally {
    for (const one of descriptors) closeSync(one)
    // this process must not become a place where what it looked for is found
    buffer.fill(0)
  }
  return bytes
}

/** How often each needle is in what `pid` can read of its own memory. */
export const scanMemory = (pid: number, needles: readonly Needle[]): Memory => {
  const found = new Map<string, number>()
  const bytes = eachPiece(pid, longest(needles), (seen) => {
    for (const [encoding, count] of countIn(seen, needles)) found.set(encoding, (found.get(encoding) ?? 0) + count)
  })
  return { found, bytes }
}

/** Texts of one byte a letter, of at most `most` letters, that fit the pattern (with its flag g). */
export const textsIn = (pid: number, pattern: RegExp, most: number): ReadonlySet<string> => {
  const found = new Set<string>()
  eachPiece(pid, most, (seen) => {
    for (const [text] of seen.toString('latin1').matchAll(pattern)) found.add(text)
  })
  return found
}
