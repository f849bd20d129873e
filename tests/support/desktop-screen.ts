// The virtual screen as a PNG. The X server keeps its picture in a file in the XWD format (X11/XWDFile.h); PNG is
// written here (PNG specification: signature, IHDR, IDAT, IEND), so that no picture tool is needed.
import { readFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** An RGB picture, three bytes a pixel, as a PNG. */
export const pngOf = (width: number, height: number, rgb: Buffer): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(rows, { level: 6 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** Reads an XWD file of 24 bits in 32 (what the virtual screen writes) and answers with a PNG. */
export const screenToPng = async (file: string): Promise<Buffer> => {
  const xwd = await readFile(file)
  // Header fields are 32-bit, most significant byte first; only those needed here are read.
  const field = (index: number): number => xwd.readUInt32BE(index * 4)
  const [headerSize, width, height] = [field(0), field(4), field(5)]
  const [byteOrder, bitsPerPixel, bytesPerLine, colours] = [field(7), field(11), field(12), field(19)]
  if (bitsPerPixel !== 32) throw new Error(`The screen has ${bitsPerPixel} bits a pixel; 32 were expected`)
  const start = headerSize + colours * 12
  const rgb = Buffer.alloc(width * height * 3)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0, from = start + y * bytesPerLine; x < width; x++, from += 4, to += 3) {
      rgb[to] = xwd[from + (byteOrder === 0 ? 2 : 1)] ?? 0
      rgb[to + 1] = xwd[from + (byteOrder === 0 ? 1 : 2)] ?? 0
      rgb[to + 2] = xwd[from + (byteOrder === 0 ? 0 : 3)] ?? 0
    }
  return pngOf(width, height, rgb)
}
