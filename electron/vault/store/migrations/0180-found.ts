/**
 * What is written down beside an entry’s text, its tags, and why a gift was given all the same, is found by search: words of rows there are already. Undone and
 * made anew they are made by the journal, to the letter the same.
 */
import type { Migration } from '../migrate.ts'

const own = (noun: string, words: string): string =>
  `char(57344) || '${noun} ' || replace(folded(${words}), char(57344), ' ')`
const living = 'deleted_at IS NULL'
const beside = [
  `SELECT theirs || ' ' || ours || ' ' || changed AS words, entry_id, deleted_at FROM disagreement`,
  `SELECT relative, entry_id, deleted_at FROM life_event`,
  `SELECT words, entry_id, deleted_at FROM signal`,
].join(' UNION ALL ')

export const found: Migration = {
  version: 180,
  name: 'found',
  up: [
    `UPDATE search_words SET words = (
        SELECT ${own('entry', `entry.text || ' ' || tags || coalesce(' ' || (SELECT group_concat(words, ' ') FROM (${beside}) WHERE entry_id = entry.id AND ${living}), '')`)}
        FROM search_doc JOIN entry ON entry.id = search_doc.id WHERE rid = search_words.rowid)
      WHERE rowid IN (SELECT rid FROM search_doc WHERE noun = 'entry' AND id IN (
        SELECT entry_id FROM (${beside}) WHERE ${living} UNION SELECT id FROM entry WHERE tags <> '[]' AND ${living}))`,
    `UPDATE search_words SET words = (
        SELECT ${own('gift', `what || ' ' || note || ' ' || despite`)} FROM search_doc JOIN gift ON gift.id = search_doc.id WHERE rid = search_words.rowid)
      WHERE rowid IN (SELECT rid FROM search_doc JOIN gift ON gift.id = search_doc.id WHERE noun = 'gift' AND despite <> '')`,
  ],
}
