/** What is in a backup beside what is in the journal now. */
import type { Contents as Counted } from '../../../shared/contract/backups.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import styles from './backups.module.css'

const kinds = ['people', 'organisations', 'entries', 'facts', 'dates', 'followUps'] as const

export const Contents = ({ saved, now }: { readonly saved: Counted; readonly now: Counted | null }) => {
  const say = useSay()
  const dates = useDates()
  const newest = (from: Counted): string =>
    from.newestEntry === null ? say('backups.contents.none') : dates.full(from.newestEntry)
  const columns = now ? [saved, now] : [saved]
  return (
    <table className={styles.contents}>
      <thead>
        <tr>
          <th scope="col">{say('backups.contents')}</th>
          <th scope="col">{say('backups.contents.saved')}</th>
          {now && <th scope="col">{say('backups.contents.now')}</th>}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind} data-differs={(now && now[kind] !== saved[kind]) || undefined}>
            <th scope="row">{say(`backups.contents.${kind}`)}</th>
            {columns.map((from, at) => (
              <td key={at}>{say('backups.count', { count: from[kind] })}</td>
            ))}
          </tr>
        ))}
        <tr data-differs={(now && now.newestEntry !== saved.newestEntry) || undefined}>
          <th scope="row">{say('backups.contents.newest')}</th>
          {columns.map((from, at) => (
            <td key={at}>{newest(from)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
