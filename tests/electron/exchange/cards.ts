/** What the exchange tests share. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { readCard } from '../../../electron/vault/exchange/vcard-read.ts'
import { cardText, splitCards } from '../../../electron/vault/exchange/vcard-split.ts'
import type { CardResult, ReadCard } from '../../../electron/vault/exchange/vcard-types.ts'
import { workerFile } from '../../support/worker-files.ts'

export const fixtureNames = [
  'evolution-data-server-3.46.vcf',
  'thunderbird-153.vcf',
  'khard-0.18-vcard3.vcf',
  'khard-0.18-vcard4.vcf',
  'in-the-style-of-apple.vcf',
  'in-the-style-of-google.vcf',
  'in-the-style-of-outlook-2.1.vcf',
] as const

export const fixture = (name: (typeof fixtureNames)[number]): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))

export const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

export const workerPath = workerFile('vcard-worker')
export const hostileWorkerPath = workerFile('hostile-worker')

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A card of the given lines, vCard 3.0 unless the lines say otherwise. */
export function card(...lines: readonly string[]): string {
  const version = lines.some((line) => line.startsWith('VERSION')) ? [] : ['VERSION:3.0']
  return ['BEGIN:VCARD', ...version, ...lines, 'END:VCARD', ''].join('\r\n')
}

/** Split and read here, without a worker: same code, same results. */
export function readAll(file: Uint8Array | string): readonly CardResult[] {
  const { bytes, slices } = splitCards(typeof file === 'string' ? bytesOf(file) : file)
  return slices.map((slice, index) => {
    const { text, problems } = cardText(bytes, slice)
    const result = readCard(text)
    return { index, card: result.card, problems: [...problems, ...result.problems] }
  })
}

export function readOne(...lines: readonly string[]): CardResult {
  const [result] = readAll(card(...lines))
  if (!result) throw new Error('no card was found')
  return result
}

export function personOf(...lines: readonly string[]): ReadCard {
  const result = readOne('FN:Ada Example', ...lines)
  if (!result.card) throw new Error('the card was refused')
  return result.card
}

export const codesOf = (result: CardResult): readonly string[] => result.problems.map((problem) => problem.code)

export const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
