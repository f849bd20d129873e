/**
 * Two journals for a file of tests, one filled in Greek and one empty, shown in the language of `pseudo.ts`. The file itself mocks the words,
 * since a mock counts where it stands.
 */
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { english } from '../../renderer/app/messages/index.ts'
import { fill } from './filled.ts'
import type { Filled } from './filled.ts'
import { testVault } from './vault.ts'
import type { TestHost } from './vault.ts'

export const day = '2026-06-09'
export const at = `${day}T10:24:00[Europe/Dublin]`

/** The sentence as it stands on the screen. */
export const named = (id: string): string => english[id] ?? id

export type Journals = {
  readonly empty: TestHost
  readonly filled: TestHost
  /** Who is in the filled one. */
  readonly who: Filled
}

/** Reads what is asked for only once the tests run: the vaults are made before them. */
export const journals = (): Journals => {
  // jsdom has bytes of its own kind, which Node's copying does not give back
  beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
  afterEach(() => void vi.unstubAllGlobals())
  let made: Journals | undefined
  beforeAll(async () => {
    const filled = await testVault({ at })
    made = { empty: await testVault({ at }), filled, who: await fill(filled.call, day) }
  })
  const ready = (): Journals => {
    if (!made) throw new Error('asked for before the tests run')
    return made
  }
  return {
    get empty() {
      return ready().empty
    },
    get filled() {
      return ready().filled
    },
    get who() {
      return ready().who
    },
  }
}
