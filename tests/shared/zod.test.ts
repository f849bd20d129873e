import { describe, expect, test } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { safeParse, z } from '../../shared/zod.ts'

/** Compares with nothing, and crosses a port as it is. */
const incomparable = { length: { valueOf: 1, toString: 'x' } }

describe('parsing what comes from outside', () => {
  test('a length that cannot be compared is wrong, not a bug', () => {
    expect(() => z.string().max(5).safeParse(incomparable)).toThrow(TypeError)
    expect(safeParse(z.string().max(5), incomparable).success).toBe(false)
    expect(safeParse(z.string().max(5), 'right')).toEqual({ success: true, data: 'right' })
  })

  test.each(Object.entries(contract))('%s refuses one for any of its fields', (_name, { input }) => {
    const shape = (input as unknown as { readonly shape?: Record<string, unknown> }).shape ?? {}
    for (const key of Object.keys(shape))
      expect(safeParse(input as z.ZodType, { [key]: incomparable }).success).toBe(false)
  })
})
