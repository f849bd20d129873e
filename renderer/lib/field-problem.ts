/** What is wrong with one field, as the contract says it; the same schema decides here and in the vault. */
import type { z } from '../../shared/zod.ts'

const known = ['empty', 'too-long', 'unreadable', 'no-such-date']

/** The message for the first thing wrong with `value`, or undefined when nothing is. */
export const problemId = (schema: z.ZodType, value: unknown): string | undefined => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return undefined
  const word = parsed.error.issues[0]?.message ?? ''
  return `people.problem.${known.includes(word) ? word : 'wrong'}`
}
