/** Copies bytes it cannot read: hashed while they are copied, on the disk before it answers. */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import { makeFolder } from './folders.ts'
import type { Jobs } from './jobs.ts'

const piece = 1 << 20
const everyMs = 100

type Step = (done: number, total: number) => void

const writeAll = async (to: FileHandle, bytes: Buffer): Promise<void> => {
  // a nearly full disk takes part of a write without an error
  for (let written = 0; written < bytes.length;)
    written += (await to.write(bytes, written, bytes.length - written)).bytesWritten
}

/** The next piece is being read while one is hashed and written. */
const pour = async (from: FileHandle, to: FileHandle, total: number, step: Step): Promise<Jobs['copy']['output']> => {
  const hash = createHash('sha256')
  const buffers = [Buffer.allocUnsafe(piece), Buffer.allocUnsafe(piece)] as const
  const read = (index: number): Promise<{ bytesRead: number }> =>
    from.read(buffers[index % 2 === 0 ? 0 : 1], 0, piece, index * piece)
  let bytes = 0
  let told = performance.now()
  let coming = read(0)
  for (let index = 0; ; index++) {
    const { bytesRead } = await coming
    if (bytesRead === 0) break
    const part = buffers[index % 2 === 0 ? 0 : 1].subarray(0, bytesRead)
    if (bytesRead === piece) coming = read(index + 1)
    const written = writeAll(to, part)
    hash.update(part)
    await written
    bytes += bytesRead
    if (performance.now() - told > everyMs) {
      told = performance.now()
      step(bytes, total)
    }
    if (bytesRead < piece) break
  }
  return { bytes, sha256: hash.digest('hex') }
}

export const copy = async (
  { from, to, still }: Jobs['copy']['input'],
  step: Step = () => undefined,
): Promise<Jobs['copy']['output']> => {
  await makeFolder(dirname(to))
  // neither through a link, nor waiting for whoever may write into a pipe
  const source = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const before = await source.stat({ bigint: true })
    if (!before.isFile()) throw new AppError('cannot-open', { file: 'gone' })
    const target = await open(to, constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY, 0o600)
    let copied: Jobs['copy']['output']
    try {
      copied = await pour(source, target, Number(before.size), step)
      await target.sync()
    } finally {
      await target.close()
    }
    if (still) {
      const after = await stat(from, { bigint: true })
      if (after.mtimeNs !== before.mtimeNs || after.size !== before.size || after.ino !== before.ino)
        throw new AppError('conflict', { file: 'moved' })
    }
    return copied
  } finally {
    await source.close()
  }
}
