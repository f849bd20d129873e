/**
 * Randomness that is the same on every machine: sfc32 (Chris Doty-Humphrey, PractRand), seeded from numbers and texts.
 * For invented journals only, never for keys.
 */
export type Random = {
  /** At least 0, less than 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** Standard normal (Box and Muller, 1958). */
  readonly normal: () => number
}

const mix = (state: number, value: number): number => {
  let mixed = Math.imul(state ^ value, 0x9e3779b1)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x85ebca77) ^ (mixed >>> 13)
}

const seedOf = (parts: readonly (number | string)[]): number => {
  let state = 0x2545f491
  for (const part of parts) {
    for (const letter of String(part)) state = mix(state, letter.codePointAt(0) ?? 0)
    state = mix(state, 0x1f)
  }
  return state >>> 0
}

/** The same parts give the same numbers; any other part gives others. */
export const random = (...parts: readonly (number | string)[]): Random => {
  let [a, b, c, counter] = [seedOf([...parts, 'a']), seedOf([...parts, 'b']), seedOf([...parts, 'c']), 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < 12; round++) next()
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => items[between(0, items.length - 1)] as T,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/** Ids as the vault makes them, 32 hexadecimal digits, the same for the same seed. */
export const idsFrom = (...parts: readonly (number | string)[]): (() => string) => {
  const { next } = random('ids', ...parts)
  const word = (): string =>
    Math.floor(next() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0')
  return () => word() + word() + word() + word()
}
