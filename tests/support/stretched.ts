/**
 * Stretching the same passphrase with the same salt again gives the same key, so each is stretched once per file of tests.
 * What is answered was computed by the real thing; a tenth of a second and 64 MiB less for every unlock but the first.
 */
import { createHash } from 'node:crypto'
import type * as Argon2 from '@node-rs/argon2'
import { vi } from 'vitest'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof Argon2>()
  const known = new Map<string, Promise<Buffer>>()
  return {
    ...real,
    hashRaw: async (...asked: Parameters<typeof real.hashRaw>): Promise<Buffer> => {
      const [words, options] = asked
      const { salt, ...rest } = options ?? {}
      const key = createHash('sha256')
        .update(words)
        .update(`\n${Buffer.from(salt ?? []).toString('hex')} ${JSON.stringify(rest)}`)
        .digest('hex')
      const kept = known.get(key) ?? real.hashRaw(...asked)
      known.set(key, kept)
      // whoever asked wipes what they got
      return Buffer.from(await kept)
    },
  }
})
