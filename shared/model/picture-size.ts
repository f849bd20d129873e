/**
 * How large a picture says it is, read from its header before anything decodes it: a few bytes can claim pixels that fill a
 * computer's memory. PNG (W3C PNG 11.2.2), JPEG (ITU T.81 B.2.2), GIF89a (18, 20), WebP (RFC 9649), AVIF (ISO 23008-12 `ispe`).
 */
import type { PictureType } from './media-types.ts'

export type PictureSize = { readonly width: number; readonly height: number }

/** Pixels of a picture that is drawn; decoded, each takes four bytes. */
const mostPixels = 50_000_000

/** Undefined when it does not say, which is reason enough not to draw it. */
export const sizeOfPicture = (bytes: Uint8Array, type: PictureType): PictureSize | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = readers[type](view)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch {
    // it breaks off before it has said so
    return undefined
  }
}

export const isDrawn = (size: PictureSize | undefined): size is PictureSize =>
  size !== undefined && size.width * size.height <= mostPixels

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

const png = (view: DataView): PictureSize => ({ width: view.getUint32(16), height: view.getUint32(20) })

/** Segments one after the other, until the one that begins the frame. */
const jpeg = (view: DataView): PictureSize | undefined => {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // the pixels begin, or the picture ends, and no frame was named
    else if (marker === 0xd9 || marker === 0xda) return undefined
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
}

/** The screen, or its first frame where that reaches further. */
const gif = (view: DataView): PictureSize => {
  let [width, height] = [view.getUint16(6, true), view.getUint16(8, true)]
  const tables = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)
  for (let at = 13 + tables(view.getUint8(10)); at < view.byteLength;) {
    const kind = view.getUint8(at)
    if (kind === 0x2c) {
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true))
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true))
      break
    }
    if (kind !== 0x21) break
    at += 2
    while (view.getUint8(at) !== 0) at += view.getUint8(at) + 1
    at += 1
  }
  return { width, height }
}

const webp = (view: DataView): PictureSize | undefined => {
  const kind = tag(view, 12)
  const uint24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (kind === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return undefined
  const packed = view.getUint32(21, true)
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
}

/** Boxes that hold other boxes, and how many bytes stand before those. */
const holding: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 }

/** The largest size any of its pictures claims: which of them is drawn is said elsewhere. */
const avif = (view: DataView): PictureSize | undefined => {
  let [width, height, looked] = [0, 0, 0]
  const walk = (from: number, to: number, depth: number): void => {
    for (let at = from; at + 8 <= to && looked < 1000; looked++) {
      const size = view.getUint32(at)
      const kind = tag(view, at + 4)
      const end = size === 0 ? to : at + size
      if (size === 1 || (size !== 0 && size < 8) || end > to) return
      if (kind === 'ispe') {
        width = Math.max(width, view.getUint32(at + 12))
        height = Math.max(height, view.getUint32(at + 16))
      }
      const before = holding[kind]
      if (before !== undefined && depth < 4) walk(at + 8 + before, end, depth + 1)
      at = end
    }
  }
  walk(0, view.byteLength, 0)
  return width > 0 ? { width, height } : undefined
}

const readers: Readonly<Record<PictureType, (view: DataView) => PictureSize | undefined>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/gif': gif,
  'image/webp': webp,
  'image/avif': avif,
}
