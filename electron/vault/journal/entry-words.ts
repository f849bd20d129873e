/** What was written down with an entry beside its text: the words of a disagreement, whose death it was, what a sign of trust was. */
import { raw } from '../store/sql.ts'
import type { Sql } from '../store/sql.ts'

const parts = [
  `SELECT theirs || ' ' || ours || ' ' || changed AS words FROM disagreement`,
  `SELECT relative FROM life_event`,
  `SELECT words FROM signal`,
]

/** As one text, null where there is none; stands in a query over `entry`. */
export const wordsBeside: Sql = raw(
  `(SELECT group_concat(words, ' ') FROM (${parts.map((part) => `${part} WHERE entry_id = entry.id AND deleted_at IS NULL`).join(' UNION ALL ')}))`,
)
