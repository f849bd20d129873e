/** What the journal answers of the names in a jot: of each once, for as long as the same people take part. */
import { useAskEach } from '../../lib/api.ts'
import { personOf } from './filing.ts'
import type { JotState } from './jot-state.ts'
import { isNewcomer } from './newcomers.ts'
import { nameKey, type Answers } from './whom.ts'
import { isNaming } from './yes.ts'

/** Names asked about at once, and characters of one. */
const MOST = 12
const LONGEST = 200

export const useAnswers = ({ all, people }: Pick<JotState, 'all' | 'people'>): Answers => {
  const names = new Map<string, string>()
  const whose = new Set<string>()
  for (const reading of all) {
    if (!isNaming(reading)) continue
    if (reading.name.trim() !== '' && names.size < MOST)
      names.set(nameKey(reading.name), reading.name.slice(0, LONGEST))
    const person = reading.kind === 'tie' ? personOf(reading.person, people) : undefined
    if (person !== undefined && !isNewcomer(person) && whose.size < MOST) whose.add(person)
  }
  const here = people.flatMap(({ id }) => (isNewcomer(id) ? [] : [id as never]))
  const meant = useAskEach(
    'people.meant',
    [...names.values()].map((name) => ({ name, people: here })),
    (one, other) => one.name === other.name,
  )
  const ties = useAskEach(
    'ties.list',
    [...whose].map((personId) => ({ personId: personId as never })),
    () => false,
  )
  return {
    meant: new Map([...names.keys()].flatMap((name, at) => pair(name, meant[at]?.data))),
    ties: new Map([...whose].flatMap((id, at) => pair(id, ties[at]?.data))),
  }
}

const pair = <T>(key: string, value: T | undefined): readonly (readonly [string, T])[] =>
  value === undefined ? [] : [[key, value]]
