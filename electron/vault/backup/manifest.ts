/**
 * `manifest.json` of a backup: what was copied, when, and what was found in it, under an HMAC (RFC 2104, SHA-256) with a key
 * of the vault's. What says something of the journal (counts, dates, hashes of rows) is sealed (AES-256-GCM).
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { Contents } from '../../../shared/contract/backups.ts'
import { Instant } from '../../../shared/contract/fields.ts'
import { safeParse, z } from '../../../shared/zod.ts'
import type { Shown } from '../second/jobs.ts'

const manifestVersion = 1

const Hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length * 2}}$`))
const Count = z.int().min(0)

/** What is sealed. `rows` is empty until the copy was looked through. */
const Inside = z.strictObject({
  counts: z.record(z.string().max(200), Count),
  rows: z.record(z.string().max(200), Hex(32)),
  shown: Contents.extend({
    newestEntry: z.string().max(40).nullable(),
    newestChange: z.string().max(40).nullable(),
  }) satisfies z.ZodType<Shown>,
})
export type Inside = z.output<typeof Inside>

const Body = z.strictObject({
  version: z.literal(manifestVersion),
  /** The id of the vault, as in its key file. */
  vault: z.string().regex(/^[0-9a-z]{8,40}$/),
  evaluation: z.boolean(),
  /** Counts the backups of a folder: unlike clocks, it is never set back. */
  number: z.int().min(1),
  madeAt: Instant,
  /** Wall time where it was made, `YYYY-MM-DDTHH:MM`: by its days, weeks and months backups are kept. */
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  reason: z.enum(['automatic', 'asked', 'migration']),
  /** `user_version` of the database. */
  schema: z.int().min(0),
  database: z.strictObject({ bytes: Count, sha256: Hex(32) }),
  /** SHA-256 of the key file beside it: one that was damaged must not look like a wrong passphrase. */
  keyFile: Hex(32),
  /** How the copy was looked through and found whole; null when that is still to come. */
  checked: z.strictObject({ kind: z.enum(['quick', 'full']), at: Instant }).nullable(),
  /** More than a fifth smaller than the one before: nothing was rotated away for it. */
  smaller: z.boolean(),
  inside: z.strictObject({ nonce: Hex(12), sealed: z.string().regex(/^[0-9a-f]*$/), tag: Hex(16) }),
})
export type ManifestBody = z.output<typeof Body>

const File = Body.extend({ hmac: Hex(32) })
export type Manifest = z.output<typeof File>

export type Made = Omit<ManifestBody, 'version' | 'inside'> & { readonly inside: Inside }

const part = (mac: Uint8Array, purpose: 'manifest' | 'inside' | 'rows'): Buffer =>
  Buffer.from(hkdfSync('sha256', mac, new Uint8Array(0), `rapport/backup/${purpose}`, 32))

/** The key of the row hashes. 32 bytes. */
export const rowsKey = (mac: Uint8Array): Buffer => part(mac, 'rows')

const hmacOf = (mac: Uint8Array, body: unknown): Buffer =>
  createHmac('sha256', part(mac, 'manifest')).update(JSON.stringify(body)).digest()

/** As it lies in the file. @param nonce 12 random bytes, new each time */
export const writeManifest = (mac: Uint8Array, made: Made, nonce: Uint8Array): string => {
  const cipher = createCipheriv('aes-256-gcm', part(mac, 'inside'), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(Inside.parse(made.inside))), cipher.final()])
  const inside = {
    nonce: Buffer.from(nonce).toString('hex'),
    sealed: sealed.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
  const body = Body.parse({ ...made, version: manifestVersion, inside })
  return `${JSON.stringify({ ...body, hmac: hmacOf(mac, body).toString('hex') }, null, 2)}\n`
}

/** What can be read of it without a key, and not yet believed. */
export const parseManifest = (text: string): Manifest | 'newer' | 'damaged' => {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return 'damaged'
  }
  const parsed = safeParse(File, found)
  if (parsed.success) return parsed.data
  const version: unknown = typeof found === 'object' && found !== null && 'version' in found ? found.version : undefined
  return typeof version === 'number' && version > manifestVersion ? 'newer' : 'damaged'
}

/** What is inside, or undefined when it was not written with this key. */
export const openManifest = (mac: Uint8Array, { hmac, ...body }: Manifest): Inside | undefined => {
  if (!timingSafeEqual(Buffer.from(hmac, 'hex'), hmacOf(mac, body))) return undefined
  const { nonce, sealed, tag } = body.inside
  const decipher = createDecipheriv('aes-256-gcm', part(mac, 'inside'), Buffer.from(nonce, 'hex'), {
    authTagLength: 16,
  })
  decipher.setAuthTag(Buffer.from(tag, 'hex'))
  try {
    const text = Buffer.concat([decipher.update(Buffer.from(sealed, 'hex')), decipher.final()]).toString('utf8')
    return Inside.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
