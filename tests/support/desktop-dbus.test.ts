import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { type BusMessage, readMessages } from './desktop-dbus.ts'

const padded = (bytes: readonly number[], to: number): number[] => [
  ...bytes,
  ...Array.from({ length: (to - (bytes.length % to)) % to }, () => 0),
]

const uint32 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255]

const text = (value: string): number[] => {
  const bytes = [...Buffer.from(value)]
  return [...uint32(bytes.length), ...bytes, 0]
}

const signature = (value: string): number[] => [value.length, ...Buffer.from(value), 0]

/** A method call as the specification lays it out, least significant byte first. */
const call = (member: string, bodySignature: string, body: readonly number[]): Buffer => {
  let fields: number[] = []
  const field = (code: number, type: string, value: readonly number[]): void => {
    fields = [...padded(fields, 8), code, ...signature(type)]
    fields = [...(type === 'g' ? fields : padded(fields, 4)), ...value]
  }
  field(3, 's', text(member))
  field(8, 'g', signature(bodySignature))
  const fixed = [0x6c, 1, 0, 1, ...uint32(body.length), ...uint32(7), ...uint32(fields.length)]
  return Buffer.from([...padded([...fixed, ...fields], 8), ...body])
}

const read = async (...chunks: readonly Buffer[]): Promise<readonly BusMessage[]> => {
  const stream = new Readable({ read: () => undefined })
  const messages: BusMessage[] = []
  readMessages(stream, (message) => messages.push(message))
  for (const chunk of chunks) stream.push(chunk)
  stream.push(null)
  await new Promise((resolve) => stream.once('end', resolve))
  return messages
}

test('a text with quotes and line breaks arrives as it was sent', async () => {
  const said = 'first "quoted"\nstring "second"\n'
  const [message] = await read(call('Notify', 's', text(said)))
  expect(message).toMatchObject({ type: 'call', member: 'Notify', serial: 7, body: [said] })
})

test('a message in pieces is read once it is whole, and the next one after it', async () => {
  const message = call('Ping', 'u', uint32(42))
  const both = Buffer.concat([message, message])
  const seen = await read(both.subarray(0, 5), both.subarray(5, message.length + 3), both.subarray(message.length + 3))
  expect(seen.map((one) => one.body)).toEqual([[42], [42]])
})

test('values are found where their alignment puts them', async () => {
  const body = [7, 0, 0, 0, ...text('ab'), 0, ...uint32(9)]
  const [message] = await read(call('Mixed', 'ysu', body))
  expect(message?.body).toEqual([7, 'ab', 9])
})

test('a dictionary of variants becomes an object', async () => {
  const entry = [...text('urgency'), ...signature('y'), 2]
  const body = [...padded(uint32(entry.length), 8), ...entry]
  const [message] = await read(call('Hints', 'a{sv}', body))
  expect(message?.body).toEqual([{ urgency: 2 }])
})
