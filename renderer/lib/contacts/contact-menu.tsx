/** What can be done about someone on their line, by menu and by the same letters while the line has the focus. */
import { useMemo, type KeyboardEvent } from 'react'
import { addDays, addMonths } from '../../../shared/model/days.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuAction, type MenuItems } from '../../ui/menu.tsx'
import { useDates } from '../dates.ts'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import type { ContactWork, Reachable } from './contact-work.ts'
import styles from './contacts.module.css'

export type Writing = 'put-off' | 'pause'

export type ContactDeeds = {
  readonly items: MenuItems
  readonly onKeyDown: (event: KeyboardEvent) => void
}

type Wanted = {
  readonly who: Reachable
  readonly today: string
  readonly work: ContactWork
  readonly onWrite: (writing: Writing) => void
  /** There is something to put off. */
  readonly canPutOff: boolean
}

const isTyping = (target: Element): boolean => target.closest('input, textarea, form, [role="combobox"]') !== null

export const useContactDeeds = ({ who, today, work, onWrite, canPutOff }: Wanted): ContactDeeds => {
  const say = useSay()
  const dates = useDates()
  return useMemo(() => {
    const offer = (key: 'week' | 'month', until: string, keys: string): MenuAction => ({
      key,
      keys,
      label: say(`contacts.put-off.${key}`),
      detail: dates.medium(until, today),
      onSelect: () => void work.putOff(who, until),
    })
    const day: MenuAction = {
      key: 'day',
      keys: 'D',
      label: say('contacts.put-off.day'),
      onSelect: () => onWrite('put-off'),
    }
    const putOff = canPutOff
      ? [offer('week', addDays(today, 7), 'W'), offer('month', addMonths(today, 1), 'M'), day]
      : []
    const back: readonly MenuAction[] =
      who.snoozedUntil === null
        ? []
        : [{ key: 'back', label: say('contacts.put-back'), onSelect: () => void work.putOff(who, null) }]
    const pause: readonly MenuAction[] = [
      ...(who.pause === null
        ? []
        : [{ key: 'end', keys: 'E', label: say('contacts.pause.stop'), onSelect: () => void work.pause(who, null) }]),
      {
        key: 'pause',
        keys: 'P',
        label: say(who.pause === null ? 'contacts.pause' : 'contacts.pause.change'),
        onSelect: () => onWrite('pause'),
      },
    ]
    const rest: readonly MenuAction[] = [
      { key: 'jot', keys: 'J', label: say('contacts.jot'), onSelect: () => work.jot(who) },
      { key: 'open', label: say('contacts.open'), onSelect: () => work.open(who) },
    ]
    const all = [...putOff, ...back, ...pause, ...rest]
    return {
      items: [
        ...(putOff.length > 0 ? [{ heading: say('contacts.put-off'), items: putOff }] : []),
        ...back,
        ...pause,
        'line' as const,
        ...rest,
      ],
      onKeyDown: (event) => {
        const { target, currentTarget } = event
        // a menu that is open stands elsewhere on the page, and its keys bubble here
        if (!(target instanceof Element) || !currentTarget.contains(target) || isTyping(target)) return
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
        const deed = all.find(({ keys }) => keys !== undefined && keys.toLowerCase() === event.key.toLowerCase())
        if (!deed) return
        event.preventDefault()
        deed.onSelect()
      },
    }
  }, [say, dates, who, today, work, onWrite, canPutOff])
}

export const ContactMenu = ({ who, deeds }: { readonly who: Reachable; readonly deeds: ContactDeeds }) => {
  const say = useSay()
  return (
    <Menu
      trigger={
        <IconButton
          icon="more"
          label={say('contacts.more', { name: shorten(who.person.name) })}
          className={styles.more}
        />
      }
      items={deeds.items}
    />
  )
}
