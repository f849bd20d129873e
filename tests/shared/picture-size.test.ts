import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureTypes } from '../../shared/model/media-types.ts'
import { isDrawn, sizeOfPicture } from '../../shared/model/picture-size.ts'
import { pictures } from '../support/pictures.ts'

describe('the size of a picture is read before it is decoded', () => {
  test.each(pictures)('$name', ({ bytes, type, width, height }) => {
    expect(sizeOfPicture(bytes, type)).toEqual({ width, height })
  })

  test.each(pictures)('$name that breaks off anywhere says nothing, or the same, and never throws', (picture) => {
    for (let length = 0; length < picture.bytes.length; length++) {
      const size = sizeOfPicture(picture.bytes.subarray(0, length), picture.type)
      if (size && picture.type !== 'image/gif') expect(size).toEqual({ width: picture.width, height: picture.height })
    }
  })

  test('bytes of any kind never throw and never hang', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...pictureTypes), (bytes, type) => {
        const size = sizeOfPicture(bytes, type)
        if (size) expect(size.width * size.height).toBeGreaterThan(0)
      }),
      { seed: 20_260_310, numRuns: 5000 },
    )
  })

  test('fifty million pixels are drawn, one more is not, and neither is what does not say', () => {
    expect(isDrawn({ width: 10_000, height: 5000 })).toBe(true)
    expect(isDrawn({ width: 10_000, height: 5001 })).toBe(false)
    expect(isDrawn({ width: 65_535, height: 65_535 })).toBe(false)
    expect(isDrawn(undefined)).toBe(false)
  })

  test('a GIF whose first frame is larger than its screen is as large as the frame', () => {
    const bytes = new Uint8Array(40)
    bytes.set([...'GIF89a'].map((letter) => letter.charCodeAt(0)))
    bytes.set([1, 0, 1, 0, 0, 0, 0], 6)
    bytes.set([0x21, 0xf9, 4, 0, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 0x30, 0x75, 0x30, 0x75, 0], 13)
    expect(sizeOfPicture(bytes, 'image/gif')).toEqual({ width: 30_000, height: 30_000 })
  })
})
