/** What is wrong with a field, as a message of the catalogue; the vault decides by the same schemas and rules. */
import type { z } from '../../../shared/zod.ts'

const known = ['empty', 'too-long', 'unreadable', 'twice', 'no-choices']

export const problemWith = (schema: z.ZodType, value: unknown): string | undefined => {
  const word = schema.safeParse(value).error?.issues[0]?.message
  return word === undefined ? undefined : `fields.problem.${known.includes(word) ? word : 'wrong'}`
}
