// Does one thing after another with only so many file handles left, then again with plenty. Arguments: the folder and how
// many are left. Says what each answered; the first that fails for want of handles must do so in words of its own.
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../../../shared/result.ts'
import { passphrase } from '../tools/app.ts'
import { hostAt } from '../tools/vault.ts'

const [folder = '', left = '0'] = process.argv.slice(2)

/** Takes every handle there is but `few`. */
const take = (few: number): (() => void) => {
  const taken: number[] = []
  try {
    for (;;) taken.push(openSync('/dev/null', 'r'))
  } catch {
    for (const handle of taken.splice(0, few)) closeSync(handle)
  }
  return () => taken.forEach((handle) => closeSync(handle))
}

const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, ...Object.values(result.error.fields ?? {})].join(' ')

const told: Record<string, readonly [tight: string, again: string]> = {}
const squeezed = async (name: string, work: () => Promise<Result<unknown>>): Promise<void> => {
  const free = take(Number(left))
  const tight = codeOf(await work())
  free()
  told[name] = [tight, tight === 'ok' ? 'ok' : codeOf(await work())]
}

const making = hostAt(join(folder, 'made'))
await squeezed('making a vault', () => making.ask('vault.create', { passphrase }))
making.close()
const vault = hostAt(join(folder, 'made'))
await squeezed('unlocking', () => vault.ask('vault.unlock', { passphrase }))
await squeezed('adding a person', () => vault.ask('people.add', { name: 'Kept' }))
await squeezed('a draft', () => vault.ask('drafts.keep', { place: 'window', text: 'x'.repeat(9_000) }))
await squeezed('finding', () => vault.ask('search.find', { text: 'kept' }))
vault.close()
process.stdout.write(JSON.stringify(told))
