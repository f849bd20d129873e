/**
 * A recovery key as words on paper: 160 random bits and 20 to notice a slip of the pen, as 36 letters of Crockford's base 32
 * (digits and letters without I, L, O, U) in nine groups of four. Reading forgives case, spaces, dashes and look-alikes.
 */
import { createHash } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const recoveryBytes = 20
const letters = 36
const checkLetters = 4

/** What was written for what was meant: letters that are not in the alphabet and the ones they are taken for. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

/** The first 20 bits of a SHA-256 of the key: another 160 bits pass with one chance in a million. */
const checkOf = (key: Uint8Array): number =>
  createHash('sha256').update('rapport/recovery-key').update(key).digest().readUIntBE(0, 3) >> 4

const bitsToLetters = (value: bigint, count: number): string =>
  Array.from({ length: count }, (_, at) => alphabet[Number((value >> BigInt(5 * (count - 1 - at))) & 31n)]).join('')

/** Nine groups of four, with spaces between. @param key 20 bytes */
export const writeRecoveryKey = (key: Uint8Array): string => {
  if (key.length !== recoveryBytes) throw new RangeError('a recovery key has 20 bytes')
  const value = BigInt(`0x${Buffer.from(key).toString('hex')}`)
  const text = bitsToLetters(value, letters - checkLetters) + bitsToLetters(BigInt(checkOf(key)), checkLetters)
  return text.replaceAll(/(.{4})(?!$)/g, '$1 ')
}

/** What is wrong with what was typed, before any key is tried. `mistyped`: all letters are there, and one or more is another. */
export type RecoveryProblem = 'too-short' | 'too-long' | 'strange-letter' | 'mistyped'
export type ReadRecovery =
  | { readonly ok: true; readonly key: Buffer }
  | { readonly ok: false; readonly problem: RecoveryProblem }

const no = (problem: RecoveryProblem): ReadRecovery => ({ ok: false, problem })

export const readRecoveryKey = (typed: string): ReadRecovery => {
  const text = Array.from(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s\p{Pd}\p{Pc}.,:;·•|/\\\u200b-\u200f\u2060\ufeff]/gu, ''),
    (letter) => lookAlikes[letter] ?? letter,
  )
  if (text.some((letter) => !alphabet.includes(letter))) return no('strange-letter')
  if (text.length !== letters) return no(text.length < letters ? 'too-short' : 'too-long')
  const value = text.reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n)
  const check = Number(value & 0xfffffn)
  const key = Buffer.from((value >> 20n).toString(16).padStart(recoveryBytes * 2, '0'), 'hex')
  return checkOf(key) === check ? { ok: true, key } : no('mistyped')
}
