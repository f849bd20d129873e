/** The brief filling the screen, in letters that are read at arm's length: on the way to the door, or from a screen on the wall. */
import { useEffect } from 'react'
import type { Brief } from '../../../shared/contract/today.ts'
import { callShell } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { FullSheet } from '../../ui/full-sheet.tsx'
import { Said } from '../../ui/text.tsx'
import { WithAside } from '../../app/layout/page.tsx'
import { BriefAside } from './brief-aside.tsx'
import { BriefMain } from './brief-main.tsx'
import { NextMeeting } from './next-meeting.tsx'
import type { BriefSlots } from './brief-slots.ts'
import styles from './reading.module.css'

type Parts = { readonly brief: Brief; readonly today: string; readonly slots: BriefSlots }

const Sheet = ({ brief, today, slots }: Parts) => {
  const say = useSay()
  const dates = useDates()
  const { person, since, entryCount } = brief
  useEffect(() => {
    void callShell('shell.fullScreen', { on: true })
    return () => void callShell('shell.fullScreen', { on: false })
  }, [])
  const role = person.role && [person.role.title, person.role.organisation].filter(Boolean).join(', ')
  return (
    <article className={styles.reading}>
      <header>
        <h1 className={styles.name}>
          <bdi>{person.name}</bdi>
        </h1>
        {person.say !== '' && (
          <Said className={styles.say}>
            <bdi>{person.say}</bdi>
          </Said>
        )}
        {role && (
          <p className={styles.role}>
            <bdi>{role}</bdi>
          </p>
        )}
        <div className={styles.role}>
          <NextMeeting id={person.id} today={today} />
          <p>
            {since === null
              ? say('people.brief.neverSpoke')
              : say('people.brief.spoken', { count: entryCount, date: dates.full(since) })}
          </p>
        </div>
      </header>
      {slots.life}
      <WithAside aside={<BriefAside brief={brief} today={today} slots={slots} />}>
        <BriefMain brief={brief} today={today} slots={slots} />
      </WithAside>
    </article>
  )
}

export const Reading = ({
  open,
  onOpenChange,
  ...parts
}: Parts & { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) => {
  const say = useSay()
  return (
    <FullSheet
      open={open}
      onOpenChange={onOpenChange}
      label={say('people.reading.of', { name: parts.brief.person.name })}
      closeLabel={say('people.reading.close')}
    >
      {open && <Sheet {...parts} />}
    </FullSheet>
  )
}
