/** Every file under a folder, read whole and looked through; names count as content. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { countIn, longest } from './needles.ts'
import type { Needle } from './needles.ts'

export type Hit = { readonly file: string; readonly encoding: string; readonly count: number }

const piece = 16 * 1024 * 1024

/** Reads in pieces that overlap by a needle, so that none is cut in two. Counts at most one hit twice per seam. */
export const countInFile = (file: string, needles: readonly Needle[]): Map<string, number> => {
  const overlap = longest(needles)
  const found = new Map<string, number>()
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.allocUnsafe(piece + overlap)
    let position = 0
    for (;;) {
      const read = readSync(descriptor, buffer, 0, buffer.length, position)
      if (read === 0) return found
      for (const [encoding, count] of countIn(buffer.subarray(0, read), needles))
        found.set(encoding, (found.get(encoding) ?? 0) + count)
      if (read < buffer.length) return found
      position += piece
    }
  } finally {
    closeSync(descriptor)
  }
}

export type Scanned = { readonly hits: readonly Hit[]; readonly files: number; readonly bytes: number }

/** A file that goes away while it is looked for was never there; sockets and pipes hold nothing. */
export const scanFolder = (root: string, needles: readonly Needle[], leaveOut: readonly string[] = []): Scanned => {
  const hits: Hit[] = []
  let [files, bytes] = [0, 0]
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    const name = relative(root, file)
    if (leaveOut.some((part) => name === part || name.startsWith(`${part}/`))) continue
    for (const [encoding, count] of countIn(Buffer.from(entry.name, 'utf8'), needles))
      hits.push({ file: `name of ${name}`, encoding, count })
    if (!entry.isFile()) continue
    try {
      files += 1
      bytes += statSync(file).size
      for (const [encoding, count] of countInFile(file, needles)) hits.push({ file: name, encoding, count })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return { hits, files, bytes }
}

export const said = (hits: readonly Hit[]): string =>
  hits.map(({ file, encoding, count }) => `${file} (${encoding}, ${count})`).join('; ')
