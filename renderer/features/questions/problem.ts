/** What is wrong with a text, as a message of the catalogue; the vault decides by the same schema. */
import type { z } from '../../../shared/zod.ts'

const known = ['empty', 'too-long', 'unreadable']

export const problemWith = (schema: z.ZodType, value: unknown): string | undefined => {
  const word = schema.safeParse(value).error?.issues[0]?.message
  return word === undefined ? undefined : `questions.problem.${known.includes(word) ? word : 'wrong'}`
}
