/** Bech32 (BIP-173): how age writes its keys. Writing only; age itself reads them. */

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

const polymod = (values: readonly number[]): number =>
  values.reduce((sum, value) => {
    const top = sum >>> 25
    const next = ((sum & 0x1ffffff) << 5) ^ value
    return generator.reduce((word, term, at) => ((top >>> at) & 1 ? word ^ term : word), next)
  }, 1)

const fiveBits = (bytes: Uint8Array): number[] => {
  const out: number[] = []
  let [held, bits] = [0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5;) out.push((held >>> (bits -= 5)) & 31)
    held &= (1 << bits) - 1
  }
  return bits > 0 ? [...out, (held << (5 - bits)) & 31] : out
}

/** @param prefix lower case */
export const bech32 = (prefix: string, bytes: Uint8Array): string => {
  const codes = Array.from(prefix, (letter) => letter.codePointAt(0) ?? 0)
  const spread = [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)]
  const data = fiveBits(bytes)
  const sum = polymod([...spread, ...data, 0, 0, 0, 0, 0, 0]) ^ 1
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31)
  return `${prefix}1${[...data, ...check].map((value) => alphabet[value]).join('')}`
}
