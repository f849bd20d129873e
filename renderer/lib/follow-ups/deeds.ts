/** What can be done with a follow-up on its line, by menu and by the same letters while the line has the focus. */
import { useMemo, type KeyboardEvent } from 'react'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { snoozeChoices } from '../../../shared/model/follow-ups.ts'
import type { MenuAction, MenuItems } from '../../ui/menu.tsx'
import { useDates } from '../dates.ts'
import type { FollowUpWork } from '../follow-up-work.tsx'
import { useSay } from '../say.ts'
import type { FollowUpWriting } from './forms.tsx'

export type FollowUpDeeds = {
  readonly items: MenuItems
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export type DeedsOf = {
  readonly followUp: FollowUp
  readonly today: string
  readonly work: FollowUpWork
  /** Left out where nothing can be written: what needs no writing is offered. */
  readonly onWrite?: ((writing: FollowUpWriting) => void) | undefined
  /** What the page adds of its own. */
  readonly more?: readonly MenuAction[] | undefined
}

/** Ways of letting them know that it was heard, those used most. */
const ways = ['phone', 'email', 'message', 'in-person'] as const

const isTyping = (target: Element): boolean => target.closest('input, textarea, form, [role="combobox"]') !== null

export const isUnheard = ({ kind, by, state, acknowledgedAt }: FollowUp): boolean =>
  kind === 'ask' && by === 'me' && state === 'open' && acknowledgedAt === null

/** Somebody waits for it on a day, and can be told. */
const canBeLate = ({ kind, state, due, toldAt, mourned }: FollowUp): boolean =>
  kind === 'promise' && state === 'open' && due !== null && toldAt === null && !mourned

export const useFollowUpDeeds = ({ followUp, today, work, onWrite, more }: DeedsOf): FollowUpDeeds => {
  const say = useSay()
  const dates = useDates()
  return useMemo(() => {
    const { kind, by, state } = followUp
    const deed = (key: string, keys: string | undefined, label: string, onSelect: () => void): MenuAction => ({
      ...{ key, label: say(label, { by }), onSelect },
      ...(keys !== undefined && { keys }),
    })
    const write = (writing: FollowUpWriting) => () => onWrite?.(writing)
    const open = state === 'open'
    const heard = isUnheard(followUp)
      ? [deed('acknowledge', 'A', 'follow-ups.acknowledge', () => work.acknowledge(followUp))]
      : []
    const byWay = isUnheard(followUp)
      ? [
          {
            heading: say('follow-ups.acknowledge.by'),
            items: ways.map((way) => ({
              key: `by-${way}`,
              label: say(`follow-ups.acknowledge.${way}`),
              onSelect: () => work.acknowledge(followUp, way),
            })),
          },
        ]
      : []
    const done = open
      ? [
          deed('done', 'D', 'follow-ups.done', () => work.done(followUp)),
          ...(onWrite ? [deed('done-on', undefined, 'follow-ups.done-on.do', write('done'))] : []),
        ]
      : []
    const said = open && kind !== 'to-do'
    const agree = [
      ...(said && onWrite ? [deed('new-day', 'N', 'follow-ups.new-day.do', write('new-day'))] : []),
      ...(canBeLate(followUp) ? [deed('late', 'T', 'follow-ups.late', () => work.tellLate(followUp))] : []),
    ]
    const putOff = snoozeChoices(today).map(({ key, date }) => ({
      ...{ key, label: say(`follow-ups.put-off.${key}`), detail: dates.medium(date, today) },
      onSelect: () => work.putOff(followUp, date),
    }))
    const drop = open
      ? [deed('drop', 'X', 'follow-ups.drop', said && onWrite ? write('drop') : () => work.drop(followUp))]
      : []
    const reopen =
      open || state === 'renegotiated' ? [] : [deed('reopen', 'O', 'follow-ups.reopen', () => work.reopen(followUp))]
    const first = [...heard, ...done, ...agree]
    const rest = [...drop, ...reopen, ...(more ?? [])]
    const all = [...first, ...rest]
    return {
      items: [
        ...first,
        ...byWay,
        ...(open ? [{ heading: say('follow-ups.put-off'), items: putOff }] : []),
        ...(open ? ['line' as const] : []),
        ...rest,
      ],
      onKeyDown: (event) => {
        const { target, currentTarget } = event
        // a menu that is open stands elsewhere on the page, and its keys bubble here
        if (!(target instanceof Element) || !currentTarget.contains(target) || isTyping(target)) return
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
        const found = all.find(({ keys }) => keys !== undefined && keys.toLowerCase() === event.key.toLowerCase())
        if (!found) return
        event.preventDefault()
        found.onSelect()
      },
    }
  }, [dates, followUp, more, onWrite, say, today, work])
}
