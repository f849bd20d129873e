/** What this desktop does not give Rapport, each with what to do; and what went wrong since it was started. Nothing, where there is nothing. */
import { useQuery } from '@tanstack/react-query'
import type { Missing } from '../../../shared/contract/shell.ts'
import { callShell } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { localOf, useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './settings.module.css'

const keysOf: { readonly [M in Missing]?: string } = {
  'jot-shortcut': 'Mod+Shift+J',
  'brief-shortcut': 'Mod+Alt+B',
}
/** So many of what went wrong are shown, the newest. */
const most = 10

const MissingHere = ({ name }: { readonly name: Missing }) => {
  const say = useSay()
  const keys = keysOf[name]
  return (
    <li>
      <p className={styles.shortcut}>
        {keys && <KeyCaps keys={keys} spoken className={styles.caps} />}
        <span>{say(`settings.missing.${name}`)}</span>
      </p>
      <Note className={styles.todo}>{say(`settings.missing.${name}.do`)}</Note>
    </li>
  )
}

type Noted = { readonly at: string; readonly ref: string; readonly where: string }

const Noted = ({ noted }: { readonly noted: readonly Noted[] }) => {
  const say = useSay()
  const dates = useDates()
  const today = useToday()
  return (
    <li>
      <p className={styles.shortcut}>{say('settings.noted', { count: noted.length })}</p>
      <Note className={styles.todo}>{say('settings.noted.do')}</Note>
      {today && (
        <ul className={styles.noted} aria-label={say('settings.noted.list')}>
          {noted.slice(-most).map(({ at, ref, where }, place) => (
            <li key={place} translate="no">
              <time dateTime={at}>{dates.time(localOf(at, today.zone))}</time> {ref} {where}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

export const Problems = () => {
  const say = useSay()
  // a service may have been started since
  const problems = useQuery({
    queryKey: ['shell.problems'],
    queryFn: () => callShell('shell.problems', {}),
    staleTime: 0,
  })
  const { missing, noted } = problems.data ?? { missing: [], noted: [] }
  if (missing.length + noted.length === 0) return null
  return (
    <Section title={say('settings.problems')}>
      <ul className={styles.part}>
        {missing.map((name) => (
          <MissingHere key={name} name={name} />
        ))}
        {noted.length > 0 && <Noted noted={noted} />}
      </ul>
    </Section>
  )
}
