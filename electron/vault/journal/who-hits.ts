/** Whoever is found: people and organisations as they are listed, each with what they were found by. */
import type { Hit } from '../../../shared/contract/search.ts'
import { fold } from '../../../shared/model/names.ts'
import { namelessName } from '../../../shared/model/ties/nameless.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { Sought } from './finding/words.ts'
import { currentRole, rolesOf } from './roles.ts'
import { branded, tagsOf } from './rows.ts'
import { ofWhom } from './shown-names.ts'
import { foundIn, snippet } from './snippet.ts'

/** Whose relative somebody is, where that is all they are here for. */
const whose = (db: Readable, id: string): Hit['snippet'] => {
  const person = db.get<{ name: string }>(sql`SELECT name FROM person WHERE id = ${id} AND listed = 0 AND named = 1`)
  const of = person && ofWhom(db, id)
  return of ? [{ text: namelessName({ ...of, heads: 1 }), found: false }] : []
}

type PersonRow = {
  readonly id: string
  readonly name: string
  readonly met: string
  readonly note: string
  readonly tags: string
  readonly retired_why: string | null
  readonly listed: number
  readonly filled: string | null
  readonly at: string | null
}

/** What somebody may have been found by: what was noted of them, where they work and worked, their tags, why they are retired. */
const personTexts = (db: Readable, row: PersonRow): readonly [string, ...(() => string)[]] => {
  const roles = (): string =>
    rolesOf(db, row.id)
      .map(({ title, organisation }) => [title, organisation].filter(Boolean).join(', '))
      .join(' · ')
  const tags = (): string => tagsOf(row.tags).join(' · ')
  return [`${row.met} ${row.note} ${row.filled ?? ''}`, roles, tags, () => row.retired_why ?? '']
}

export const personHits = (db: Readable, ids: readonly string[], isNamed: boolean, words: readonly Sought[]): Hit[] => {
  const rows = db.all<PersonRow>(
    sql`SELECT person.id, name, met, note, tags, retired_why, listed, last_contact.at,
          (SELECT group_concat(field.name || ': ' || value, '; ') FROM field_value JOIN field ON field.id = field_id
            WHERE noun = 'person' AND subject = person.id AND field.deleted_at IS NULL) AS filled
        FROM json_each(${JSON.stringify(ids)}) CROSS JOIN person ON person.id = value AND person.deleted_at IS NULL
        LEFT JOIN last_contact ON last_contact.person_id = person.id ORDER BY key`,
  )
  const about = (row: PersonRow): Hit['snippet'] => {
    if (!isNamed) return row.listed === 0 ? whose(db, row.id) : foundIn(words, ...personTexts(db, row))
    const role = currentRole(db, row.id)
    return role
      ? [{ text: [role.title, role.organisation].filter(Boolean).join(', '), found: false }]
      : whose(db, row.id)
  }
  return rows.map((row) => ({
    ...{ noun: 'person', id: row.id, personId: branded(row.id), entryId: null, title: row.name, snippet: about(row) },
    when: isNamed ? row.at : null,
  }))
}

type OrganisationRow = { readonly id: string } & Readonly<Record<'name' | 'place' | 'web' | 'note', string>>

export const organisationHits = (db: Readable, ids: readonly string[], words: readonly Sought[]): Hit[] => {
  const rows = db.all<OrganisationRow>(
    sql`SELECT id, name, place, web, note FROM organisation WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
        AND deleted_at IS NULL ORDER BY folded, id`,
  )
  const isNamed = ({ name }: OrganisationRow): boolean => {
    const folded = fold(name)
    return words.every(({ text }) => folded.includes(text))
  }
  return rows
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .map((row) => ({
      ...{ noun: 'organisation', id: row.id, personId: null, entryId: null, title: row.name, when: null },
      snippet: isNamed(row)
        ? row.place === ''
          ? []
          : [{ text: row.place, found: false }]
        : snippet([row.place, row.web, row.note].join(' '), words),
    }))
}
