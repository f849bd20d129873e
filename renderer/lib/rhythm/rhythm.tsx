/** Contact over two years as a line with a mark a day, silences that were too long in amber; the same in words, and as a table. */
import { useState } from 'react'
import type { Rhythm as Contact } from '../../../shared/contract/reviews.ts'
import { gapsOf } from '../../../shared/model/reviews.ts'
import { useAsk } from '../api.ts'
import { useDates } from '../dates.ts'
import { useSay } from '../say.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/text.tsx'
import { monthsOf, placeOf } from './months.ts'
import styles from './rhythm.module.css'

const width = 600

const Picture = ({
  contact: { day, first, days, cadence },
  words,
}: {
  readonly contact: Contact
  readonly words: string
}) => {
  const x = (at: string): number => Math.round(placeOf(at, first, day) * width)
  const gaps = gapsOf(days, day)
  return (
    <svg viewBox={`-2 0 ${width + 4} 28`} className={styles.picture} role="img" aria-label={words}>
      <path d={`M0 14h${width}`} className={styles.line} />
      {cadence !== null &&
        gaps
          .filter((gap) => gap.days > cadence.most)
          .map(({ from }, at) => {
            const to = gaps[gaps.findIndex((gap) => gap.from === from) + 1]?.from ?? day
            return <path key={at} d={`M${x(from)} 14H${x(to)}`} className={styles.silence} />
          })}
      {days.map((at) => (
        <path key={at} d={`M${x(at)} 6v16`} className={styles.contact} />
      ))}
    </svg>
  )
}

const Table = ({ contact: { day, first, days } }: { readonly contact: Contact }) => {
  const say = useSay()
  const dates = useDates()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('insights.rhythm.month')}</th>
          <th scope="col">{say('insights.rhythm.days')}</th>
          <th scope="col">{say('insights.rhythm.longest')}</th>
        </tr>
      </thead>
      <tbody>
        {monthsOf(days, first, day)
          .toReversed()
          .map(({ month, days: count, longest }) => (
            <tr key={month}>
              <th scope="row">{dates.month(`${month}-01`)}</th>
              <td>{count}</td>
              <td>{count === 0 ? '' : longest}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

export const Rhythm = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const [isTable, setTable] = useState(false)
  const { data } = useAsk('insights.rhythm', { personId })
  if (!data) return null
  const longest = Math.max(0, ...gapsOf(data.days, data.day).map(({ days }) => days))
  const words = [
    say('insights.rhythm.words', { count: data.days.length }),
    ...(data.days.length === 0
      ? []
      : [
          data.cadence === null
            ? say('insights.rhythm.silence', { longest })
            : say('insights.rhythm.cadence', { ...data.cadence, longest }),
        ]),
  ].join(' ')
  return (
    <div>
      <Picture contact={data} words={words} />
      <div className={styles.ends} aria-hidden="true">
        <Month day={data.first} />
        <Month day={data.day} />
      </div>
      <Note>{words}</Note>
      <Button
        kind="plain"
        size="small"
        className={styles.more}
        aria-expanded={isTable}
        onClick={() => setTable(!isTable)}
        data-print="no"
      >
        {say('insights.rhythm.table')}
      </Button>
      {isTable && <Table contact={data} />}
    </div>
  )
}

const Month = ({ day }: { readonly day: string }) => <span>{useDates().month(day)}</span>
