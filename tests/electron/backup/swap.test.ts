import fs, { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { beginSwap, clearStaging, finishSwap, stagingName } from '../../../electron/vault/backup/swap.ts'
import { freshFolder } from '../../support/vault.ts'
import { filesOf } from '../../support/vault-files.ts'
import { leftovers } from './made.ts'

const changing = ['renameSync', 'mkdirSync', 'writeSync', 'copyFileSync', 'rmSync', 'openSync', 'fsyncSync'] as const
const real = Object.fromEntries(changing.map((name) => [name, fs[name]]))

/** From its nth change of the disk on this process does nothing more to it, as one that was killed there. */
const dieAt = (step: number): { readonly count: () => number } => {
  let count = 0
  for (const name of changing)
    Object.assign(fs, {
      [name]: (...args: never[]) => {
        if ((count += 1) > step) throw Object.assign(new Error('killed'), { killed: true })
        return (real[name] as (...all: never[]) => unknown)(...args)
      },
    })
  syncBuiltinESMExports()
  return { count: () => count }
}
const live = (): void => {
  Object.assign(fs, real)
  syncBuiltinESMExports()
}
afterEach(live)

const put = (folder: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
const old = {
  'vault.db': 'old database',
  'vault.db-wal': 'old log',
  'vault.json': 'old keys',
  'vault.previous.json': 'old keys',
  'head.json': 'old head',
  'throttle.json': 'waits',
}
const name = 'vault-before-2026-03-10-0800'
const aside = { name, reason: 'restored', at: 0 } as const

const made = (staged: Readonly<Record<string, string>>): string => {
  const folder = freshFolder()
  put(folder, old)
  put(join(folder, stagingName), staged)
  return folder
}
const read = (folder: string): Record<string, string> => {
  const { 'aside.json': _note, ...rest } = Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, fs.readFileSync(join(folder, entry.name), 'utf8')]),
  )
  return rest
}

const swap = (folder: string): void => {
  beginSwap(folder, aside)
  finishSwap(folder)
}

describe.each([
  ['that brings its own keys', { 'vault.db': 'new', 'vault.json': 'new keys', 'vault.previous.json': 'new keys' }],
  ['that opens with the keys there are', { 'vault.db': 'new' }],
])('a swap to a database %s', (_name, staged) => {
  const after = { ...old, ...staged, 'vault.db-wal': undefined, 'head.json': undefined }
  const whole = JSON.parse(JSON.stringify(after)) as object
  const asideAfter = { ...old, 'throttle.json': undefined }

  test('puts it in the vault’s place, and all of the old one aside', () => {
    const folder = made(staged)
    swap(folder)
    expect(read(folder)).toEqual(whole)
    expect(read(join(folder, name))).toEqual(JSON.parse(JSON.stringify(asideAfter)))
    expect(leftovers(folder)).toEqual([])
    expect(finishSwap(folder)).toBe(false)
  })

  test('killed at any step, and killed again while it goes on, has happened or has not', () => {
    const template = made(staged)
    const counted = freshFolder()
    cpSync(template, counted, { recursive: true })
    const all = dieAt(Infinity)
    swap(counted)
    const steps = all.count()
    live()
    expect(steps).toBeGreaterThan(15)
    const seen = { before: 0, after: 0 }
    for (let first = 0; first <= steps; first++)
      for (const second of [0, 1, 2, 3, 4, 5, 6, 8, 11, Infinity]) {
        const folder = freshFolder()
        cpSync(template, folder, { recursive: true })
        for (const [step, run] of [
          [first, swap],
          [second, finishSwap],
        ] as const) {
          dieAt(step)
          try {
            run(folder)
          } catch (error) {
            expect(error).toMatchObject({ message: /killed/ })
          }
          live()
        }
        const swapped = finishSwap(folder) || !('vault.db-wal' in read(folder))
        clearStaging(folder)
        seen[swapped ? 'after' : 'before'] += 1
        const { '.tmp': _none, ...now } = read(folder)
        expect(Object.fromEntries(Object.entries(now).filter(([file]) => !file.endsWith('.tmp')))).toEqual(
          swapped ? whole : old,
        )
        if (swapped) expect(read(join(folder, name))).toMatchObject(JSON.parse(JSON.stringify(asideAfter)) as object)
        expect(leftovers(folder)).toEqual([])
      }
    expect(seen.before).toBeGreaterThan(10)
    expect(seen.after).toBeGreaterThan(10)
  })
})

describe('a swap', () => {
  test('with nothing staged does not happen', () => {
    const folder = freshFolder()
    put(folder, old)
    expect(() => beginSwap(folder, aside)).toThrow('not-found')
    expect(filesOf(folder)).toHaveProperty('head.json')
    expect(leftovers(folder)).toEqual([])
  })

  test('a plan that nobody wrote is thrown away', () => {
    const folder = made({ 'vault.db': 'new' })
    for (const plan of ['', '{', '{"version":1,"aside":"../../elsewhere"}', '{"version":1,"aside":"vault-before-x"}']) {
      writeFileSync(join(folder, 'swap.json'), plan)
      expect(finishSwap(folder)).toBe(false)
      expect(read(folder)).toEqual(old)
    }
  })
})
