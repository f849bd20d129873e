// The look at the memory of a process: nothing that is there is missed, and what was only reserved costs nothing. Linux.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scanMemory, textsIn } from '../battery/tools/memory.ts'

const reserved = 2 ** 31
/** Put together in the other process, so that it is in no argument and in no file. */
const word = 'zqlooked-for-here'
const child = spawn(process.execPath, [
  '-e',
  `const reserved = Buffer.from(new ArrayBuffer(${reserved}));
   const put = (at) => Buffer.from([${[...Buffer.from(word)].map((byte) => byte ^ 1).join()}].map((byte) => byte ^ 1)).copy(reserved, at);
   // over the edge of a page, at the beginning of what is asked about at once, and in the last bytes there are
   for (const at of [4096 * 10 - 5, 64 * 1024 * 1024 * 7 - 3, ${reserved - word.length}]) put(at);
   console.log('ready');
   setInterval(() => reserved.length, 1000);`,
])

beforeAll(async () => {
  await once(child.stdout, 'data')
})
afterAll(() => {
  child.kill('SIGKILL')
})

test('a word is found wherever it lies, over the edges of pages too, and what was only reserved is not read', () => {
  const { found, bytes } = scanMemory(child.pid!, [{ encoding: 'utf-8', bytes: Buffer.from(word) }])
  // three times where it was put; perhaps once more where it was made
  expect(found.get('utf-8')).toBeGreaterThanOrEqual(3)
  expect(bytes).toBeGreaterThan(1e6)
  expect(bytes).toBeLessThan(reserved / 2)
  expect([...textsIn(child.pid!, /zqlooked-[a-z]+-here/g, 100)]).toEqual([word])
})

test('one that has ended holds nothing', async () => {
  const gone = spawn(process.execPath, ['-e', ''])
  await once(gone, 'exit')
  expect(scanMemory(gone.pid!, [{ encoding: 'utf-8', bytes: Buffer.from(word) }])).toEqual({
    found: new Map(),
    bytes: 0,
  })
})
