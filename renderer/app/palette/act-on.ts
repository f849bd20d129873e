/** What can be done about somebody, from wherever one is. */
import { callShell } from '../../lib/api.ts'
import type { Go } from '../../lib/go.ts'
import type { Say } from '../../lib/say.ts'
import type { Command } from './commands.ts'

/** Whom something is about to be done about. */
export type Somebody = { readonly id: string; readonly name: string }

/** What can be done with whoever is on screen. */
export const personCommands = (say: Say, go: Go, id: string): readonly Command[] => [
  { key: 'join', label: say('joining.do'), run: () => go.joinPerson(id) },
]

export const actionsOn = (say: Say, go: Go, { id, name }: Somebody): readonly Command[] => [
  { key: 'open', label: say('palette.act.brief', { name }), keys: 'Enter', run: () => go.person(id) },
  {
    key: 'jot',
    label: say('palette.act.jot', { name }),
    keys: 'Mod+Enter',
    run: () => void callShell('shell.jot', { personId: id as never }),
  },
  { key: 'follow-up', label: say('palette.act.follow-up', { name }), run: () => go.person(id, 'follow-ups') },
  { key: 'timeline', label: say('palette.act.timeline', { name }), run: () => go.person(id, 'timeline') },
  { key: 'facts', label: say('palette.act.facts', { name }), run: () => go.person(id, 'facts') },
]
