/** The one field: people, facts, entries and commands; or, before a meeting, only whom one meets. */
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Hit } from '../../shared/contract/search.ts'
import { fold } from '../../shared/model/names.ts'
import { callShell, useAsk } from '../lib/api.ts'
import { useDates } from '../lib/dates.ts'
import { useGo } from '../lib/go.ts'
import type { Go, PersonTab } from '../lib/go.ts'
import { useSay } from '../lib/say.ts'
import type { Say } from '../lib/say.ts'
import { Finder } from '../ui/finder.tsx'
import type { FinderGroup, FinderItem } from '../ui/finder.tsx'

export type FinderMode = 'find' | 'brief'

type Command = { readonly key: string; readonly label: string; readonly run: () => void }

/** What can be done with whoever is on screen. */
const personCommands = (say: Say, go: Go, id: string): readonly Command[] => [
  { key: 'join', label: say('joining.do'), run: () => go.joinPerson(id) },
]

const commands = (say: Say, go: Go): readonly Command[] => [
  { key: 'jot', label: say('app.command.jot'), run: () => void callShell('shell.jot', {}) },
  { key: 'add-person', label: say('app.command.addPerson'), run: go.addPerson },
  { key: 'today', label: say('app.rail.today'), run: () => go.to('/today') },
  { key: 'people', label: say('app.rail.people'), run: () => go.to('/people') },
  { key: 'organisations', label: say('app.rail.organisations'), run: () => go.to('/organisations') },
  { key: 'contacts', label: say('contacts.title'), run: () => go.to('/contacts') },
  { key: 'journal', label: say('app.rail.journal'), run: () => go.to('/journal') },
  { key: 'calendar', label: say('app.rail.calendar'), run: () => go.to('/calendar') },
  { key: 'follow-ups', label: say('app.rail.follow-ups'), run: () => go.to('/follow-ups') },
  { key: 'import', label: say('app.command.import'), run: () => go.to('/settings/import') },
  { key: 'hand-overs', label: say('handovers.title'), run: () => go.to('/settings/hand-overs') },
  { key: 'calendar-file', label: say('calendar-file.title'), run: () => go.to('/settings/calendar-file') },
  { key: 'calendars', label: say('calendars.title'), run: () => go.to('/settings/calendars') },
  { key: 'fields', label: say('fields.command'), run: () => go.to('/settings/fields') },
  { key: 'insights', label: say('app.rail.insights'), run: () => go.to('/insights') },
  { key: 'settings', label: say('app.rail.settings'), run: () => go.to('/settings') },
  { key: 'contact', label: say('app.command.contact'), run: () => go.to('/settings/contact') },
  { key: 'reminders', label: say('reminders.title'), run: () => go.to('/settings/reminders') },
  { key: 'told', label: say('reminders.log'), run: () => go.to('/settings/reminders/log') },
  { key: 'security', label: say('app.command.security'), run: () => go.to('/settings/security') },
  { key: 'backups', label: say('app.command.backups'), run: () => go.to('/settings/backups') },
  { key: 'templates', label: say('templates.title'), run: () => go.to('/settings/templates') },
  { key: 'tags', label: say('tags.title'), run: () => go.to('/settings/tags') },
  { key: 'twice', label: say('joining.twice.title'), run: () => go.to('/settings/duplicates') },
  { key: 'bin', label: say('app.command.bin'), run: () => go.to('/settings/bin') },
  { key: 'lock', label: say('app.command.lock'), run: () => void callShell('shell.lock', {}) },
]

const tabOf = {
  ...{ person: 'brief', entry: 'timeline', fact: 'facts', file: 'files', gift: 'boundaries', boundary: 'boundaries' },
  ...{ 'follow-up': 'follow-ups', meeting: 'dates', milestone: 'dates', tie: 'around', question: 'brief' },
  handover: 'timeline',
} as const satisfies Readonly<Record<Exclude<Hit['noun'], 'organisation'>, PersonTab>>
/** Beside those above them in the list. */
const rest = ['follow-up', 'meeting', 'milestone', 'tie', 'boundary', 'question', 'handover'] as const

const says = (hit: Hit, text: string): boolean => {
  const words = fold([hit.title, ...hit.snippet.map((piece) => piece.text)].join(' '))
  return fold(text)
    .split(/\s+/)
    .every((word) => words.includes(word))
}

const Snippet = ({ hit }: { readonly hit: Hit }) =>
  hit.snippet.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))

export const FindAnything = ({ mode, onClose }: { readonly mode: FinderMode | null; readonly onClose: () => void }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const [query, setQuery] = useState('')
  const [was, setWas] = useState<FinderMode>('find')
  const router = useRouter()
  const from = useRef('')
  if (mode !== null && mode !== was) setWas(mode)
  const brief = (mode ?? was) === 'brief'
  const text = query.trim()
  const found = useAsk(
    'search.find',
    { text: text.slice(0, 1000) },
    { enabled: mode !== null && text !== '', keep: true },
  )
  const today = useAsk('today.get', {}, { enabled: mode !== null })
  // what is still there from the letters before must fit what is typed now: Enter would lead to it
  const fits = (hit: Hit): boolean => !found.isPlaceholderData || says(hit, text)
  const hits = text === '' ? [] : (found.data ?? []).filter((hit) => (!brief || hit.noun === 'person') && fits(hit))

  const item = (hit: Hit): FinderItem => ({
    key: `${hit.noun}:${hit.id}`,
    label: hit.title || <Snippet hit={hit} />,
    detail: hit.title ? <Snippet hit={hit} /> : undefined,
    ...(hit.when !== null && today.data && { end: dates.medium(hit.when, today.data.day) }),
  })
  const group = (noun: Hit['noun'], label: string): FinderGroup => ({
    key: noun,
    label,
    items: hits.filter((hit) => hit.noun === noun).map(item),
  })
  const [, place, shown] = useRouterState({ select: ({ location }) => location.pathname }).split('/')
  const here = place === 'people' && shown !== undefined ? personCommands(say, go, shown) : []
  const all = [...here, ...commands(say, go)]
  const fitting = brief ? [] : all.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
  const named = [group('person', say('app.finder.people')), group('organisation', say('app.finder.organisations'))]
  const places: FinderGroup = {
    key: 'commands',
    label: say('app.finder.places'),
    items: fitting.map(({ key, label }) => ({ key: `command:${key}`, label, voice: 'tool' as const })),
  }
  // who types the whole name of a place means it
  const isNamed = fitting.some(({ label }) => fold(label) === fold(text))
  const groups = [
    ...(isNamed ? [places] : []),
    ...(hits[0]?.noun === 'organisation' ? named.toReversed() : named),
    group('fact', say('app.finder.facts')),
    group('file', say('app.finder.files')),
    group('gift', say('app.finder.gifts')),
    group('entry', say('app.finder.entries')),
    ...rest.map((noun) => group(noun, say(`search.group.${noun}`))),
    ...(isNamed ? [] : [places]),
  ].filter(({ items }) => items.length > 0)

  const close = (goesOn = false): void => {
    from.current = goesOn ? router.state.location.pathname : ''
    setQuery('')
    onClose()
  }
  const pick = (key: string): void => {
    close(true)
    const [kind, id] = key.split(':')
    if (kind === 'command') return all.find((command) => command.key === id)?.run()
    const hit = hits.find((candidate) => `${candidate.noun}:${candidate.id}` === key)
    if (!hit) return
    if (hit.noun === 'organisation') return go.organisation(hit.id)
    if (hit.personId === null) return go.to('/journal')
    go.person(hit.personId, tabOf[hit.noun])
  }

  const hasGone = (): boolean => from.current !== '' && from.current !== router.state.location.pathname

  return (
    <Finder
      open={mode !== null}
      onOpenChange={(open) => !open && close()}
      label={say(brief ? 'app.finder.brief' : 'app.finder.label')}
      placeholder={say(brief ? 'app.finder.briefPlaceholder' : 'app.finder.placeholder')}
      query={query}
      onQueryChange={setQuery}
      // who went somewhere reads on there
      focusAfter={() => (hasGone() ? document.querySelector('main') : null)}
      groups={groups}
      onPick={pick}
      count={text === '' ? undefined : say('app.finder.count', { count: hits.length })}
      empty={text === '' ? say('app.finder.start') : say('app.finder.empty', { query: text })}
    />
  )
}
