// Looks for words on the disk, from outside: as they are, in UTF-16, base64 (at each of its three phases) and hex.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every way a word may lie in a file. */
export const encodings = (word: string): readonly Buffer[] => {
  const bytes = Buffer.from(word, 'utf8')
  const base64 = [0, 1, 2].map((phase) => {
    // the characters at the edges depend on the neighbours: only those in the middle are sure
    const text = Buffer.concat([Buffer.alloc(phase), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return text.slice(phase === 0 ? 0 : phase + 1, -2)
  })
  return [
    bytes,
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
    ...base64.map((text) => Buffer.from(text)),
  ]
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)

export type Hit = { readonly file: string; readonly word: string }

/** Every file under `folder` that holds one of `words` in any encoding. Words of fewer than 8 characters would match by chance. */
export const hitsUnder = (folder: string, words: readonly string[]): readonly Hit[] => {
  const wanted = words.filter((word) => word.length >= 8).map((word) => ({ word, forms: encodings(word) }))
  return filesUnder(folder).flatMap((file) => {
    let bytes: Buffer
    try {
      bytes = readFileSync(file)
    } catch {
      // gone since it was listed
      return []
    }
    return wanted.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ word }) => ({ file, word }))
  })
}
