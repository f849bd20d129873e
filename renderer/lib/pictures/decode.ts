/**
 * Pictures are decoded from their bytes, in this process, and painted on a canvas. A `blob:` address would hand every byte
 * of them to the main process, which outlives a lock; a decoder given the bytes does not.
 */
import { isPicture } from '../../../shared/model/media-types.ts'
import { isDrawn, sizeOfPicture } from '../../../shared/model/picture-size.ts'

/** What the page's types do not know yet: WebCodecs, ImageDecoder. */
type Decoder = {
  readonly decode: () => Promise<{ readonly image: VideoFrame }>
  readonly close: () => void
}
declare const ImageDecoder: undefined | (new (from: { data: Uint8Array; type: string }) => Decoder)

/** After that long it is not going to be one. In milliseconds. */
const patience = 15_000

export type NotDrawn = 'too-large' | 'unreadable'

/** Why a picture is not drawn. */
export class PictureProblem extends Error {
  readonly why: NotDrawn

  constructor(why: NotDrawn) {
    super(why)
    this.name = 'PictureProblem'
    this.why = why
  }
}

/**
 * The first frame of a picture. The caller closes it.
 * @throws PictureProblem `too-large` before anything is decoded; `unreadable` when it is no picture, or takes too long.
 */
export const decodePicture = async (bytes: Uint8Array, type: string): Promise<VideoFrame> => {
  if (!isPicture(type) || typeof ImageDecoder === 'undefined') throw new PictureProblem('unreadable')
  const size = sizeOfPicture(bytes, type)
  if (!size) throw new PictureProblem('unreadable')
  if (!isDrawn(size)) throw new PictureProblem('too-large')
  let late: ReturnType<typeof setTimeout> | undefined
  let decoder: Decoder | undefined
  try {
    decoder = new ImageDecoder({ data: bytes, type })
    const { image } = await Promise.race([
      decoder.decode(),
      new Promise<never>((_resolve, reject) => {
        late = setTimeout(() => reject(new PictureProblem('unreadable')), patience)
      }),
    ])
    return image
  } catch {
    throw new PictureProblem('unreadable')
  } finally {
    clearTimeout(late)
    decoder?.close()
  }
}

export type Cut = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const wholeOf = (frame: VideoFrame | HTMLCanvasElement): Cut =>
  'displayWidth' in frame
    ? { x: 0, y: 0, width: frame.displayWidth, height: frame.displayHeight }
    : { x: 0, y: 0, width: frame.width, height: frame.height }

/** Paints a frame, or the part of it that is `cut`, over the whole of a canvas of that many pixels. */
export const paint = (
  canvas: HTMLCanvasElement,
  frame: VideoFrame | HTMLCanvasElement,
  width: number,
  height: number,
  cut: Cut = wholeOf(frame),
): void => {
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  const context = canvas.getContext('2d')
  if (!context) return
  context.imageSmoothingQuality = 'high'
  context.drawImage(frame, cut.x, cut.y, cut.width, cut.height, 0, 0, canvas.width, canvas.height)
}

/** The canvas as a small encoded picture, at most `most` bytes; undefined when even a rough one would be more. */
export const encode = (canvas: HTMLCanvasElement, most: number): Uint8Array<ArrayBuffer> | undefined => {
  for (const quality of [0.85, 0.7, 0.5, 0.3]) {
    // not toBlob, for the reason above
    const [, data = ''] = canvas.toDataURL('image/webp', quality).split(',')
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    if (bytes.length > 0 && bytes.length <= most) return bytes
  }
  return undefined
}

/** The longer side of a thumbnail, in pixels: a list shows it at a third of that. */
const thumbnailSide = 192

export type Thumbnail = {
  readonly thumbnail?: Uint8Array<ArrayBuffer>
  readonly width?: number
  readonly height?: number
}

/** What a list shows of a picture; nothing of what is no picture, or too large to be drawn. */
export const thumbnailOf = async (bytes: Uint8Array, type: string, most: number): Promise<Thumbnail> => {
  if (!isPicture(type)) return {}
  const size = sizeOfPicture(bytes, type)
  let frame: VideoFrame | undefined
  try {
    frame = await decodePicture(bytes, type)
    const { displayWidth: width, displayHeight: height } = frame
    const scale = Math.min(1, thumbnailSide / Math.max(width, height))
    const canvas = document.createElement('canvas')
    paint(canvas, frame, width * scale, height * scale)
    const thumbnail = encode(canvas, most)
    return { width, height, ...(thumbnail && { thumbnail }) }
  } catch {
    return size ?? {}
  } finally {
    frame?.close()
  }
}
