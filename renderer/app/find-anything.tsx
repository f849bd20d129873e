/** The one field: people, facts, entries and commands, and where one was lately; or, before a meeting, only whom one meets. */
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { Hit } from '../../shared/contract/search.ts'
import { callShell, useAsk } from '../lib/api.ts'
import { useDates } from '../lib/dates.ts'
import { useGo } from '../lib/go.ts'
import { useSay } from '../lib/say.ts'
import { Finder } from '../ui/finder.tsx'
import { actionsOn, personCommands, type Somebody } from './palette/act-on.ts'
import { commandsOf, fittingOf, listCommands, rooms, type Deeds } from './palette/commands.ts'
import { commandItem, completionItem, hitGroups, recentItem, type Words } from './palette/items.tsx'
import { leadTo, leadToRecent } from './palette/lead-to.ts'
import { useCompletions } from './palette/use-completions.ts'
import { askable, useFind } from './palette/use-find.ts'

export type FinderMode = 'find' | 'brief'

const none: Deeds = {
  ...{ onBrief: () => undefined, onBack: () => undefined, onForward: () => undefined },
  ...{ onUndo: () => undefined, onRedo: () => undefined },
}

const noCommands: ReturnType<typeof fittingOf> = { commands: [], isNamed: false, isSure: false }

/** What begins as the name of a command does is meant for it, once it is more than two letters. */
const sure = 3

export const FindAnything = ({
  mode,
  deeds = none,
  onClose,
}: {
  readonly mode: FinderMode | null
  readonly deeds?: Deeds
  readonly onClose: () => void
}) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const [query, setQuery] = useState('')
  const [was, setWas] = useState<FinderMode>('find')
  const [acting, setActing] = useState<Somebody | null>(null)
  const router = useRouter()
  const from = useRef('')
  if (mode !== null && mode !== was) setWas(mode)
  const isOpen = mode !== null
  const brief = (mode ?? was) === 'brief'
  const text = askable(query)
  const today = useAsk('today.get', {}, { enabled: isOpen })
  const day = today.data?.day ?? '2000-01-01'
  const words: Words = { say, end: (when) => (when === null || !today.data ? {} : { end: dates.medium(when, day) }) }
  const found = useFind(query, day, isOpen)
  const hits = found.hits.filter((hit) => !brief || hit.noun === 'person')
  const lately = useAsk('recents.list', {}, { enabled: isOpen })
  const lists = useAsk('lists.all', {}, { enabled: isOpen }).data
  const completions = useCompletions(query, isOpen && !brief && acting === null)

  const path = useRouterState({ select: ({ location }) => location.pathname })
  const [, place, shown] = path.split('/')
  const isTyped = text !== ''
  const all = useMemo(
    () => [
      ...(place === 'people' && shown !== undefined ? personCommands(say, go, shown) : []),
      ...commandsOf(say, go, deeds),
      ...(isTyped ? listCommands(say, go, lists ?? []) : []),
    ],
    [say, go, deeds, isTyped, lists, place, shown],
  )
  const fitting = useMemo(() => (brief ? noCommands : fittingOf(all, text)), [all, brief, text])

  // as they were found: what fits best says which comes first
  const groups = hitGroups(hits, words)
  const places = { key: 'commands', label: say('app.finder.places'), items: fitting.commands.map(commandItem) }
  const completing = {
    key: 'complete',
    label: say(`palette.complete.${completions.kind}`),
    items: completions.items.map(completionItem),
  }
  const recent = {
    key: 'recent',
    label: say('palette.recent'),
    items: (lately.data ?? [])
      .filter(({ noun, id }) => (noun === 'room' ? rooms[id] !== undefined && id !== path : id !== shown))
      .filter(({ noun }) => !brief || noun === 'person')
      .slice(0, 8)
      .map((one) => recentItem(one, words)),
  }
  const isNamed = (noun: string): boolean => noun === 'person' || noun === 'organisation'
  // who types the whole name of a place means it; who types its beginning may
  const mayMean = text.length >= sure && fitting.commands.length > 0 && !fitting.isNamed
  const shownGroups = (
    acting
      ? [{ key: 'act', label: acting.name, items: actionsOn(say, go, acting).map(commandItem) }]
      : text === ''
        ? [recent, places]
        : [
            ...(completions.kind === 'value' ? [completing] : []),
            ...(fitting.isNamed ? [places] : []),
            ...groups.filter(({ key }) => isNamed(key)),
            ...(mayMean && fitting.isSure ? [places] : []),
            ...groups.filter(({ key }) => !isNamed(key)),
            ...(fitting.isNamed || (mayMean && fitting.isSure) ? [] : [places]),
            ...(completions.kind === 'operator' ? [completing] : []),
          ]
  ).filter(({ items }) => items.length > 0)

  const close = (goesOn = false): void => {
    from.current = goesOn ? router.state.location.pathname : ''
    setQuery('')
    setActing(null)
    onClose()
  }
  const hitOf = (key: string): Hit | undefined => hits.find((one) => `${one.noun}:${one.id}` === key)
  const personOf = (key: string | undefined): Somebody | undefined => {
    const hit = key === undefined ? undefined : hitOf(key)
    if (hit?.noun === 'person') return { id: hit.id, name: hit.title }
    const one = lately.data?.find(({ noun, id }) => `recent:${noun} ${id}` === key)
    return one?.noun === 'person' ? { id: one.id, name: one.title } : undefined
  }
  const complete = (key: string): boolean => {
    const chosen = completions.items.find((one) => `complete:${one.key}` === key)
    if (chosen) setQuery(chosen.text)
    return chosen !== undefined
  }
  const pick = (key: string, away: boolean): void => {
    if (complete(key)) return
    const kind = key.slice(0, key.indexOf(':'))
    const rest = key.slice(kind.length + 1)
    const somebody = acting ?? personOf(key)
    close(true)
    if (away && somebody && !brief) return void callShell('shell.jot', { personId: somebody.id as never })
    if (kind === 'command')
      return [...(acting ? actionsOn(say, go, acting) : all)].find((command) => command.key === rest)?.run()
    if (kind === 'recent') return leadToRecent(go, rest)
    const hit = hitOf(key)
    if (hit) leadTo(go, hit)
  }
  const more = (key: string | undefined, by: 'tab' | 'right'): boolean => {
    if (acting !== null) return by === 'tab'
    const [first] = completions.items
    if (by === 'tab' && first && (completions.kind === 'value' || personOf(key) === undefined))
      return complete(key !== undefined && key.startsWith('complete:') ? key : `complete:${first.key}`)
    const somebody = brief ? undefined : personOf(key)
    if (!somebody) return false
    setActing(somebody)
    return true
  }
  const foot = (key: string | undefined): string => {
    if (acting) return say('palette.foot.acting')
    if (brief) return ''
    if (text === '') return say('palette.foot.operators')
    if (personOf(key) && completions.kind !== 'value') return say('palette.foot.person')
    const [first] = completions.items
    return first ? say('palette.foot.complete', { words: first.label }) : ''
  }

  const hasGone = (): boolean => from.current !== '' && from.current !== router.state.location.pathname
  /** Where somebody went the page has the focus, unless something on it has taken it already. */
  const pageOrWithin = (): HTMLElement | null => {
    const main = document.querySelector('main')
    const { activeElement } = document
    return activeElement instanceof HTMLElement && main?.contains(activeElement) ? activeElement : main
  }

  return (
    <Finder
      open={isOpen}
      onOpenChange={(open) => {
        if (open) return
        if (acting) setActing(null)
        else close()
      }}
      label={say(brief ? 'app.finder.brief' : 'app.finder.label')}
      placeholder={say(
        acting ? 'palette.act.placeholder' : brief ? 'app.finder.briefPlaceholder' : 'app.finder.placeholder',
      )}
      query={query}
      onQueryChange={(next) => {
        setActing(null)
        setQuery(next)
      }}
      focusAfter={() => (hasGone() ? pageOrWithin() : null)}
      groups={shownGroups}
      isBusy={!found.isFresh}
      onPick={pick}
      onMore={more}
      onBack={() => {
        if (acting) setActing(null)
        return acting !== null
      }}
      foot={foot}
      count={
        text === '' || acting ? undefined : say('app.finder.count', { count: hits.length + fitting.commands.length })
      }
      empty={text === '' ? say('app.finder.start') : say('app.finder.empty', { query: text.slice(0, 80) })}
    />
  )
}
