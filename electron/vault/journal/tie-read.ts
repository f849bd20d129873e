/** Ties as an address book has them: a word for one direction, often said on both cards. */
import { fold } from '../../../shared/model/names.ts'
import { answerTo, kindBetween, kindOfWord } from '../../../shared/model/ties/words.ts'
import type { TieRow } from '../store/rows.ts'
import type { CommandCtx } from './context.ts'
import { kept } from './rows.ts'
import { makesOwnAncestor, sameTie, type TieColumns } from './tie-checks.ts'

type Read = { readonly personId: string; readonly otherId: string; readonly otherIs: string }

/** Only filled in here, because the other card had not spoken yet. */
const isGuess = (word: string, of: string): boolean => word === '' || fold(word) === fold(answerTo(of) ?? '')

/** The other card says in its own word what was only filled in: "husband" for "spouse". */
const sharpen = ({ db }: CommandCtx, row: TieRow, { personId, otherIs }: Read): void => {
  const near = row.person_id === personId
  const [said, back] = near ? [row.other_is, row.person_is] : [row.person_is, row.other_is]
  if (said === otherIs || !isGuess(said, back)) return
  db.update('tie', row.id, near ? { other_is: otherIs } : { person_is: otherIs })
}

/**
 * Adds what a card says. What is there already is not added again, and what cannot be (someone their own ancestor) keeps only its words: a
 * book is filed whole. True where a tie was added.
 */
export const addReadTie = (ctx: CommandCtx, read: Read): boolean => {
  const { db, now, newId } = ctx
  const otherIs = read.otherIs.trim()
  const personIs = answerTo(otherIs) ?? ''
  const row: TieColumns = {
    ...{ person_id: read.personId, other_id: read.otherId, other_is: otherIs, person_is: personIs },
    ...{ since: null, until: null, kind: kindBetween(otherIs, personIs), note: '' },
  }
  const same = sameTie(db, row)
  if (same) {
    if (kindOfWord(otherIs) !== undefined) sharpen(ctx, same, { ...read, otherIs })
    return false
  }
  db.insert('tie', { ...kept(newId(), now), ...row, ...(makesOwnAncestor(db, row) && { kind: '' }) })
  return true
}
