/** One file on its way into the vault: piece by piece over this window's own port, so that main never holds any of it. */
import { mostSmall } from '../../../shared/contract/fields.ts'
import { most } from '../../../shared/contract/files.ts'
import { isPicture, sniff, sniffed } from '../../../shared/model/media-types.ts'
import { AppError } from '../../../shared/result.ts'
import { call } from '../api.ts'
import { thumbnailOf } from '../pictures/decode.ts'

/** Whom or what a file is about. */
export type Home = { readonly personId: string } | { readonly entryId: string }

export type Given = {
  readonly name: string
  readonly content: Blob
}

/** A picture larger than this in bytes is kept like any other file, and has no thumbnail. */
const mostForThumbnail = 64 * 1024 * 1024

/** The file changed, went away or was a folder while it was being read. */
export class Unreadable extends Error {}

const read = async (content: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return new Uint8Array(await content.slice(from, to).arrayBuffer())
  } catch {
    throw new Unreadable()
  }
}

const join = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let end = 0
  for (const piece of pieces) {
    whole.set(piece, end)
    end += piece.length
  }
  return whole
}

/**
 * Keeps one file and answers with the change that did, or undefined when it was stopped. Nothing of it stays when it fails.
 * @throws AppError, Unreadable
 */
export const sendFile = async (
  { name, content }: Given,
  home: Home,
  onDone: (bytes: number) => void,
  stopped: () => boolean,
): Promise<{ readonly change: string; readonly id: string } | undefined> => {
  const { size } = content
  const { upload } = await call('files.begin', {
    ...(home as { readonly personId: never }),
    name: name.slice(0, 4000),
    bytes: size,
  })
  try {
    let type = ''
    const held: Uint8Array[] = []
    for (let at = 0; at * most.piece < size; at++) {
      if (stopped()) throw new AppError('cancelled')
      const piece = await read(content, at * most.piece, Math.min(size, (at + 1) * most.piece))
      if (at === 0) type = sniff(piece.subarray(0, sniffed))
      if (isPicture(type) && size <= mostForThumbnail) held.push(piece)
      await call('files.append', { upload, at, bytes: piece })
      onDone(Math.min(size, (at + 1) * most.piece))
    }
    const small = held.length > 0 ? await thumbnailOf(join(held, size), type, mostSmall) : {}
    if (stopped()) throw new AppError('cancelled')
    return await call('files.finish', { upload, ...small })
  } catch (error) {
    await call('files.cancel', { upload }).catch(() => undefined)
    if (error instanceof AppError && error.code === 'cancelled') return undefined
    throw error
  }
}
