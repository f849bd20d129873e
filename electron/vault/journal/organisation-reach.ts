/** What an organisation is part of, as the journal has it. A loop, which only an undo can make, is gone round once. */
import type { Readable } from '../store/handles.ts'
import { list, sql } from '../store/sql.ts'

/** The ids themselves, then what they are part of, then what that is: each once, at its nearest. One in the bin still leads on. */
export const reachOf = (db: Readable, ids: readonly string[]): readonly (readonly string[])[] => {
  const seen = new Set(ids)
  const steps: (readonly string[])[] = []
  for (let step: readonly string[] = [...seen]; step.length > 0;) {
    steps.push(step)
    const wholes = db.all<{ id: string }>(
      sql`SELECT DISTINCT part_of AS id FROM organisation WHERE part_of IS NOT NULL AND id IN ${list(step)}`,
    )
    step = wholes.map(({ id }) => id).filter((id) => !seen.has(id))
    for (const id of step) seen.add(id)
  }
  return steps
}

/** What one is part of, by its id. */
export const wholeIn =
  (db: Readable) =>
  (id: string): string | undefined =>
    db.get<{ part_of: string | null }>(sql`SELECT part_of FROM organisation WHERE id = ${id}`)?.part_of ?? undefined
