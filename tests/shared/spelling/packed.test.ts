/** What is shipped is what its sources say. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packedWords, wordFiles, wordLicences } from '../../../resources/scripts/pack-words.ts'

test('the list of words is the one the dictionaries make, and comes with all their notices', async () => {
  expect((await packedWords()) === readFileSync(wordFiles.words, 'utf8')).toBe(true)
  expect(readFileSync(wordFiles.licences, 'utf8')).toBe(await wordLicences())
})
