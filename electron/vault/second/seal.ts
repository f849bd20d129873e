/**
 * Packs, encrypted for a passphrase and opened with one: age (age-encryption.org/v1), a scrypt recipient. Stretching the passphrase takes a
 * second and 256 MiB, which is why it is done here and not in the vault.
 */
import type { Decrypter } from 'age-encryption'
import { invalid } from '../../../shared/result.ts'
import { block, lengthBy, packProblem } from '../handover/frame.ts'

type Step = (done: number, total: number, what?: string) => void

/** Of age: the tag of each block, and the nonce before the first. */
const tag = 16
const nonce = 16
const magic = 'age-encryption.org/v1\n'
/** A file that asks for more was not written by us, and would take the memory of the computer. */
const mostWork = 19
/** Bytes in which the head of an age file with one recipient has its end. */
const longestHead = 1024

const normal = (passphrase: string): string => passphrase.normalize('NFKC')

const poured = (bytes: Uint8Array, what: string, step: Step): ReadableStream<Uint8Array> => {
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.byteLength) return controller.close()
      const next = bytes.slice(at, at + block * 8)
      at += next.byteLength
      controller.enqueue(next)
      step(at, bytes.byteLength, what)
    },
  })
}

/** As much as could be read, and whether that was all. */
const gathered = async (stream: ReadableStream<Uint8Array>): Promise<{ parts: Uint8Array[]; isWhole: boolean }> => {
  const parts: Uint8Array[] = []
  try {
    for await (const part of stream) parts.push(part)
    return { parts, isWhole: true }
  } catch {
    return { parts, isWhole: false }
  }
}

/** @param input.work scrypt's N as a power of two. */
export const seal = async (
  { bytes, passphrase, work }: { readonly bytes: Uint8Array; readonly passphrase: string; readonly work: number },
  step: Step,
): Promise<{ readonly bytes: Uint8Array }> => {
  const { Encrypter } = await import('age-encryption')
  const age = new Encrypter()
  age.setScryptWorkFactor(work)
  age.setPassphrase(normal(passphrase))
  step(0, bytes.byteLength, 'stretching')
  const { parts } = await gathered(await age.encrypt(poured(bytes, 'encrypting', step)))
  return { bytes: new Uint8Array(Buffer.concat(parts)) }
}

/** The head; what the file is where it has none we could use. */
const headOf = (bytes: Uint8Array): Uint8Array => {
  const head = Buffer.from(bytes.subarray(0, longestHead)).toString('latin1')
  if (!head.startsWith(magic)) throw packProblem(head !== '' && magic.startsWith(head) ? 'cut-short' : 'not-a-pack')
  const found = /^age-encryption\.org\/v1\n-> scrypt \S{22} ([1-9]\d?)\n\S+\n--- \S+\n/.exec(head)
  if (found && Number(found[1]) <= mostWork) return bytes.subarray(0, found[0].length)
  const isBegun = /^.+\n(?:$|-$|->? ?$|-> s[^\n]*(?:$|\n\S*(?:$|\n-{1,3}(?: \S*)?$)))/.test(head)
  throw packProblem(bytes.byteLength < longestHead && isBegun ? 'cut-short' : 'not-a-pack')
}

/** The key of the file. @throws AppError invalid (passphrase: wrong; file: altered) */
const fileKey = async (age: Decrypter, head: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  age.addPassphrase(normal(passphrase))
  try {
    return await age.decryptHeader(head)
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched')
    throw isOther ? invalid('passphrase', 'wrong') : packProblem('altered')
  }
}

/** @throws AppError invalid (passphrase: wrong; file: not-a-pack | cut-short | altered) */
export const unseal = async (
  { bytes, passphrase }: { readonly bytes: Uint8Array; readonly passphrase: string },
  step: Step,
): Promise<{ readonly bytes: Uint8Array }> => {
  const head = headOf(bytes)
  const age = await import('age-encryption')
  step(0, bytes.byteLength, 'stretching')
  const key = await fileKey(new age.Decrypter(), head, passphrase)
  const opened = async (from: Uint8Array) => {
    const decrypter = new age.Decrypter()
    decrypter.addIdentity({ unwrapFileKey: () => key })
    return gathered(await decrypter.decrypt(poured(from, 'decrypting', step)))
  }
  const blocks = (bytes.byteLength - head.byteLength - nonce) / (block + tag)
  if (!Number.isInteger(blocks) || blocks === 0) {
    // an age file of somebody else's is no pack that was cut
    const { isWhole } = blocks > 0 ? await opened(bytes) : { isWhole: false }
    throw packProblem(isWhole ? 'not-a-pack' : 'cut-short')
  }
  const { parts, isWhole } = await opened(bytes)
  if (isWhole) return { bytes: new Uint8Array(Buffer.concat(parts)) }
  // with something behind it no block is the last: the first then says how many there should be
  const [first] = (await opened(new Uint8Array(Buffer.concat([bytes, Buffer.alloc(tag + 1)])))).parts
  const whole = first && lengthBy(first)
  throw packProblem(whole !== undefined && whole > blocks * block ? 'cut-short' : 'altered')
}
