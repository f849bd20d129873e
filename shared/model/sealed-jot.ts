/**
 * What is inside a sealed jot: one line of JSON that says what it is, then its words, then spaces. The words are not in the JSON,
 * so that no script needs more room than it has; the spaces make short jots look alike from outside. `length` is in UTF-16 units.
 */
import { z } from '../zod.ts'
import { EntryChannel } from '../contract/entries.ts'
import { FilledBody, LocalTime } from '../contract/fields.ts'
import { JotId } from '../contract/inbox.ts'

const version = 1
/** Sealed texts are a multiple of so many UTF-16 units long. */
const step = 1024

const Head = z.strictObject({
  version: z.literal(version),
  id: JotId,
  happenedAt: LocalTime,
  /** IANA zone the wall time was written in. */
  zone: z.string().min(1).max(100),
  channel: EntryChannel,
  length: z.int().min(0),
})

export type SealedJot = Omit<z.output<typeof Head>, 'version' | 'length'> & { readonly text: string }

export const packJot = ({ text, ...jot }: SealedJot): string => {
  const packed = `${JSON.stringify({ version, ...jot, length: text.length })}\n${text}`
  return packed.padEnd(Math.ceil(packed.length / step) * step, ' ')
}

const headOf = (packed: string): unknown => {
  try {
    return JSON.parse(packed.slice(0, packed.indexOf('\n'))) as unknown
  } catch {
    return undefined
  }
}

const versionOf = (head: unknown): unknown =>
  typeof head === 'object' && head !== null && 'version' in head ? head.version : undefined

export const unpackJot = (packed: string): SealedJot | 'newer' | 'damaged' => {
  const head = headOf(packed)
  const found = versionOf(head)
  if (typeof found === 'number' && found > version) return 'newer'
  const read = Head.safeParse(head)
  if (!read.success) return 'damaged'
  const { version: _version, length, ...jot } = read.data
  const from = packed.indexOf('\n') + 1
  const text = FilledBody.safeParse(packed.slice(from, from + length))
  return text.success && text.data.length === length ? { ...jot, text: text.data } : 'damaged'
}
