// Small counts of the battery's rows that need no application: a disk that fails, and files that were spoiled.
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { noLog, whole } from '../../battery/row.ts'
import { faultyDisk } from '../../battery/rows/r11-faulty-disk.ts'
import { flips } from '../../battery/rows/r12-flips.ts'

const hasCompiler = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0

describe.skipIf(!hasCompiler)('a disk that fails (needs Linux and a C compiler)', () => {
  test('loses nothing that was acknowledged, whatever it drops, refuses or tears', async () => {
    const { failures, figures } = await faultyDisk.run(0.001, whole, noLog)
    expect(failures).toEqual([])
    expect(figures['points']).toBe(16)
  }, 180_000)

  test('and a store that answers before its log is synced is found out', async () => {
    expect(await faultyDisk.planted()).toBe(true)
  }, 60_000)
})

describe('spoiled files', () => {
  test('are never read as something they are not, and what is lost of them is told', async () => {
    const { failures, figures } = await flips.run(0.0001, whole, noLog)
    expect(failures).toEqual([])
    expect(figures).toMatchObject({ 'flips in the database': 40, 'flips in the log': 40, 'silently wrong': 0 })
  }, 120_000)

  test('and a reader that is lied to is found out', async () => {
    expect(await flips.planted()).toBe(true)
  }, 60_000)
})
