/** What can be done from anywhere, in one table: how it is called, by which key it is done, and where it leads. */
import type { Output } from '../../../shared/contract/index.ts'
import { callShell } from '../../lib/api.ts'
import type { Go } from '../../lib/go.ts'
import type { Say } from '../../lib/say.ts'
import { shortcuts, type Keys } from '../keys.ts'
import { fitOf } from './match-command.ts'

export type Command = {
  readonly key: string
  readonly label: string
  readonly keys?: string | undefined
  /** What it is, where the name alone does not say so. */
  readonly detail?: string | undefined
  /** Other words for the same, as people call it elsewhere. */
  readonly also?: string | undefined
  readonly run: () => void
}

/** Places by their path: what a recent room is called, too. */
export const rooms: Readonly<Record<string, string>> = {
  '/today': 'app.rail.today',
  '/people': 'app.rail.people',
  '/people/table': 'lists.table.open',
  '/lists': 'lists.title',
  '/organisations': 'app.rail.organisations',
  '/calendar': 'app.rail.calendar',
  '/journal': 'app.rail.journal',
  '/follow-ups': 'app.rail.follow-ups',
  '/insights': 'app.rail.insights',
  '/contacts': 'contacts.title',
  '/settings': 'app.rail.settings',
  '/settings/import': 'app.command.import',
  '/settings/hand-overs': 'handovers.title',
  '/settings/calendar-file': 'calendar-file.title',
  '/settings/calendars': 'calendars.title',
  '/settings/fields': 'fields.command',
  '/settings/contact': 'app.command.contact',
  '/settings/reminders': 'reminders.title',
  '/settings/reminders/log': 'reminders.log',
  '/settings/security': 'app.command.security',
  '/settings/backups': 'app.command.backups',
  '/settings/templates': 'templates.title',
  '/settings/tags': 'tags.title',
  '/settings/duplicates': 'joining.twice.title',
  '/settings/health': 'palette.health',
  '/settings/bin': 'app.command.bin',
}

/** Settings that have no room of their own: they stand on the page of settings. */
const choices = ['look', 'remind-at', 'lock-after', 'desktop', 'recents'] as const

export type Deeds = Pick<Keys, 'onBrief' | 'onBack' | 'onForward' | 'onUndo' | 'onRedo'>

const deedsOf = (say: Say, deeds: Deeds): readonly Command[] =>
  (['onBrief', 'onBack', 'onForward', 'onUndo', 'onRedo'] as const).map((deed) => ({
    key: deed.slice(2).toLowerCase(),
    label: say(`palette.do.${deed.slice(2).toLowerCase()}`),
    keys: shortcuts[deed][0],
    run: deeds[deed],
  }))

/** The other words of each, in one message: a line begins with what the command is known by here. */
const alsoIn = (say: Say): ReadonlyMap<string, string> =>
  new Map(
    say('palette.also')
      .split('|')
      .map((line) => {
        const [key = '', words = ''] = line.split(':')
        return [key.trim(), words.trim()]
      }),
  )

export const commandsOf = (say: Say, go: Go, deeds: Deeds): readonly Command[] => {
  const also = alsoIn(say)
  return tableOf(say, go, deeds).map((command) => ({ ...command, also: also.get(command.key) }))
}

/** The smart lists by their names, which are looked for and not offered: they stand on the rail. */
export const listCommands = (say: Say, go: Go, lists: Output<'lists.all'>): readonly Command[] =>
  lists.map(({ id, name }) => ({
    ...{ key: `list-${id}`, label: name, detail: say('palette.list') },
    run: () => go.to(`/lists/${id}`),
  }))

const tableOf = (say: Say, go: Go, deeds: Deeds): readonly Command[] => [
  { key: 'jot', label: say('app.command.jot'), keys: shortcuts.onJot[0], run: () => void callShell('shell.jot', {}) },
  { key: 'add-person', label: say('app.command.addPerson'), run: go.addPerson },
  ...Object.entries(rooms).map(([path, label]) => ({
    key: path.slice(1).replaceAll('/', '-'),
    label: say(label),
    run: () => go.to(path),
  })),
  ...choices.map((choice) => ({
    key: `choice-${choice}`,
    label: say(`palette.setting.${choice}`),
    run: () => go.to('/settings'),
  })),
  ...deedsOf(say, deeds),
  {
    key: 'lock',
    label: say('app.command.lock'),
    keys: shortcuts.onLock[0],
    run: () => void callShell('shell.lock', {}),
  },
]

/** Those that are meant, the surest first. `isNamed`: one of them is called exactly so; `isSure`: one begins so. */
export const fittingOf = (
  all: readonly Command[],
  typed: string,
): { readonly commands: readonly Command[]; readonly isNamed: boolean; readonly isSure: boolean } => {
  const fits = all.map((command) => ({ command, fit: fitOf(typed, command.label, command.also ?? '') }))
  return {
    commands: fits
      .filter(({ fit }) => fit > 0)
      .toSorted((a, b) => b.fit - a.fit)
      .map(({ command }) => command),
    isNamed: fits.some(({ fit }) => fit === 6),
    isSure: fits.some(({ fit }) => fit === 5),
  }
}
