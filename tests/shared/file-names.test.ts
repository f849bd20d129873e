import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanName, writableName } from '../../shared/model/file-names.ts'

describe('a file’s name as it is kept', () => {
  test.each([
    ['plan.pdf', 'plan.pdf'],
    ['/home/ann/plan.pdf', 'plan.pdf'],
    ['C:\\Users\\ann\\plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['folder/', 'folder'],
    ['a\0b\nc\u0085.txt', 'abc.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['\u2066x\u2069\u200F.txt', 'x.txt'],
    ['zero\u200Bwidth\uFEFF.txt', 'zerowidth.txt'],
    ['  two   words .txt ', 'two words .txt'],
    ['می‌خواهم.pdf', 'می‌خواهم.pdf'],
    ['👩‍🚀.png', '👩‍🚀.png'],
    ['.hidden', '.hidden'],
    ['\ud800.txt', '\ufffd.txt'],
  ])('%j is kept as %j', (given, kept) => expect(cleanName(given, 'file')).toBe(kept))

  test.each(['', '.', '..', '/', '\\', '\u202E', ' \n ', '...'])('%j says nothing and gets a name', (given) =>
    expect(cleanName(given, 'file')).toBe('file'),
  )

  test('a long one is cut before its ending, by letters', () => {
    const kept = cleanName(`${'🚀'.repeat(400)}.jpeg`, 'file')
    expect(Array.from(kept)).toHaveLength(200)
    expect(kept.endsWith('🚀.jpeg')).toBe(true)
  })

  test('nothing that is kept has a path, a control or a turn of direction in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const kept = cleanName(given, 'file')
        expect(kept.trim()).not.toBe('')
        expect(Array.from(kept).length).toBeLessThanOrEqual(200)
        // oxlint-disable-next-line no-control-regex -- they are what is looked for
        expect(kept).not.toMatch(/[/\\\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
        expect(cleanName(kept, 'file')).toBe(kept)
      }),
      { seed: 20_260_310, numRuns: 2000 },
    )
  })
})

describe('a file’s name as it is written', () => {
  test.each([
    ['plan.pdf', 'plan.pdf'],
    ['what? "now".txt', 'what_ _now_.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['.hidden', 'hidden'],
    ['dots...', 'dots'],
    ['...', '_'],
    ['a:b|c*.txt', 'a_b_c_.txt'],
  ])('%j is offered as %j', (kept, written) => expect(writableName(kept)).toBe(written))

  test('fits where 255 bytes fit, with its ending', () => {
    const written = writableName(`${'漢'.repeat(195)}.docx`)
    expect(Buffer.byteLength(written)).toBeLessThanOrEqual(200)
    expect(written.endsWith('.docx')).toBe(true)
  })
})
