/** Files for a vault: bytes of a kind, and their way in by pieces as a window sends them. */
import { createHash } from 'node:crypto'
import { most } from '../../shared/contract/files.ts'
import type { FileId } from '../../shared/contract/fields.ts'
import type { Channel, Input, Output } from '../../shared/contract/index.ts'

type Call = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>
type Home = { readonly personId: string } | { readonly entryId: string }

/** A picture of one pixel. */
export const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** `length` bytes that differ from place to place, beginning with `head`. */
export const bytesOf = (length: number, head: string | Uint8Array = '', seed = 7): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length)
  let state = seed
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    bytes[at] = state >>> 16
  }
  bytes.set((typeof head === 'string' ? Buffer.from(head, 'latin1') : head).subarray(0, length))
  return bytes
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Begins one and sends the first `pieces` of it; all of them unless told. */
export const send = async (
  call: Call,
  home: Home,
  name: string,
  bytes: Uint8Array,
  pieces = Number.POSITIVE_INFINITY,
): Promise<FileId> => {
  const { upload } = await call('files.begin', { ...(home as { personId: never }), name, bytes: bytes.length })
  for (let at = 0; at < pieces && at * most.piece < bytes.length; at++)
    await call('files.append', { upload, at, bytes: bytes.slice(at * most.piece, (at + 1) * most.piece) })
  return upload
}

export const keepFile = async (call: Call, home: Home, name: string, bytes: Uint8Array, more: object = {}) =>
  call('files.finish', { upload: await send(call, home, name, bytes), ...more })

/** All of it, by pieces. */
export const readFile = async (call: Call, id: string, length: number): Promise<Uint8Array> => {
  const whole = new Uint8Array(length)
  for (let at = 0; at * most.piece < length; at++)
    whole.set((await call('files.piece', { id: id as never, at })).bytes, at * most.piece)
  return whole
}
