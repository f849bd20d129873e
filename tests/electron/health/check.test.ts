import { cpSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkCopy } from '../../../electron/vault/health/check.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { fill } from '../../support/filled.ts'
import { freshFolder, testVault } from '../../support/vault.ts'
import { inDatabase } from '../../support/vault-files.ts'

/** A copy of a journal with something in every place. */
const copy = async (): Promise<string> => {
  const vault = await testVault()
  await fill(vault.call, '2026-03-10')
  vault.index()
  vault.close()
  const folder = freshFolder()
  cpSync(vault.folder, folder, { recursive: true })
  return folder
}

describe('the check of a copy', () => {
  test('finds nothing in a journal as it was written, counts it, and leaves the copy as it was', async () => {
    const folder = await copy()
    await inDatabase(folder, (db) => {
      const words = () => db.prepare('SELECT count(*) FROM search_doc').pluck().get()
      const before = words()
      for (const kind of ['quick', 'full'] as const) {
        const { ok, problems, counts } = checkCopy(db, kind, derive)
        expect([ok, problems]).toEqual([true, []])
        expect(counts).toMatchObject({ person: 7 })
        expect(counts['fact']).toBeGreaterThan(0)
      }
      expect(words()).toBe(before)
    })
  })

  test.each<[string, string, string]>([
    ['a row that is not as it was written', `UPDATE fact SET text = 'other'`, 'fact: changed'],
    ['a row that is gone', `DELETE FROM milestone`, 'milestone: 0 of'],
    ['a reference that leads nowhere', `UPDATE fact SET entry_id = 'nowhere'`, 'fact: leads nowhere'],
    ['search that does not find', `INSERT INTO search_words (search_words) VALUES ('delete-all')`, 'search'],
    [
      'words that nobody wrote',
      `UPDATE search_words SET words = 'other' WHERE rowid = (SELECT min(rid) FROM search_doc)`,
      'search',
    ],
    ['people whom no search finds', `INSERT INTO search_who (search_who) VALUES ('delete-all')`, 'search'],
    ['words that wait and nobody wrote', `UPDATE search_doc SET words = ' other ' WHERE noun = 'fact'`, 'search'],
    ['a contact that never was', `UPDATE last_contact SET at = '2030-01-01T10:00'`, 'last-contact'],
  ])('finds %s, which the structure of the file says nothing of', async (_name, statement, told) => {
    const folder = await copy()
    await inDatabase(folder, (db) => {
      db.pragma('foreign_keys = OFF')
      db.exec(statement)
      expect(checkCopy(db, 'quick', derive)).toMatchObject({ ok: true })
      const { ok, problems } = checkCopy(db, 'full', derive)
      expect(ok).toBe(false)
      expect(problems.join('\n')).toContain(told)
    })
  })

  test('finds an index that does not say what its table says', async () => {
    const folder = await copy()
    await inDatabase(folder, (db) => {
      db.unsafeMode(true)
      db.pragma('writable_schema = ON')
      db.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'folded', 'name') WHERE name = 'person_by_name'`)
    })
    await inDatabase(folder, (db) => expect(checkCopy(db, 'full', derive).ok).toBe(false))
  })
})
