// What the contract's schemas do to what is handed to them.
import { describe, expect, test } from 'vitest'
import { contract } from '../../shared/contract/index.ts'

describe('an edit of some fields', () => {
  test('leaves a person’s other fields out rather than emptying them', () => {
    const id = 'a'.repeat(12)
    expect(contract['people.edit'].input.parse({ id, fields: { note: 'Likes tea' } })).toEqual({
      id,
      fields: { note: 'Likes tea' },
    })
  })

  test('leaves an entry’s tags out rather than emptying them', () => {
    const id = 'a'.repeat(12)
    expect(contract['entries.edit'].input.parse({ id, fields: { text: 'More' } })).toEqual({
      id,
      fields: { text: 'More' },
    })
  })

  test('leaves the other settings out', () => {
    expect(contract['settings.set'].input.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
  })
})
