/** A vault of invented people, for trying things out. */
import { Temporal } from '../../shared/model/temporal.ts'
import { createVault } from '../vault/keys/vault-files.ts'
import { newId } from '../vault/store/new-id.ts'
import type { Answer } from './commands.ts'
import { fill } from './sample/fill.ts'
import { generate } from './sample/generate.ts'
import { tellStory } from './story/tell.ts'
import { placeOf } from './unlock.ts'

export type SampleOptions = {
  readonly folder: string
  readonly people: number
  readonly seed: string
  readonly evaluation: boolean
  readonly passphrase: string
  readonly progress: (done: number, total: number) => void
}

/** The story of sixty people over six years, told up to now. @throws AppError conflict when there is a vault already */
export const makeStory = async ({
  folder,
  evaluation,
  passphrase,
}: Pick<SampleOptions, 'folder' | 'evaluation' | 'passphrase'>): Promise<Answer> => {
  const { db } = await createVault(placeOf(folder, evaluation), passphrase)
  try {
    const { people, entries } = tellStory(db, { newId, now: Temporal.Now.zonedDateTimeISO() })
    const json = { folder, people, entries }
    return {
      json,
      lines: [`A vault with the story of ${people} invented people and ${entries} entries is in ${folder}`],
    }
  } finally {
    db.close()
  }
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
