/** Opens a copy with its key and looks through it. Never the live file: two owners of one database are one too many. */
import { AppError, codeOf } from '../../../shared/result.ts'
import { checkCopy } from '../health/check.ts'
import { isDamage } from '../store/damage.ts'
import { derive } from '../journal/derive.ts'
import { openEncrypted } from '../store/open.ts'
import type { Opened } from '../store/open.ts'
import type { Checked, Jobs } from './jobs.ts'
import { countsOf, hashRows } from './rows.ts'
import { shownIn } from './shown.ts'

const nothing: Checked = {
  problems: [],
  schema: 0,
  counts: {},
  rows: {},
  shown: {
    people: 0,
    organisations: 0,
    entries: 0,
    facts: 0,
    dates: 0,
    followUps: 0,
    newestEntry: null,
    newestChange: null,
  },
}

/** SQLite's code for damage met on the way; anything else is ours to fail with. */
const damage = (error: unknown): string | undefined => {
  if (error instanceof AppError) return error.code === 'damaged' ? 'it does not open' : undefined
  return isDamage(error) ? codeOf(error) : undefined
}

export const check = (
  { file, key, kind, rowsKey }: Jobs['check']['input'],
  step: (done: number, total: number) => void = () => undefined,
): Checked => {
  let db: Opened | undefined
  try {
    db = openEncrypted(file, Buffer.from(key), { create: false })
    const schema = Number(db.pragma('user_version', { simple: true }))
    const counts = countsOf(db)
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const problems = kind === 'light' ? [] : checkCopy(db, kind, derive).problems
    const rows = rowsKey ? hashRows(db, rowsKey, (done) => step(done, total)) : {}
    return { problems, schema, counts, rows, shown: shownIn(db) }
  } catch (error) {
    const what = damage(error)
    if (what === undefined) throw error
    return { ...nothing, problems: [what] }
  } finally {
    db?.close()
  }
}
