// Reads texts made to be slow to read, each at three lengths, and says which it is at before it begins, so that a hang is seen from outside.
// Standard input: one line of JSON { reader, seed, count, planted }. Standard output: `at <attack>` before each, then one line of JSON.
import { readFileSync, writeSync } from 'node:fs'
import { random } from '../../../electron/cli/sample/random.ts'
import { attack, readers, textOf } from '../tools/readers.ts'
import type { Reader } from '../tools/readers.ts'

type Order = { readonly reader: string; readonly seed: number; readonly count: number; readonly planted: boolean }

const { reader: name, seed, count, planted } = JSON.parse(readFileSync(0, 'utf8')) as Order
const known = readers[name]
if (!known) throw new Error(`nothing reads ${name}`)
// words that end in anything but a word are tried in every way there is to cut them up
const naive: Reader = { read: (text) => /^(?:\w+\s?)+$/.test(text), most: 4_000, pieces: [] }
const wordy = { head: '', again: 'word ', tail: '!' }
const reader = planted ? naive : known
const dice = random('readers', name, seed)

/** Milliseconds of processor time; the work is this thread's alone. */
const cost = (text: string): number => {
  const before = process.cpuUsage()
  reader.read(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
/** What the machine adds it adds once; what the text costs it costs each time. */
const surely = (text: string): number => {
  const first = cost(text)
  return first < 300 ? first : Math.min(first, cost(text))
}

const failures: string[] = []
let [slowest, growth] = [0, 0]
for (let index = 0; index < count; index++) {
  const one = planted ? wordy : attack(dice, reader)
  writeSync(1, `at ${JSON.stringify(one)}\n`)
  try {
    const [short, , long] = [reader.most / 4, reader.most / 2, reader.most].map((length) => surely(textOf(one, length)))
    slowest = Math.max(slowest, long ?? 0)
    // a cost too small to be told from the machine's own says nothing of growth
    const grown = (long ?? 0) / Math.max(short ?? 0, 1)
    if ((long ?? 0) > 50) growth = Math.max(growth, grown)
    if ((long ?? 0) > 1_000) failures.push(`${name}: ${Math.round(long ?? 0)} ms for ${JSON.stringify(one)}`)
    // four times as long: 4 times the time, or 16 times where every piece is held against every other
    if ((long ?? 0) > 200 && grown > 32) failures.push(`${name}: ${Math.round(grown)} times for ${JSON.stringify(one)}`)
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)} for ${JSON.stringify(one)}`)
  }
}
writeSync(1, `${JSON.stringify({ failures: failures.slice(0, 20), slowest, growth })}\n`)
