/** tag: a word on people and entries, and the colour it is shown with. The word itself stays on what it is on. */
import type { Tag, TagColour } from '../../../shared/contract/tags.ts'
import { fold } from '../../../shared/model/names.ts'
import { invalid } from '../../../shared/result.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import type { TagRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { renameInLists } from './lists.ts'
import { branded, instantOf, kept, orNotFound, tagsOf } from './rows.ts'
import { settingsOf } from './settings.ts'

const tagged = ['person', 'entry', 'template'] as const

const counts = (db: Readable, noun: 'person' | 'entry'): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ word: string; n: number }>(
        sql`SELECT value AS word, count(*) AS n FROM ${raw(noun)}, json_each(tags)
            WHERE tags <> '[]' AND deleted_at IS NULL GROUP BY value`,
      )
      .map(({ word, n }) => [word, n]),
  )

const known = (db: Readable): TagRow[] => db.all<TagRow>(sql`SELECT * FROM tag WHERE deleted_at IS NULL`)

const knownAs = (db: Readable, word: string): TagRow | undefined =>
  db.get<TagRow>(sql`SELECT * FROM tag WHERE folded = ${fold(word.trim())} AND deleted_at IS NULL`)

const byName = (a: Tag, b: Tag): number => fold(a.name).localeCompare(fold(b.name)) || (a.name < b.name ? -1 : 1)

const listed = (db: Readable): Tag[] => {
  const [people, entries, rows] = [counts(db, 'person'), counts(db, 'entry'), known(db)]
  const colours = new Map(rows.map(({ folded, colour }) => [folded, colour as TagColour | null]))
  const words = new Set([...people.keys(), ...entries.keys()])
  const used = new Set([...words].map(fold))
  for (const { name, folded } of rows) if (!used.has(folded)) words.add(name)
  return [...words]
    .map((name) => ({
      ...{ name, colour: colours.get(fold(name)) ?? null },
      ...{ people: people.get(name) ?? 0, entries: entries.get(name) ?? 0 },
    }))
    .toSorted(byName)
}

const setColour = ({ db, now, newId }: CommandCtx, word: string, colour: string | null): void => {
  const before = knownAs(db, word)
  if (before) db.update('tag', before.id, { colour })
  else if (colour !== null)
    db.insert('tag', { ...kept(newId(), now), name: word.trim(), folded: fold(word.trim()), colour })
}

const rowsWith = (db: Readable, noun: (typeof tagged)[number], word: string) =>
  db.all<{ id: string; tags: string }>(
    sql`SELECT id, tags FROM ${raw(noun)} WHERE tags <> '[]' AND EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ${word})`,
  )

/** On everyone and everything, the bin included; null takes it off. */
const replace = ({ db }: CommandCtx, from: string, to: string | null): number => {
  let count = 0
  for (const noun of tagged)
    for (const { id, tags } of rowsWith(db, noun, from)) {
      const next = tagsOf(tags).flatMap((word) => (word === from ? (to === null ? [] : [to]) : [word]))
      db.update(noun, id, { tags: JSON.stringify([...new Set(next)]) })
      count += 1
    }
  return count
}

/** A rhythm of everyone with the word is one of everyone with the new word; where that has one already it stays as it is. */
const moveRhythm = ({ db }: CommandCtx, from: string, to: string | null): void => {
  const of = (word: string) =>
    db.get<{ id: string }>(sql`SELECT id FROM cadence WHERE level = 'tag' AND subject = ${word} AND deleted_at IS NULL`)
  const rule = of(from)
  if (!rule) return
  if (to === null || of(to)) db.remove('cadence', rule.id)
  else db.update('cadence', rule.id, { subject: to })
}

/** Days before are settings, which no undo reaches: the old word keeps its own, so that taking this back finds them. */
const copyLeads = (db: Keeping, from: string, to: string): void => {
  const { leads } = settingsOf(db)
  const rule = leads.find(({ level, name }) => level === 'tag' && name === from)
  if (!rule || leads.some(({ level, name }) => level === 'tag' && name === to)) return
  db.keep(
    sql`INSERT INTO setting (name, value) VALUES ('leads', ${JSON.stringify([...leads, { ...rule, name: to }])})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
}

const isUsed = (db: Readable, word: string): boolean =>
  knownAs(db, word)?.name === word || tagged.some((noun) => rowsWith(db, noun, word).length > 0)

export const tags: NounHandlers<'tags'> = {
  'tags.list': ({ db }) => listed(db),
  'tags.colours': ({ db }) =>
    known(db).flatMap(({ name, colour }) => (colour === null ? [] : [{ name, colour: colour as TagColour }])),
  'tags.colour': (ctx, { name, colour }) => {
    setColour(ctx, name, colour)
    return { change: branded(ctx.db.change) }
  },
  'tags.rename': (ctx, { from, to: wanted, merge }) => {
    const { db, now } = ctx
    const to = wanted.trim()
    if (to === from) return { change: null }
    if (!isUsed(db, from)) orNotFound(undefined)
    if (!merge && isUsed(db, to)) throw invalid('to', 'taken')
    const [old, other] = [knownAs(db, from), knownAs(db, to)]
    if (old && (!other || other.id === old.id)) db.update('tag', old.id, { name: to, folded: fold(to) })
    else if (old) db.update('tag', old.id, { deleted_at: instantOf(now) })
    replace(ctx, from, to)
    moveRhythm(ctx, from, to)
    copyLeads(db, from, to)
    renameInLists(db, from, to)
    return { change: branded(db.change) }
  },
  'tags.remove': (ctx, { name }) => {
    const { db, now } = ctx
    if (!isUsed(db, name)) orNotFound(undefined)
    const old = knownAs(db, name)
    if (old) db.update('tag', old.id, { deleted_at: instantOf(now) })
    replace(ctx, name, null)
    moveRhythm(ctx, name, null)
    return { change: branded(db.change) }
  },
}
