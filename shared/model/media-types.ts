/** What a file is, by its bytes; never by its name or by what whoever made it says. */

export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** How the app itself may show a file. Only bitmaps are drawn; what could carry script is text or a mark. */
export type ShownAs = 'picture' | 'text' | 'pdf' | 'other'

/** Bytes from the start of a file that decide. */
export const sniffed = 4096

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

const pictureOf = (bytes: Uint8Array): PictureType | undefined => {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (/^GIF8[79]a$/.test(latin(bytes, 0, 6))) return 'image/gif'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (latin(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(latin(bytes, 8, 40))) return 'image/avif'
  return undefined
}

/** Formats that are kept and never shown; the type is only what the list calls them. */
const others: readonly (readonly [type: string, ...head: number[]])[] = [
  ['application/pdf', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['application/zip', 0x50, 0x4b, 0x03, 0x04],
  ['application/zip', 0x50, 0x4b, 0x05, 0x06],
  ['application/gzip', 0x1f, 0x8b],
  ['image/tiff', 0x49, 0x49, 0x2a, 0x00],
  ['image/tiff', 0x4d, 0x4d, 0x00, 0x2a],
  ['application/rtf', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['application/x-ole-storage', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
]

/** How many bytes follow a first byte of UTF-8; -1 for one that cannot be first. */
const following = (first: number): number =>
  first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1

/** Control characters no text has: all but those that move the line or begin a terminal's own words. */
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b

/** UTF-8 without control characters, as far as `head` goes; a character cut in two at its end is no fault. */
const isText = (head: Uint8Array): boolean => {
  for (let at = 0; at < head.length;) {
    const first = head[at] ?? 0
    const rest = following(first)
    if (rest < 0 || isControl(first)) return false
    for (let next = at + 1; next <= at + rest && next < head.length; next++)
      if (((head[next] ?? 0) & 0xc0) !== 0x80) return false
    at += rest + 1
  }
  return true
}

/** The media type of a file from its first {@link sniffed} bytes; `application/octet-stream` when nothing is known of it. */
export const sniff = (head: Uint8Array): string => {
  const picture = pictureOf(head)
  if (picture) return picture
  const other = others.find(([, ...bytes]) => startsWith(head, ...bytes))
  if (other) return other[0]
  if (head.length === 0 || !isText(head)) return 'application/octet-stream'
  const text = latin(head, startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0, head.length)
    .trimStart()
    .toLowerCase()
  if (/<svg[\s>]/.test(text)) return 'image/svg+xml'
  if (/^(<!doctype html|<html|<head|<body|<script)/.test(text)) return 'text/html'
  return 'text/plain'
}

export const isPicture = (type: string): type is PictureType => pictureTypes.some((known) => known === type)

export const shownAs = (type: string): ShownAs => {
  if (isPicture(type)) return 'picture'
  if (type === 'application/pdf') return 'pdf'
  // drawings and pages of the web are shown as the text they are made of
  return type.startsWith('text/') || type === 'image/svg+xml' ? 'text' : 'other'
}
