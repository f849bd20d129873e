/** What a pack holds, as lines to be looked over before anything of it is filed. */
import type { HandoverLine } from '../../../shared/contract/handovers.ts'
import type { Pack } from '../../../shared/model/handover/pack.ts'

/** So many are shown. */
const mostLines = 2_000
const shown = 240

type Parts = Pick<HandoverLine, 'noun' | 'id'> & { readonly text: string } & Partial<HandoverLine>

const line = ({ text, ...parts }: Parts): HandoverLine => {
  const letters = Array.from(text.replaceAll(/\s+/g, ' ').trim())
  return {
    ...{ kind: '', on: '', date: null, others: [], canReword: false, bytes: null },
    ...{ text: letters.slice(0, shown).join(''), more: letters.length > shown },
    ...parts,
  }
}

export const linesOfPack = (pack: Pack): HandoverLine[] => {
  const { person } = pack
  const own = (noun: 'met' | 'note' | 'tags', text: string): HandoverLine[] =>
    text.trim() === '' ? [] : [line({ noun, id: person.origin, text })]
  return [
    ...pack.roles.map(({ origin: id, title, organisation, until }) =>
      line({
        ...{ noun: 'role', id, text: [title, organisation].filter(Boolean).join(', ') },
        kind: until === null ? '' : 'past',
      }),
    ),
    ...pack.channels.map(({ origin: id, value, kind }) => line({ noun: 'channel', id, text: value, kind })),
    ...(pack.photo ? [line({ noun: 'photo', id: person.origin, text: '' })] : []),
    ...own('met', person.met),
    ...own('note', person.note),
    ...own('tags', person.tags.join(', ')),
    ...pack.ties.map(({ origin: id, name, otherIs }) => line({ noun: 'tie', id, text: name, kind: otherIs })),
    ...pack.facts.map(({ origin: id, text, category }) => line({ noun: 'fact', id, text, kind: category })),
    ...pack.milestones.map(({ origin: id, title, kind, date }) =>
      line({ noun: 'milestone', id, text: title, kind, date }),
    ),
    ...pack.followUps.map(({ origin: id, text, by, due }) =>
      line({ noun: 'follow-up', id, text, kind: by, on: due ?? '' }),
    ),
    ...pack.gifts.map(({ origin: id, what, direction, on }) =>
      line({ noun: 'gift', id, text: what, kind: direction, on }),
    ),
    ...pack.boundaries.map(({ origin: id, organisation, rule }) =>
      line({
        ...{ noun: 'boundary', id, text: rule.words === '' ? (organisation ?? person.name) : rule.words },
        kind: organisation ?? '',
      }),
    ),
    ...pack.files.map(({ origin: id, name, bytes }) => line({ noun: 'file', id, text: name, bytes })),
    ...pack.entries
      .toReversed()
      .map(({ origin: id, text, channel, happenedAt }) =>
        line({ noun: 'entry', id, text, kind: channel, on: happenedAt.slice(0, 10) }),
      ),
  ].slice(0, mostLines)
}
