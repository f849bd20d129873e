/** The dictionaries as they are shipped. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWords } from '../../shared/model/spelling/words.ts'

export const englishWords = readWords(
  readFileSync(join(import.meta.dirname, '../../shared/model/spelling/english.txt'), 'utf8'),
)
