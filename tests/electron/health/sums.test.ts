import { describe, expect, test } from 'vitest'
import { headRow } from '../../../electron/vault/health/head-row.ts'
import { addUp, sumProblems, sumsFromJson, sumsToJson, tally } from '../../../electron/vault/health/sums.ts'
import { fill } from '../../support/filled.ts'
import { testVault } from '../../support/vault.ts'
import { inDatabase } from '../../support/vault-files.ts'

const key = Buffer.alloc(32, 7)

describe('what rows add up to', () => {
  test('is the same in whatever order they came, and nothing once all are taken out', () => {
    const [a, b] = [tally(), tally()]
    for (const id of ['x', 'y', 'z']) a.note('person', undefined, { id })
    for (const id of ['z', 'x', 'y']) b.note('person', undefined, { id })
    const sums = a.addedTo(new Map(), key)
    expect(sums).toEqual(b.addedTo(new Map(), key))
    const back = tally()
    for (const id of ['y', 'x', 'z']) back.note('person', { id }, undefined)
    expect(back.addedTo(sums, key).get('person')).toEqual({ rows: 0, sum: 0n })
  })

  test('differs by any column, by the noun and by the key, and not by what is empty', () => {
    const sumOf = (noun: string, row: object, by = key) => {
      const one = tally()
      one.note(noun, undefined, row)
      return one.addedTo(new Map(), by).get(noun)?.sum
    }
    const base = sumOf('person', { id: 'x', name: 'A' })
    expect(sumOf('person', { name: 'A', id: 'x', met: null, note: undefined })).toBe(base)
    for (const other of [
      sumOf('person', { id: 'x', name: 'B' }),
      sumOf('person', { id: 'x', given: 'A' }),
      sumOf('entry', { id: 'x', name: 'A' }),
      sumOf('person', { id: 'x', name: 'A' }, Buffer.alloc(32, 8)),
      sumOf('person', { id: 'x', name: new Uint8Array([65]) }),
    ])
      expect(other).not.toBe(base)
  })

  test('is kept as it was written down', () => {
    const one = tally()
    one.note('person', undefined, { id: 'x' })
    const sums = one.addedTo(new Map(), key)
    expect(sumsFromJson(sumsToJson(sums))).toEqual(sums)
  })
})

describe('the journal adds up', () => {
  test('after every kind of command, undone and done again, and in every noun', async () => {
    const vault = await testVault()
    const { person, other } = await fill(vault.call, '2026-03-10')
    await vault.call('people.edit', { id: person, fields: { note: 'other' } })
    const { change } = await vault.call('people.remove', { id: other })
    await vault.call('changes.undo', { change: change! })
    vault.close()
    await inDatabase(vault.folder, (db) => {
      expect(sumProblems(db)).toEqual([])
      const { sums, key: own } = db.prepare('SELECT sums, key FROM head').get() as { sums: string; key: Buffer }
      expect(Object.fromEntries([...addUp(db, own)].filter(([, { rows }]) => rows > 0))).toEqual(
        Object.fromEntries([...sumsFromJson(sums)].filter(([, { rows }]) => rows > 0)),
      )
    })
  })

  test('and a row that was changed, taken out or put in past its commands does not', async () => {
    const vault = await testVault()
    await fill(vault.call, '2026-03-10')
    vault.close()
    await inDatabase(vault.folder, (db) => {
      const told = (statement: string) => {
        db.exec('BEGIN')
        db.exec(statement)
        const problems = sumProblems(db)
        db.exec('ROLLBACK')
        return problems
      }
      expect(told(`UPDATE fact SET text = text || '.'`)).toEqual(['fact: changed'])
      expect(told(`DELETE FROM milestone WHERE rowid = (SELECT min(rowid) FROM milestone)`)[0]).toMatch(
        /^milestone: \d+ of \d+$/,
      )
      expect(told(`UPDATE head SET counter = 1`)).toEqual([])
    })
  })

  test('anew once a migration may have changed what rows look like', async () => {
    const vault = await testVault()
    await fill(vault.call, '2026-03-10')
    vault.close()
    await inDatabase(vault.folder, (db) => {
      db.exec(`UPDATE fact SET text = text || '.'; UPDATE head SET shape = 10`)
      expect(sumProblems(db)).toEqual([])
    })
    await vault.reopen()
    await vault.call('people.add', { name: 'Ben' })
    vault.close()
    await inDatabase(vault.folder, (db) => {
      expect(headRow(db)?.counter).toBeGreaterThan(1)
      expect(sumProblems(db)).toEqual([])
    })
  })
})
