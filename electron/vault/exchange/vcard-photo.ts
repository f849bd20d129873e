/** Photos: only those that are in the file, only pictures that cannot carry script, known by their bytes. */
import { caps } from './vcard-types.ts'
import type { PhotoType, ProblemCode, ReadPhoto } from './vcard-types.ts'

const dataUrl = /^data:[^,]{0,200};base64,/i

/** `value` is the property's value as it stands in the file; undefined when it is empty. A link is never followed. */
export function readPhoto(value: string): ReadPhoto | ProblemCode | undefined {
  const raw = value.trim()
  if (!raw) return undefined
  // Some programs escape the data: URL as if it were text.
  const start = raw.slice(0, 300).replaceAll('\\', '')
  const data = dataUrl.exec(start)
  if (!data && /^data:/i.test(start)) return 'photo-unknown'
  if (!data && /^[a-z][a-z0-9+.-]{0,30}:/i.test(start)) return 'photo-not-embedded'
  if (raw.length > caps.photoBytes) return 'photo-too-large'
  const bytes = Buffer.from(data ? raw.slice(raw.indexOf(',') + 1) : raw, 'base64')
  const mediaType = sniff(bytes)
  // A copy of its own: small Buffers share one pool, which must not be handed to another thread.
  return mediaType ? { mediaType, bytes: new Uint8Array(bytes) } : 'photo-unknown'
}

/** The kind of picture by its first bytes. */
export function sniff(bytes: Uint8Array): PhotoType | undefined {
  const text = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif'
  return text.startsWith('RIFF') && text.slice(8) === 'WEBP' ? 'image/webp' : undefined
}
