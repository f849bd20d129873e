// Writes into a vault until it is killed. One line on stdout for each write that was acknowledged, after its commit.
// Standard input: one line of JSON { folder, key (hexadecimal), seed, checkpoint }.
import { readFileSync, writeSync } from 'node:fs'
import { PersonFields } from '../../../shared/contract/people.ts'
import { random } from '../../../electron/cli/sample/random.ts'
import { openWithKey } from '../tools/vault.ts'

type Order = { readonly folder: string; readonly key: string; readonly seed: number; readonly checkpoint: boolean }

const { folder, key, seed, checkpoint } = JSON.parse(readFileSync(0, 'utf8')) as Order
const { db, session } = openWithKey(folder, Buffer.from(key, 'hex'))
const dice = random('writer', seed)
const { id } = session.command('people.add', PersonFields.parse({ name: `Writer ${seed}` }))

// a synchronous write to the pipe: what was said before the kill has left this process
const say = (line: string): void => void writeSync(1, `${line}\n`)

say(`person ${id}`)
for (let number = 0; ; number++) {
  const text = `${seed}/${number} ${'They asked after the team by name. '.repeat(dice.between(1, 60))}`
  if (number % 5 === 4) {
    session.command('drafts.keep', {
      place: `person:${id}`,
      text,
      people: [],
      happenedAt: null,
      channel: '',
      accepted: [],
    })
    say(`draft ${number}`)
  } else {
    session.command('entries.jot', {
      happenedAt: '2026-01-05T10:00',
      channel: 'phone',
      text,
      people: [id],
      tags: [],
      facts: [{ personId: id, category: 'work', text: `fact ${seed}/${number}` }],
      milestones: [],
      followUps: [],
    })
    say(`jot ${number}`)
  }
  if (checkpoint && number % 4 === 0) db.pragma('wal_checkpoint(TRUNCATE)')
}
