// The message catalogue: every sentence parses, every sentence asked for is there, and none is left over.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { english } from '../../renderer/app/messages/index.ts'
import { contract, shell } from '../../shared/contract/index.ts'

const root = join(import.meta.dirname, '../../renderer')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

const areas = new Set(Object.keys(english).map((id) => id.split('.')[0]))
/** Every whole string in the code that looks like an id of the catalogue. */
const asked = new Set(
  [...sources.matchAll(/['"`]([a-z-]+(?:\.[A-Za-z0-9-]+)+)['"`]/g)]
    .map((match) => match[1] ?? '')
    .filter((id) => areas.has(id.split('.')[0]) && !/\.(tsx?|css|json)$/.test(id)),
)
/** What is put together in the code: `today.bucket.${name}` asks for all that begin so. */
const begun = [...sources.matchAll(/`([a-z-]+\.(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]*)\$\{/g)].map((match) => match[1] ?? '')

describe('the catalogue', () => {
  test.each(Object.keys(english))('%s is a message that reads', (id) => {
    const errors: unknown[] = []
    const intl = createIntl({ locale: 'en-GB', messages: { ...english }, onError: (error) => errors.push(error) })
    const names = [...(english[id] ?? '').matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '')
    const tags = [...(english[id] ?? '').matchAll(/<(\w+)>/g)].map((match) => match[1] ?? '')
    intl.formatMessage({ id }, {
      ...Object.fromEntries(names.map((name) => [name, 2])),
      ...Object.fromEntries(tags.map((tag) => [tag, (chunks: unknown[]) => chunks.join('')])),
    } as never)
    expect(errors).toEqual([])
  })

  test('no screen asks for a sentence that is not there', () => {
    const channels = { ...contract, ...shell }
    // names under which answers are kept, and the example in a comment
    const others = ['people.list-state', 'vault.failed', 'vault.notices', 'today.empty']
    expect(
      [...asked].filter((id) => english[id] === undefined && !Object.hasOwn(channels, id) && !others.includes(id)),
    ).toEqual([])
  })

  test('no sentence is kept that no screen asks for', () => {
    const unused = Object.keys(english).filter(
      (id) => !asked.has(id) && !begun.some((start) => start !== '' && id.startsWith(start)),
    )
    expect(unused).toEqual([])
  })
})
