/** The ledger: what each side promised, what became of it, and the days that were agreed before. */
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { Readable } from '../store/handles.ts'
import { raw, sql, type Sql } from '../store/sql.ts'
import type { Handlers } from './context.ts'
import { hasNoNewer, living } from './follow-up-rows.ts'

/** Lines of the whole ledger: years of it, and still one answer. */
const mostLines = 2000

const promises = (db: Readable, where: Sql, most: number): FollowUp[] =>
  living(
    db,
    sql`follow_up.kind = 'promise' AND ${hasNoNewer} AND ${where}`,
    `follow_up.said_on DESC, follow_up.id DESC LIMIT ${most}`,
  )

export const ledger: Pick<Handlers, 'followUps.ledger'> = {
  'followUps.ledger': ({ db }, { personId, since }) => {
    const whose = personId === undefined ? raw('TRUE') : sql`follow_up.person_id = ${personId}`
    const when =
      since === undefined
        ? raw('TRUE')
        : sql`(follow_up.state = 'open' OR follow_up.said_on >= ${since} OR follow_up.due >= ${since})`
    return promises(db, sql`${whose} AND ${when}`, mostLines)
  },
}
