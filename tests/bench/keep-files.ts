/** Files by the gigabyte, kept through the same functions a window's uploads go through. */
import { createHash } from 'node:crypto'
import { append, begin, keepThumbnail, settle } from '../../electron/vault/journal/file-content.ts'
import { addFile } from '../../electron/vault/journal/files.ts'
import type { Session } from '../../electron/vault/session.ts'
import { most } from '../../shared/contract/files.ts'

/** Bytes of ten files as people keep them: most are small, most of the bytes are in the large ones. */
export const usualSizes = [
  200_000, 400_000, 1_000_000, 3_000_000, 80_000, 6_000_000, 300_000, 12_000_000, 2_000_000, 60_000_000,
] as const

export const sizeOf = (n: number): number => usualSizes[n % usualSizes.length] ?? 1

/** A megabyte that looks like nothing, turned by so much that no two pieces of any two files are alike. */
const noise = new Uint8Array(1 << 20)
for (let at = 0, state = 9; at < noise.length; at++) {
  state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
  noise[at] = state >>> 16
}
const pieceOf = (n: number, at: number, length: number): Uint8Array => {
  const start = (n * 7919 + at * 104_729) % (noise.length - most.piece)
  const piece = noise.slice(start, start + length)
  new DataView(piece.buffer).setUint32(0, n * 65_536 + at)
  return piece
}

export type KeptFile = { readonly id: string; readonly bytes: number; readonly digest: string }

/** Keeps files until there are `bytes` of them. `took` hears how long each commit was, in milliseconds. */
export const keepFiles = (
  to: Session,
  people: readonly string[],
  bytes: number,
  newId: () => string,
  took: (ms: number) => void = () => undefined,
  say: (line: string) => void = () => undefined,
): readonly KeptFile[] => {
  const kept: KeptFile[] = []
  for (let done = 0, n = 0; done < bytes; n++) {
    const size = sizeOf(n)
    const id = newId()
    const hash = createHash('sha256')
    to.keep((ctx) => begin(ctx, id, size))
    for (let at = 0; at * most.piece < size; at++) {
      const piece = pieceOf(n, at, Math.min(most.piece, size - at * most.piece))
      hash.update(piece)
      const before = performance.now()
      to.keep(({ db }) => append(db, id, at, piece))
      took(performance.now() - before)
    }
    const digest = hash.digest('hex')
    to.change('files.finish', (ctx) => {
      addFile(ctx, id, {
        person_id: people[(n * 7) % people.length] ?? '',
        entry_id: null,
        name: `document number ${n}.pdf`,
        type: 'application/pdf',
        bytes: size,
        digest,
        width: null,
        height: null,
      })
      keepThumbnail(ctx.db, id, 'image/webp', noise.subarray(0, 6_000))
      settle(ctx.db, id)
    })
    kept.push({ id, bytes: size, digest })
    done += size
    if (n % 100 === 99) say(`${(done / 1e9).toFixed(2)} GB in ${n + 1} files`)
  }
  return kept
}

/** The digest of what is read back. */
export const digestOf = (from: Session, { id, bytes }: KeptFile): string => {
  const hash = createHash('sha256')
  for (let at = 0; at * most.piece < bytes; at++) hash.update(from.query('files.piece', { id: id as never, at }).bytes)
  return hash.digest('hex')
}
