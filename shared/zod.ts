/**
 * The one place zod enters Rapport. `jitless` keeps zod from probing `new Function`, which the window's
 * content security policy forbids and would report as a violation.
 */
import * as z from 'zod'

z.config({ jitless: true })

export { z }

/**
 * Never throws. A check of length compares whatever `length` is, and `{ length: { valueOf: 1, toString: 'x' } }`, which survives
 * being copied and can be written as JSON, compares with nothing: such a value is wrong like any other.
 */
export const safeParse = <S extends z.ZodType>(schema: S, input: unknown): z.ZodSafeParseResult<z.output<S>> => {
  try {
    return schema.safeParse(input)
  } catch {
    return { success: false, error: new z.ZodError([{ code: 'custom', path: [], message: 'wrong', input }]) as never }
  }
}
