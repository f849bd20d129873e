// Reads D-Bus messages as they stand on the wire (D-Bus specification, "Message Protocol"); `dbus-monitor --binary`
// hands them out that way. Its text output cannot be read back: a quote or a line break in a text is not marked.
import type { Readable } from 'node:stream'

export type BusMessage = {
  readonly type: 'call' | 'return' | 'error' | 'signal' | 'other'
  readonly serial: number
  readonly replySerial: number | undefined
  readonly interface: string
  readonly member: string
  readonly sender: string
  readonly destination: string
  readonly body: readonly unknown[]
}

type Cursor = { readonly data: Buffer; readonly little: boolean; at: number }

const TYPES = ['other', 'call', 'return', 'error', 'signal'] as const

const ALIGNMENT: Readonly<Record<string, number>> = { y: 1, g: 1, v: 1, n: 2, q: 2, x: 8, t: 8, d: 8, '(': 8, '{': 8 }

const align = (cursor: Cursor, to: number): void => {
  cursor.at = Math.ceil(cursor.at / to) * to
}

const skip = (cursor: Cursor, bytes: number): number => {
  const at = cursor.at
  cursor.at += bytes
  return at
}

const uint32 = (cursor: Cursor): number => {
  const at = skip(cursor, 4)
  return cursor.little ? cursor.data.readUInt32LE(at) : cursor.data.readUInt32BE(at)
}

const text = (cursor: Cursor, length: number): string => {
  const at = skip(cursor, length + 1)
  return cursor.data.toString('utf8', at, at + length)
}

/** The first complete type of a signature: `a{sv}s` → `a{sv}`. */
const firstType = (signature: string): string => {
  if (signature[0] === 'a') return `a${firstType(signature.slice(1))}`
  if (signature[0] !== '(' && signature[0] !== '{') return signature.slice(0, 1)
  let depth = 0
  for (let at = 0; at < signature.length; at++) {
    if ('({'.includes(signature[at] ?? '')) depth++
    if (')}'.includes(signature[at] ?? '') && --depth === 0) return signature.slice(0, at + 1)
  }
  throw new Error(`Not a D-Bus signature: ${signature}`)
}

const readAll = (cursor: Cursor, signature: string): unknown[] => {
  const values: unknown[] = []
  for (let rest = signature; rest !== '';) {
    const type = firstType(rest)
    values.push(readOne(cursor, type))
    rest = rest.slice(type.length)
  }
  return values
}

const readArray = (cursor: Cursor, item: string): unknown => {
  const length = uint32(cursor)
  align(cursor, ALIGNMENT[item[0] ?? ''] ?? 4)
  const end = cursor.at + length
  if (item === 'y') return cursor.data.subarray(skip(cursor, length), end)
  const items: unknown[] = []
  while (cursor.at < end) items.push(readOne(cursor, item))
  return item.startsWith('{') ? Object.fromEntries(items as [string, unknown][]) : items
}

const readOne = (cursor: Cursor, type: string): unknown => {
  const kind = type[0] ?? ''
  align(cursor, ALIGNMENT[kind] ?? 4)
  const { data, little } = cursor
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  switch (kind) {
    case 'y':
      return data.readUInt8(skip(cursor, 1))
    case 'b':
      return uint32(cursor) === 1
    case 'n':
      return view.getInt16(skip(cursor, 2), little)
    case 'q':
      return view.getUint16(skip(cursor, 2), little)
    case 'i':
      return view.getInt32(skip(cursor, 4), little)
    case 'u':
    case 'h':
      return uint32(cursor)
    case 'x':
      return view.getBigInt64(skip(cursor, 8), little)
    case 't':
      return view.getBigUint64(skip(cursor, 8), little)
    case 'd':
      return view.getFloat64(skip(cursor, 8), little)
    case 's':
    case 'o':
      return text(cursor, uint32(cursor))
    case 'g':
      return text(cursor, data.readUInt8(skip(cursor, 1)))
    case 'v':
      return readOne(cursor, text(cursor, data.readUInt8(skip(cursor, 1))))
    case 'a':
      return readArray(cursor, type.slice(1))
    case '(':
    case '{':
      return readAll(cursor, type.slice(1, -1))
    default:
      throw new Error(`Not a D-Bus type: ${type}`)
  }
}

// Fixed part: endianness, type, flags, version, body length, serial; then the header fields a(yv), padded to 8.
const messageLength = (data: Buffer): number | undefined => {
  if (data.length < 16) return undefined
  const little = data[0] === 0x6c
  const read = (at: number): number => (little ? data.readUInt32LE(at) : data.readUInt32BE(at))
  return Math.ceil((16 + read(12)) / 8) * 8 + read(4)
}

const parse = (data: Buffer): BusMessage => {
  const cursor: Cursor = { data, little: data[0] === 0x6c, at: 8 }
  const serial = uint32(cursor)
  const fields = new Map(readOne(cursor, 'a(yv)') as [number, unknown][])
  align(cursor, 8)
  const field = (code: number): string => {
    const value = fields.get(code)
    return typeof value === 'string' ? value : ''
  }
  return {
    type: TYPES[data[1] ?? 0] ?? 'other',
    serial,
    interface: field(2),
    member: field(3),
    replySerial: fields.get(5) as number | undefined,
    destination: field(6),
    sender: field(7),
    body: readAll(cursor, field(8)),
  }
}

/** Calls `take` with each message of the stream. */
export const readMessages = (stream: Readable, take: (message: BusMessage) => void): void => {
  let pending: Buffer = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    for (;;) {
      const length = messageLength(pending)
      if (length === undefined || pending.length < length) return
      take(parse(pending.subarray(0, length)))
      pending = pending.subarray(length)
    }
  })
}
