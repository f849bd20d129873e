/** Lines of the palette, of whatever they are. */
import type { Recent } from '../../../shared/contract/recents.ts'
import type { Hit } from '../../../shared/contract/search.ts'
import type { Say } from '../../lib/say.ts'
import type { FinderGroup, FinderItem } from '../../ui/finder.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { rooms, type Command } from './commands.ts'
import type { Completion } from './use-completions.ts'

/** `end`: what stands at the end of a line about a day. */
export type Words = { readonly say: Say; readonly end: (when: string | null) => Pick<FinderItem, 'end'> }

const icons = {
  person: 'person',
  organisation: 'organisations',
  entry: 'journal',
  room: 'enter',
} as const satisfies Record<Recent['noun'], IconName>

const Snippet = ({ hit }: { readonly hit: Hit }) =>
  hit.snippet.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))

const groupLabel: Readonly<Partial<Record<Hit['noun'], string>>> = {
  ...{ person: 'app.finder.people', organisation: 'app.finder.organisations', fact: 'app.finder.facts' },
  ...{ file: 'app.finder.files', gift: 'app.finder.gifts', entry: 'app.finder.entries' },
}

const hitItem = (hit: Hit, { end }: Words): FinderItem => ({
  key: `${hit.noun}:${hit.id}`,
  label: hit.title ? <bdi>{hit.title}</bdi> : <Snippet hit={hit} />,
  detail: hit.title ? <Snippet hit={hit} /> : undefined,
  ...end(hit.when),
})

/** In the order they were found in, those of one noun together. */
export const hitGroups = (hits: readonly Hit[], words: Words): readonly FinderGroup[] =>
  [...new Set(hits.map(({ noun }) => noun))].map((noun) => ({
    key: noun,
    label: words.say(groupLabel[noun] ?? `search.group.${noun}`),
    items: hits.filter((hit) => hit.noun === noun).map((hit) => hitItem(hit, words)),
  }))

export const commandItem = ({ key, label, detail, keys }: Command): FinderItem => ({
  ...{ key: `command:${key}`, label: detail === undefined ? label : <bdi>{label}</bdi>, detail, keys, voice: 'tool' },
})

export const completionItem = ({ key, label, detail }: Completion): FinderItem => ({
  ...{ key: `complete:${key}`, label: <bdi>{label}</bdi>, detail, voice: 'tool' },
})

export const recentItem = ({ noun, id, title, detail, when }: Recent, { say, end }: Words): FinderItem => ({
  key: `recent:${noun} ${id}`,
  icon: icons[noun],
  label: noun === 'room' ? say(rooms[id] ?? '') : <bdi>{title || detail}</bdi>,
  detail: title === '' ? undefined : <bdi>{detail}</bdi>,
  ...(noun === 'room' && { voice: 'tool' as const }),
  ...end(when),
})
