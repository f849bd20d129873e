import { afterEach, expect, test, vi } from 'vitest'

const built = vi.hoisted(() => ({ testBuild: false }))
vi.mock('../../../electron/main/debugged.ts', () => built)

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test.each([
  [false, 'floor', 'calibrated'],
  [true, 'floor', 'floor'],
  [true, '', 'calibrated'],
  [true, 'none', 'calibrated'],
] as const)(
  'passphrases are stretched less by a test build alone (%s), and where “%s” is asked for',
  async (test, asked, said) => {
    built.testBuild = test
    vi.stubEnv('RAPPORT_STRETCH', asked)
    expect((await import('../../../electron/main/stretch.ts')).stretch).toBe(said)
  },
)
