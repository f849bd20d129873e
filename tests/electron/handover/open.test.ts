// What is no pack, or no longer one, is said in a word each; nothing is written.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { Encrypter } from 'age-encryption'
import { block, frame } from '../../../electron/vault/handover/frame.ts'
import { seal } from '../../../electron/vault/second/seal.ts'
import { mostOf, packVersion } from '../../../shared/model/handover/pack.ts'
import type { Pack } from '../../../shared/model/handover/pack.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { give, inside, open, relationship, words } from './handing.ts'

let vault: TestVault
let bytes: Uint8Array
let pack: Pack
beforeAll(async () => {
  const giver = await testVault()
  const id = await relationship(giver)
  bytes = (await give(giver, id)).bytes
  pack = (await inside(bytes)).pack
  vault = await testVault()
})
let before: unknown
beforeEach(() => {
  before = vault.dump()
})

const refused = async (some: Uint8Array, passphrase = words) => {
  const failure = await vault.refusal('handovers.open', { bytes: some as never, passphrase })
  expect(vault.dump()).toEqual(before)
  expect(await vault.refusal('handovers.take', { preview: 'x', into: null, source: 'x' })).toEqual({
    code: 'not-found',
  })
  return failure
}
const fileIs = (problem: string) => ({ code: 'invalid', fields: { file: problem } })
const sealed = async (plain: Uint8Array): Promise<Uint8Array> =>
  (await seal({ bytes: plain, passphrase: words, work: 10 }, () => undefined)).bytes
/** A pack with something else in it. */
const holding = (value: unknown, files: readonly Uint8Array[] = []): Promise<Uint8Array> =>
  sealed(frame({ text: value === undefined ? '{' : JSON.stringify(value), files }))

describe('a pack that cannot be used', () => {
  test('with another passphrase', async () => {
    expect(await refused(bytes, 'seven quiet river')).toEqual({ code: 'invalid', fields: { passphrase: 'wrong' } })
  })

  test('typed on a keyboard that composes letters otherwise it is the same passphrase', async () => {
    const composed = await seal(
      { bytes: frame({ text: JSON.stringify(pack), files: [] }), passphrase: 'Siobhán’s bay', work: 10 },
      () => undefined,
    )
    const { name } = await open(vault, composed.bytes, 'Siobhán’s bay'.normalize('NFD'))
    expect(name).toBe('Siobhán Keeley')
    await vault.call('handovers.close', {})
  })

  test('cut short anywhere', async () => {
    const long = await holding({ ...pack, note: 'x'.repeat(3 * block) })
    for (const at of [1, 20, 22, 40, 90, 150, 190, 2_000, long.length - block - 16, long.length - 1])
      expect(await refused(long.subarray(0, at)), String(at)).toEqual(fileIs('cut-short'))
  })

  test('altered anywhere: never opened, and nothing of it filed', async () => {
    for (const at of [120, 175, 190, 400, bytes.length - 1]) {
      const other = bytes.slice()
      other[at]! ^= 1
      expect(await refused(other), String(at)).toEqual(fileIs('altered'))
    }
  })

  test('that is something else', async () => {
    const text = (words_: string) => new Uint8Array(Buffer.from(words_))
    const age = new Encrypter()
    age.setScryptWorkFactor(10)
    age.setPassphrase(words)
    for (const [what, other] of [
      ['nothing at all', new Uint8Array()],
      ['a picture', text('\u0089PNG\r\n')],
      ['text', text('Dear Bo, here is what I know')],
      ['an age file with other contents', await age.encrypt('a letter')],
      ['another sealed thing', await sealed(new Uint8Array(block))],
      [
        'an age file that asks for all the memory there is',
        text(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/(-> scrypt \S+) 10/, '$1 22'),
        ),
      ],
    ] as const)
      expect(await refused(other), what).toEqual(fileIs('not-a-pack'))
  })

  test('that a later Rapport wrote', async () => {
    expect(await refused(await holding({ ...pack, version: packVersion + 1 }))).toEqual(fileIs('newer'))
    const head = Buffer.from(`{"format":"rapport-hand-over","version":9,"shape":"other"}\n`)
    const plain = new Uint8Array(block)
    plain.set(head)
    expect(await refused(await sealed(plain))).toEqual(fileIs('newer'))
  })

  test('whose contents are not what they should be', async () => {
    const person = { ...pack.person }
    for (const [what, value] of [
      ['no JSON', undefined],
      ['something unheard of', { ...pack, extra: 1 }],
      ['a person without a name', { ...pack, person: { ...person, name: ' ' } }],
      ['a zone nobody knows', { ...pack, person: { ...person, zone: 'Mars/North' } }],
      ['a text that is too long', { ...pack, facts: [{ ...pack.facts[0], text: 'x'.repeat(1001) }] }],
      ['an id that is none', { ...pack, facts: [{ ...pack.facts[0], origin: `x' OR 1` }] }],
      ['a day there is not', { ...pack, on: '2026-02-30' }],
      ['too many', { ...pack, ties: Array.from({ length: mostOf.items + 1 }, () => pack.ties[0]) }],
      [
        'a file it does not hold',
        { ...pack, files: [{ origin: 'x'.repeat(8), entry: null, name: 'x', note: '', at: 0, bytes: 5 }] },
      ],
      ['nested without end', JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)],
    ] as const)
      expect(await refused(await holding(value)), what).toEqual(fileIs('altered'))
  })

  test('can be given up while it is opened', async () => {
    const stop = new AbortController()
    const result = await vault.raw(
      'handovers.open',
      { bytes, passphrase: words },
      { signal: stop.signal, progress: () => stop.abort() },
    )
    expect(result).toEqual({ ok: false, error: { code: 'cancelled' } })
  })
})

test('whatever a hostile pack holds in the place of something, it is refused in a word or taken whole', async () => {
  const paths = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
    typeof value === 'object' && value !== null
      ? [
          path,
          ...Object.entries(value).flatMap(([key, one]) =>
            paths(one, [...path, Array.isArray(value) ? Number(key) : key]),
          ),
        ]
      : [path]
  const all = paths(pack).filter(({ length }) => length > 0)
  const put = (path: readonly (string | number)[], to: unknown): unknown => {
    const copy = structuredClone(pack) as unknown as Record<string | number, unknown>
    let at = copy
    for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>
    at[path.at(-1)!] = to
    return copy
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      fc.oneof(fc.jsonValue(), fc.constantFrom('', '\ud800', '\0', '../../x', '__proto__', -1, 1e300, null, [], {})),
      async (path, value) => {
        const result = await vault.raw('handovers.open', { bytes: await holding(put(path, value)), passphrase: words })
        if (result.ok) {
          const { preview } = result.value as { preview: string }
          await vault.call('handovers.take', { preview, into: null, source: 'x' })
          vault.empty()
        } else expect(result.error.code).toBe('invalid')
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)
