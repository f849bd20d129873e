/**
 * `head.json`: how far the vault had come when it was last seen, under an HMAC (RFC 2104, SHA-256) with the vault’s own
 * key. A database that is behind it has lost commits: WAL damage and an older file put back say nothing of themselves.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { readSmall, writeWhole, writeWholeLater } from '../keys/files.ts'

const Body = z.strictObject({
  version: z.literal(1),
  /** The vault’s id, as in its key file. */
  vault: z.string().max(80),
  line: z.string().max(80),
  counter: z.int().min(0),
  /** Instant of the last commit that is in it. */
  at: z.string().max(40),
})
export type Head = Omit<z.output<typeof Body>, 'version'>

const HeadFile = Body.extend({ hmac: z.string().regex(/^[0-9a-f]{64}$/) })

const headFile = (folder: string): string => join(folder, 'head.json')

const hmacOf = (mac: Uint8Array, { vault, line, counter, at }: Head): Buffer =>
  createHmac('sha256', mac)
    .update(`rapport/head/1\n${JSON.stringify([vault, line, counter, at])}`)
    .digest()

/** `forged` is anything that was not written with this key for this vault: a stranger’s, a damaged one, one cut short. */
export const readHead = (folder: string, mac: Uint8Array, vault: string): Head | 'missing' | 'forged' => {
  let text: string | undefined
  try {
    text = readSmall(headFile(folder), 4096)
    if (text === undefined) return 'missing'
    const { hmac, version: _, ...head } = HeadFile.parse(JSON.parse(text))
    const right = timingSafeEqual(Buffer.from(hmac, 'hex'), hmacOf(mac, head)) && head.vault === vault
    return right ? head : 'forged'
  } catch {
    return 'forged'
  }
}

const textOf = (mac: Uint8Array, head: Head): string => {
  const { vault, line, counter, at } = head
  return `${JSON.stringify({ version: 1, vault, line, counter, at, hmac: hmacOf(mac, head).toString('hex') })}\n`
}

/** Whole or not at all. @throws AppError no-space, cannot-open */
export const writeHead = (folder: string, mac: Uint8Array, head: Head): void =>
  writeWhole(headFile(folder), textOf(mac, head))

/** The same without holding anyone up. */
export const writeHeadLater = (folder: string, mac: Uint8Array, head: Head): Promise<void> =>
  writeWholeLater(headFile(folder), textOf(mac, head))
