// The canaries that the battery looks for on the disk: there is one in every column that holds what somebody wrote.
import { beforeAll, expect, test } from 'vitest'
import { nouns } from '../../electron/vault/store/rows.ts'
import { plantOne } from '../battery/tools/plant-one.ts'
import { no, textColumns } from '../support/text-columns.ts'
import { testVault } from '../support/vault.ts'
import type { TestVault } from '../support/vault.ts'

let vault: TestVault
let planted = 0
beforeAll(async () => {
  vault = await testVault()
  const canary = (what: string): string => `canary${what}${(planted++).toString(36)}`
  const call = (channel: string, input: unknown) => vault.call(channel as 'people.add', input as never)
  let before: string | undefined
  for (let n = 0; n < 2; n += 1) before = await plantOne(call as never, canary, before)
})

/** What a window cannot write: it comes from a file that the system’s own dialog chose. */
const fromFiles: readonly string[] = ['calendar', 'attendee', 'handover', 'handover_item']
/** Beside these. `meeting.attendees` are of a calendar file; */
const others: readonly string[] = ['meeting.attendees']

const columns = nouns
  .filter((noun) => !fromFiles.includes(noun))
  .flatMap((noun) =>
    Object.entries(textColumns[noun] ?? {}).flatMap(([column, why]) => (why === no ? [] : [[noun, column] as const])),
  )
  .filter(([noun, column]) => !others.includes(`${noun}.${column}`))

test.each(columns)('%s: %s carries a canary', (noun, column) => {
  const rows = vault.rows<{ text: string }>({
    text: `SELECT ${column} AS text FROM ${noun} WHERE ${column} LIKE '%canary%'`,
    values: [],
  })
  expect(rows.length).toBeGreaterThan(0)
})

test('as many are planted as the battery counts for a person', () => {
  expect(planted / 2).toBeGreaterThan(85)
  expect(planted / 2).toBeLessThan(95)
})

test('and they are found', async () => {
  expect((await vault.call('search.find', { text: 'canary' })).length).toBeGreaterThan(0)
})
