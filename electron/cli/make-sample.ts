/** A vault of invented people, for trying things out. */
import { Temporal } from '../../shared/model/temporal.ts'
import { createVault } from '../vault/keys/vault-files.ts'
import type { Answer } from './commands.ts'
import { fill } from './sample/fill.ts'
import { generate } from './sample/generate.ts'
import { newId, placeOf } from './unlock.ts'

export type SampleOptions = {
  readonly folder: string
  readonly people: number
  readonly seed: string
  readonly evaluation: boolean
  readonly passphrase: string
  readonly progress: (done: number, total: number) => void
}

/** @throws AppError conflict when there is a vault already */
export const makeSample = async (options: SampleOptions): Promise<Answer> => {
  const { folder, people, seed, evaluation, passphrase, progress } = options
  const now = Temporal.Now.zonedDateTimeISO()
  const { db } = await createVault(placeOf(folder, evaluation), passphrase)
  try {
    const sample = generate({ seed, people, today: now.toPlainDate().toString() })
    const filled = fill(db, sample, { newId, zone: now.timeZoneId, progress })
    const json = { folder, people: filled.people.length, entries: filled.entries, seed }
    return { json, lines: [`A vault of ${json.people} invented people and ${json.entries} entries is in ${folder}`] }
  } finally {
    db.close()
  }
}
