/** Looking for words in bytes, however they may have been written. */

/** Begins every canary; lower case, so that folding leaves it as it is, and no word of any language. */
export const marker = 'zqvkcanaryw'

export type Needle = { readonly encoding: string; readonly bytes: Buffer }

/** Base64 of `bytes` at each of its three places among other bytes, without the letters its neighbours decide. */
const base64s = (bytes: Buffer): readonly Buffer[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const first = Math.ceil((before * 8) / 6)
    const whole = Math.floor(((before + bytes.length) * 8) / 6)
    return Buffer.from(encoded.slice(first, whole), 'latin1')
  })

/** `text` in UTF-8, UTF-16 of either order, base64 and hexadecimal. */
export const needlesOf = (text: string): readonly Needle[] => {
  const utf8 = Buffer.from(text, 'utf8')
  const little = Buffer.from(text, 'utf16le')
  const big = Buffer.from(little).swap16()
  return [
    { encoding: 'utf-8', bytes: utf8 },
    { encoding: 'utf-16le', bytes: little },
    { encoding: 'utf-16be', bytes: big },
    ...base64s(utf8).map((bytes, at) => ({ encoding: `base64+${at}`, bytes })),
    ...base64s(little).map((bytes, at) => ({ encoding: `utf-16le base64+${at}`, bytes })),
    { encoding: 'hex', bytes: Buffer.from(utf8.toString('hex'), 'latin1') },
    { encoding: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase(), 'latin1') },
    { encoding: 'utf-16le hex', bytes: Buffer.from(little.toString('hex'), 'latin1') },
  ]
}

export const keyNeedle = (name: string, bytes: Buffer): Needle => ({ encoding: name, bytes })

/** How often each needle is in `haystack`, by encoding; none are left out of the answer. */
export const countIn = (haystack: Buffer, needles: readonly Needle[]): Map<string, number> => {
  const found = new Map<string, number>()
  for (const { encoding, bytes } of needles)
    for (let at = haystack.indexOf(bytes); at !== -1; at = haystack.indexOf(bytes, at + bytes.length))
      found.set(encoding, (found.get(encoding) ?? 0) + 1)
  return found
}

export const longest = (needles: readonly Needle[]): number => Math.max(...needles.map(({ bytes }) => bytes.length))

export const total = (found: ReadonlyMap<string, number>): number => [...found.values()].reduce((a, b) => a + b, 0)
