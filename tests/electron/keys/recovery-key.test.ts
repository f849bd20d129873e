import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecoveryKey, writeRecoveryKey } from '../../../electron/vault/keys/recovery-key.ts'

const key = Buffer.from(Array.from({ length: 20 }, (_, n) => n * 13))
const words = writeRecoveryKey(key)
const opens = (typed: string) => expect(readRecoveryKey(typed)).toEqual({ ok: true, key })

describe('a recovery key on paper', () => {
  test('is nine groups of four letters that are not taken for one another', () => {
    expect(words).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){8}$/)
    // what is on paper must be read by every Rapport to come
    expect(writeRecoveryKey(Buffer.alloc(20))).toBe('0000 0000 0000 0000 0000 0000 0000 0000 16W4')
  })

  test('any 160 bits written down are read again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const read = readRecoveryKey(writeRecoveryKey(bytes))
        expect(read).toEqual({ ok: true, key: Buffer.from(bytes) })
      }),
    )
    for (const byte of [0, 255]) expect(readRecoveryKey(writeRecoveryKey(Buffer.alloc(20, byte))).ok).toBe(true)
  })

  test.each([
    ['small letters', words.toLowerCase()],
    ['no spaces', words.replaceAll(' ', '')],
    ['dashes', words.replaceAll(' ', '-')],
    ['long dashes', words.replaceAll(' ', ' – ')],
    ['lines and tabs', `\n\t${words.replaceAll(' ', '\n')}\r\n `],
    [
      'full-width letters',
      Array.from(words, (l) => (l === ' ' ? '　' : String.fromCodePoint(l.codePointAt(0)! + 0xfee0))).join(''),
    ],
    ['O for zero', words.replaceAll('0', 'O')],
    ['a small o for zero', words.replaceAll('0', 'o')],
    ['I for one', words.replaceAll('1', 'I')],
    ['a small L for one', words.replaceAll('1', 'l')],
    ['U for V', words.replaceAll('V', 'u')],
  ])('is read in spite of %s', (_name, typed) => opens(typed))

  const letters = words.replaceAll(' ', '')
  test.each([
    ['nothing', '', 'too-short'],
    ['spaces alone', '   ', 'too-short'],
    ['a letter left out', letters.slice(1), 'too-short'],
    ['a group left out', letters.slice(4), 'too-short'],
    ['a letter too many', `${letters}0`, 'too-long'],
    ['a sign that is no letter of it', `${letters.slice(0, 35)}!`, 'strange-letter'],
    ['a letter of another script', `${letters.slice(0, 35)}Ж`, 'strange-letter'],
  ])('%s is told for what it is', (_name, typed, problem) =>
    expect(readRecoveryKey(typed)).toEqual({ ok: false, problem }),
  )

  test('one letter taken for another, anywhere, is a slip of the pen and not another key', () => {
    for (let at = 0; at < letters.length; at += 1)
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
        if (other !== letters[at])
          expect(readRecoveryKey(letters.slice(0, at) + other + letters.slice(at + 1))).toEqual({
            ok: false,
            problem: 'mistyped',
          })
  })

  test('two letters that changed places are a slip of the pen too', () => {
    for (let at = 0; at + 1 < letters.length; at += 1) {
      if (letters[at] === letters[at + 1]) continue
      const typed = letters.slice(0, at) + letters[at + 1]! + letters[at]! + letters.slice(at + 2)
      expect(readRecoveryKey(typed)).toEqual({ ok: false, problem: 'mistyped' })
    }
  })

  test('36 letters at random are hardly ever a key', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const made = Array.from({ length: 5000 }, () => Array.from(randomBytes(36), (byte) => alphabet[byte & 31]).join(''))
    expect(made.filter((typed) => readRecoveryKey(typed).ok).length).toBeLessThanOrEqual(1)
  })
})
