/** Beside the journal: the year one is in, day by day; the way to any other; and the same as numbers. */
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { EntryFilter } from '../../../shared/contract/entries.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { GoToDate } from './go-to-date.tsx'
import styles from './journal.module.css'
import { YearStrip } from './year-strip.tsx'

type Months = Output<'entries.months'>

/** Years from the latest back to the first, those without an entry too. */
const yearsOf = (
  months: Months,
  ...shown: readonly string[]
): readonly { readonly year: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const { month, count } of months) counts.set(month.slice(0, 4), (counts.get(month.slice(0, 4)) ?? 0) + count)
  const known = [...new Set([...counts.keys(), ...shown])].toSorted()
  const [first, last] = [Number(known[0]), Number(known.at(-1))]
  // a journal with one entry of long ago has no list of two thousand empty years
  if (last - first > 150) return known.toReversed().map((year) => ({ year, count: counts.get(year) ?? 0 }))
  return Array.from({ length: last - first + 1 }, (_each, back) => String(last - back).padStart(4, '0')).map(
    (year) => ({ year, count: counts.get(year) ?? 0 }),
  )
}

const Numbers = ({ year, months }: { readonly year: string; readonly months: Months }) => {
  const say = useSay()
  const { formatDate, formatNumber } = useIntl()
  const own = months.filter(({ month }) => month.startsWith(year)).toReversed()
  return (
    <table className={styles.numbers}>
      <thead>
        <tr>
          <th scope="col">{say('insights.rhythm.month')}</th>
          <th scope="col">{say('journal.entries')}</th>
        </tr>
      </thead>
      <tbody>
        {own.map(({ month, count }) => (
          <tr key={month}>
            <th scope="row">{formatDate(`${month}-15T12:00:00Z`, { month: 'long', timeZone: 'UTC' })}</th>
            <td>{formatNumber(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const JournalAside = ({
  filter,
  months,
  today,
  here,
  isNewest,
  onGo,
}: {
  readonly filter: EntryFilter
  readonly months: Months
  readonly today: string
  readonly here: string
  /** One is where the newest are: there is no way back to them to offer. */
  readonly isNewest: boolean
  readonly onGo: (day: string) => void
}) => {
  const say = useSay()
  const [turned, setTurned] = useState<{ readonly year: string; readonly from: string } | null>(null)
  const [isNumbers, setNumbers] = useState(false)
  // one that was turned to stays until one reads on elsewhere
  const year = turned !== null && turned.from === here ? turned.year : here.slice(0, 4)
  const years = useMemo(() => yearsOf(months, today.slice(0, 4), year), [months, today, year])
  const { data: days } = useAsk('entries.days', { ...filter, year }, { keep: true })
  const counts = useMemo(() => new Map((days ?? []).map(({ day, count }) => [day, count])), [days])
  const turn = (to: string): void => setTurned({ year: to, from: here })
  const at = years.findIndex((each) => each.year === year)
  const [later, earlier] = [years[at - 1]?.year, years[at + 1]?.year]
  const count = years[at]?.count ?? 0
  return (
    <aside aria-label={say('journal.days')} className={styles.aside}>
      <GoToDate today={today} onGo={onGo} />
      <div className={styles.year} data-print="no">
        <IconButton
          icon="back"
          label={say('calendar.previous.year')}
          disabled={earlier === undefined}
          onClick={() => earlier !== undefined && turn(earlier)}
        />
        <Select
          label={say('journal.year')}
          hideLabel
          look="quiet"
          value={year}
          onChange={turn}
          options={years.map((each) => ({
            value: each.year,
            label: String(Number(each.year)),
            detail: say('journal.count', { count: each.count }),
          }))}
        />
        <IconButton
          icon="forward"
          label={say('calendar.next.year')}
          disabled={later === undefined}
          onClick={() => later !== undefined && turn(later)}
        />
      </div>
      <YearStrip
        year={year}
        today={today}
        here={here}
        counts={counts}
        first={years.at(-1)?.year ?? year}
        onGo={onGo}
        onYear={turn}
      />
      <p className={styles.yearCount}>{say('journal.year.count', { year: String(Number(year)), count })}</p>
      <div className={styles.asideEnd} data-print="no">
        {!isNewest && (
          <Button kind="plain" size="small" onClick={() => onGo(today)}>
            {say('journal.newest')}
          </Button>
        )}
        <Button kind="plain" size="small" aria-expanded={isNumbers} onClick={() => setNumbers(!isNumbers)}>
          {say('insights.rhythm.table')}
        </Button>
      </div>
      {isNumbers && <Numbers year={year} months={months} />}
    </aside>
  )
}
