import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jotText, linesOf, replaceIn, type JotText } from '../../../renderer/features/jot/jot-text.ts'
import { wellFormed } from '../../../renderer/features/jot/steps.ts'

const joined = ({ blocks }: JotText): string => blocks.map(({ text }) => text).join('')
const long = 'A line about ferries.\n'.repeat(2000)

test('whatever is edited, the blocks together are the text, and no two have the same id', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('\n', 'a b ', 'x'.repeat(9000), 'line\n'.repeat(3000)),
  )
  fc.assert(
    fc.property(piece, fc.array(fc.tuple(fc.nat(), fc.nat(30), piece), { maxLength: 12 }), (start, edits) => {
      let doc = jotText(start)
      let text = start
      for (const [at, length, insert] of edits) {
        const from = at % (text.length + 1)
        const to = Math.min(text.length, from + length)
        doc = replaceIn(doc, from, to, insert)
        text = text.slice(0, from) + insert + text.slice(to)
        expect(doc.text).toBe(text)
        expect(joined(doc)).toBe(text)
        expect(new Set(doc.blocks.map(({ id }) => id)).size).toBe(doc.blocks.length)
        expect(doc.blocks.length === 1 || doc.blocks.every((block) => block.text !== '')).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('an edit leaves the blocks it did not touch as they were', () => {
  const before = jotText(long)
  const after = replaceIn(before, 10, 10, 'big ')
  expect(before.blocks.length).toBeGreaterThan(5)
  expect(after.blocks.filter((block) => !before.blocks.includes(block))).toHaveLength(1)
})

test('a line break is taken out between two blocks as anywhere else', () => {
  const before = jotText(long)
  const end = before.blocks[0]?.text.length ?? 0
  expect(joined(replaceIn(before, end - 1, end, ''))).toBe(long.slice(0, end - 1) + long.slice(end))
})

test('the lines drawn are the lines of the text, an empty last one included', () => {
  for (const text of ['', '\n', 'a', 'a\n', `${long}end`, long, `${long}\n\n`]) {
    const { blocks } = jotText(text)
    const lines = blocks.flatMap((block, at) => linesOf(block.text, at === blocks.length - 1))
    expect(lines).toEqual(text.split('\n'))
  }
})

test('a sign of two units is not cut in two', () => {
  const { blocks } = jotText(`x${'😀'.repeat(9000)}`)
  expect(blocks.length).toBeGreaterThan(1)
  for (const { text } of blocks) expect(wellFormed(text)).toBe(text)
})

test('a paragraph without end is cut at its spaces, and a word without end where a block is full', () => {
  const sentence = 'She rang about the ferry. '
  const { blocks } = jotText(sentence.repeat(1000))
  expect(blocks.length).toBeGreaterThan(2)
  for (const { text } of blocks) expect(text.endsWith(' ')).toBe(true)
  expect(jotText('x'.repeat(20_000)).blocks.map(({ text }) => text.length)).toEqual([8000, 8000, 4000])
})

test('cutting a megabyte without a line break takes about as long as reading it through', () => {
  const text = 'She rang about the ferry. '.repeat(40_000)
  const fastest = (run: () => unknown): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = performance.now()
        run()
        return performance.now() - before
      }),
    )
  let number = 0
  const cut = fastest(() => jotText(`${text}${number++}`))
  const read = fastest(() => [...`${text}${number++}`].length)
  expect(cut).toBeLessThan(3 * read)
})
