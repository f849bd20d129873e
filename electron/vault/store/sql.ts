/**
 * The `sql` template: values become bound parameters, never text.
 *
 * ```ts
 * db.all<PersonRow>(sql`SELECT * FROM person WHERE id = ${id}`)
 * sql`… WHERE ${raw('deleted_at')} IS NULL`   // raw: constants of this code base only
 * sql`… IN ${list(ids)}`
 * ```
 */
export type SqlValue = string | number | null | Uint8Array

export type Sql = { readonly text: string; readonly values: readonly SqlValue[] }

const isSql = (part: unknown): part is Sql => typeof part === 'object' && part !== null && 'text' in part

export const sql = (strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql => {
  let text = strings[0] ?? ''
  const values: SqlValue[] = []
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[index + 1] ?? ''
  })
  return { text, values }
}

/** Text that is part of the program, such as a column's name. Never anything a user or a file wrote. */
export const raw = (text: string): Sql => ({ text, values: [] })

/** `(?, ?, …)`; an empty list matches nothing. */
export const list = (values: readonly SqlValue[]): Sql => ({ text: `(${values.map(() => '?').join(', ')})`, values })
