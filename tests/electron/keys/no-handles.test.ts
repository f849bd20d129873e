/** With no file handle left nothing is called damaged, read-only or a bug, and everything works once there are more. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder } from '../../support/vault.ts'

const child = join(import.meta.dirname, '../../battery/children/handles.ts')

const withLeft = (left: number): Record<string, readonly [tight: string, again: string]> =>
  JSON.parse(
    execFileSync('bash', ['-c', 'ulimit -n 64; exec "$0" "$@"', process.execPath, child, freshFolder(), String(left)], {
      encoding: 'utf8',
    }),
  ) as never

describe('without file handles', () => {
  test.each([0, 1, 2])('%i left: making and unlocking say so, and work when there are more', (left) => {
    const told = withLeft(left)
    for (const name of ['making a vault', 'unlocking']) expect(told[name]).toEqual(['cannot-open no-handles', 'ok'])
  })

  test('an open vault needs none: jots, drafts and searches go on', () => {
    const told = withLeft(0)
    for (const name of ['adding a person', 'a draft', 'finding']) expect(told[name]).toEqual(['ok', 'ok'])
  })
})
