/** own-word: a word somebody says is right, kept with the journal. Which words there are in a language the page knows by itself. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Nothing, OwnWordId } from './fields.ts'
import { Changed } from './people.ts'

/** One word as it is written. Its apostrophe is plain. */
export const WrittenWord = z
  .string()
  .max(60, 'too-long')
  .regex(/^[\p{L}\p{M}\p{N}]+(?:['.-][\p{L}\p{M}\p{N}]+)*$/u, 'word')

export const OwnWord = z.strictObject({ id: OwnWordId, word: WrittenWord })
export type OwnWord = z.output<typeof OwnWord>

export const spelling = {
  /** Own words, by the alphabet. */
  'spelling.words': query(['own-word'], Nothing, z.array(OwnWord)),
  /** Which of some words are right here though no dictionary has them: own words, and words of a name of somebody or of an organisation. */
  'spelling.known': query(
    ['own-word', 'person', 'organisation'],
    z.strictObject({ words: z.array(WrittenWord).max(500) }),
    z.array(WrittenWord),
  ),
  /** A word that is there already is no change. */
  'spelling.add': command(['own-word', 'change'], z.strictObject({ word: WrittenWord }), Changed),
  'spelling.remove': command(['own-word', 'change'], z.strictObject({ id: OwnWordId }), Changed),
}
