/** The brief and the page of somebody about whom there is very much: 2,000 entries, 300 facts, 60 ties. */
import { random } from '../../electron/cli/sample/random.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import type { Session } from '../../electron/vault/session.ts'
import { factCategories, factUses } from '../../shared/contract/facts.ts'
import { contract } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/model/days.ts'
import { makeJournals, today } from './journals.ts'
import { sideBySide } from './measure.ts'
import type { Row } from './rows.ts'

const much = { entries: 2000, facts: 300, ties: 60, followUps: 80 } as const
const words = 'Spoke of the gangway and of the slipway, of her mother alone in the house, and of what comes in spring. '

/** All that of the first, whose friends the others are. */
export const addMuch = (session: Session, ids: readonly string[], from: string): void => {
  const dice = random('bench brief')
  const [personId] = ids as readonly never[]
  session.change('bench', (ctx) => {
    const jot = contract['entries.jot'].input
    for (let n = 0; n < much.entries; n += 1) {
      const happenedAt = `${addDays(from, -n)}T10:20`
      const input = { happenedAt, channel: 'phone', text: words.repeat(dice.between(1, 6)), people: [personId] }
      handlers['entries.jot'](ctx, jot.parse(input))
    }
    for (let n = 0; n < much.facts; n += 1)
      handlers['facts.add'](
        ctx,
        contract['facts.add'].input.parse({
          ...{ personId, category: factCategories[n % factCategories.length], use: factUses[n % factUses.length] },
          text: `Something that is known, ${n}`,
        }),
      )
    for (const otherId of ids.slice(1, much.ties + 1))
      handlers['ties.add'](ctx, contract['ties.add'].input.parse({ personId, otherId, otherIs: 'friend' }))
    for (let n = 0; n < much.followUps; n += 1)
      handlers['followUps.add'](
        ctx,
        contract['followUps.add'].input.parse({
          ...{ personId, kind: n % 2 === 0 ? 'promise' : 'to-do', by: n % 4 === 0 ? 'them' : 'me' },
          ...{ text: `Something promised, ${n}`, due: addDays(from, n - 40) },
        }),
      )
  })
}

export const measureBrief = (say: (line: string) => void): readonly Row[] => {
  let id = ''
  const add = (session: Session, ids: readonly string[]): void => {
    id = ids[0] ?? ''
    addMuch(session, ids, today)
  }
  const journals = makeJournals(200, say, { entriesPerPerson: 2, add })
  say('Measuring: the brief of somebody much is known about.')
  const sides = { encrypted: journals.open.encrypted(), plain: journals.open.plain() }
  try {
    const brief = (session: Session): void => void session.query('brief.get', { id: id as never })
    return [{ name: 'a full brief', what: '2,000 entries, 300 facts, 60 ties', pair: sideBySide(sides, 60, brief) }]
  } finally {
    sides.encrypted.close()
    sides.plain.close()
    journals.remove()
  }
}
