/**
 * The inside of a pack before it is encrypted: one line that says what it is and how long its parts are, the text of the pack, its files one
 * after the other, then zeros up to whole blocks. The blocks are those age encrypts by: the length outside tells little, and one that is cut
 * short shows by its length.
 */
import { invalid } from '../../../shared/result.ts'
import type { AppError } from '../../../shared/result.ts'
import { safeParse, z } from '../../../shared/zod.ts'
import { mostOf, packVersion } from '../../../shared/model/handover/pack.ts'

/** Plaintext of one block of age's payload. */
export const block = 64 * 1024
const format = 'rapport-hand-over'

const Head = z.strictObject({
  format: z.literal(format),
  version: z.literal(packVersion),
  text: z.int().min(0).max(mostOf.text),
  files: z.array(z.int().min(1).max(mostOf.whole)).max(mostOf.files + 1),
})
type Head = z.output<typeof Head>

export type PackProblem = 'not-a-pack' | 'cut-short' | 'altered' | 'newer'
/** What a file is not, or no longer. */
export const packProblem = (problem: PackProblem): AppError => invalid('file', problem)

export type Framed = { readonly text: string; readonly files: readonly Uint8Array[] }

const encoded = (head: Omit<Head, 'format' | 'version'>): Buffer =>
  Buffer.from(`${JSON.stringify({ format, version: packVersion, ...head })}\n`)

/** Bytes of a pack of so much text and such files; `undefined` where it is more than a pack holds. */
export const framedSize = (text: number, files: readonly number[]): number | undefined => {
  const sum = encoded({ text, files: [...files] }).length + text + files.reduce((all, bytes) => all + bytes, 0)
  const size = Math.ceil(sum / block) * block
  return text > mostOf.text || size > mostOf.whole ? undefined : size
}

export const frame = ({ text, files }: Framed): Uint8Array => {
  const words = Buffer.from(text)
  const lengths = files.map(({ byteLength }) => byteLength)
  const size = framedSize(words.length, lengths)
  if (size === undefined) throw new Error('a pack too large was not refused')
  const framed = Buffer.alloc(size)
  let at = 0
  for (const part of [encoded({ text: words.length, files: lengths }), words, ...files]) {
    framed.set(part, at)
    at += part.byteLength
  }
  return framed
}

const headOf = (bytes: Uint8Array): { readonly value: unknown; readonly end: number } | undefined => {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, block)).indexOf('\n')
  if (end < 0) return undefined
  try {
    return { value: JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')), end: end + 1 }
  } catch {
    return undefined
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined

/** How long the whole of it is, by its first block; undefined where that does not say. */
export const lengthBy = (first: Uint8Array): number | undefined => {
  const head = headOf(first)
  const read = head && safeParse(Head, head.value)
  return read?.success ? framedSize(read.data.text, read.data.files) : undefined
}

export const unframe = (bytes: Uint8Array): Framed | PackProblem => {
  const head = headOf(bytes)
  if (!head || field(head.value, 'format') !== format) return 'not-a-pack'
  const version = field(head.value, 'version')
  if (typeof version === 'number' && version > packVersion) return 'newer'
  const read = safeParse(Head, head.value)
  if (!read.success) return 'altered'
  const { text, files } = read.data
  if (framedSize(text, files) !== bytes.byteLength) return 'cut-short'
  let at = head.end
  const take = (length: number): Uint8Array => bytes.subarray(at, (at += length))
  const words = take(text)
  return { text: Buffer.from(words).toString('utf8'), files: files.map(take) }
}
