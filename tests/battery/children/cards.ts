// Reads mutated vCard files, one after the other, and says where it is, so that a hang is seen from outside.
// Standard input: one line of JSON { seed, count, planted }. Standard output: `at <n>`, then one line of JSON.
import { readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../../../electron/cli/sample/random.ts'
import { readCard } from '../../../electron/vault/exchange/vcard-read.ts'
import { cardText, splitCards } from '../../../electron/vault/exchange/vcard-split.ts'
import { mutate } from '../tools/mutate.ts'

type Order = { readonly seed: number; readonly count: number; readonly planted: '' | 'slow' | 'throws' }

const { seed, count, planted } = JSON.parse(readFileSync(0, 'utf8')) as Order
const folder = join(import.meta.dirname, '..', '..', 'electron', 'exchange', 'fixtures')
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.vcf'))
const seeds = fixtures.map((name) => readFileSync(join(folder, name)))
const dice = random('cards', seed)
const failures: string[] = []
let [slowest, cards, people] = [0, 0, 0]

const read = (file: Uint8Array): void => {
  const { bytes, slices } = splitCards(file)
  for (const slice of slices) {
    const { text } = cardText(bytes, slice)
    const { card, problems } = readCard(text)
    cards += 1
    if (card) people += 1
    if (!card && problems.length === 0) throw new Error('a card was refused without a word')
    if (card && (card.name === '' || card.name.includes('\0'))) throw new Error('a card without a usable name')
  }
  if (planted === 'throws') throw new Error('planted')
  for (const until = performance.now() + (planted === 'slow' ? 2_500 : 0); performance.now() < until;) Math.sqrt(2)
}

for (let index = 0; index < count; index++) {
  const file = mutate(dice.pick(seeds), seeds, dice)
  const began = performance.now()
  try {
    read(file)
  } catch (error) {
    if (failures.length < 20)
      failures.push(`${seed}/${index}: ${error instanceof Error ? error.message : String(error)}`)
  }
  slowest = Math.max(slowest, performance.now() - began)
  if (index % 200 === 0) writeSync(1, `at ${index}\n`)
}
writeSync(1, `${JSON.stringify({ failures, slowest, cards, people, mb: process.resourceUsage().maxRSS / 1024 })}\n`)
