/** What stands on the days: dates, follow-ups, meetings; a month or a year of them. */
import { useMemo, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { CalendarHead } from './calendar-head.tsx'
import { DayPanel } from './day-panel.tsx'
import { MonthGrid } from './month-grid.tsx'
import { firstOf, lastOf, monthOf, moveMonth, placeOf, weekStartOf, weeksOf } from './months.ts'
import { YearPage } from './year-page.tsx'
import { YearStrip } from './year-strip.tsx'

const byDay = (days: readonly CalendarDay[] | undefined): ReadonlyMap<string, CalendarDay> =>
  new Map((days ?? []).map((one) => [one.day, one]))

const Month = ({ month, today }: { readonly month: string; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const { locale } = useIntl()
  const [chosen, setChosen] = useState(monthOf(today) === month ? today : firstOf(month))
  const [opened, setOpened] = useState<string | null>(null)
  const weeks = weeksOf(month, weekStartOf(locale))
  const [first, last] = [weeks[0]?.[0] ?? firstOf(month), weeks.at(-1)?.at(-1) ?? lastOf(month)]
  const answer = useAsk('calendar.get', { first, last, detail: 'items' }, { keep: true })
  const ahead = useAsk(
    'calendar.get',
    { first: firstOf(monthOf(today)), last: lastOf(moveMonth(monthOf(today), 11)), detail: 'counts' },
    { keep: true },
  )
  const days = useMemo(() => byDay(answer.data), [answer.data])

  const choose = (day: string): void => {
    setOpened(null)
    setChosen(day)
    if (monthOf(day) !== month) go.to(`/calendar/${monthOf(day)}`)
  }
  const open = (item: CalendarItem): void => {
    if (item.noun !== 'meeting') return go.person(item.personId, item.noun === 'milestone' ? 'dates' : 'follow-ups')
    setChosen(item.start.slice(0, 10) < first ? first : item.start.slice(0, 10))
    setOpened(item.id)
  }
  // a day arrowed to in another month stays the chosen one there
  const at = monthOf(chosen) === month || weeks.flat().includes(chosen) ? chosen : firstOf(month)
  return (
    <>
      <YearStrip
        from={monthOf(today)}
        today={today}
        current={month}
        days={ahead.data ?? []}
        onMonth={(to) => go.to(`/calendar/${to}`)}
      />
      <Answer of={answer} reading={say('calendar.reading')}>
        {() => (
          <>
            <MonthGrid
              month={month}
              today={today}
              chosen={at}
              days={days}
              caption={dates.month(firstOf(month))}
              onChoose={choose}
              onOpen={open}
            />
            <DayPanel day={at} today={today} content={days.get(at)} opened={opened} onOpened={setOpened} />
          </>
        )}
      </Answer>
    </>
  )
}

const Year = ({ year, today }: { readonly year: string; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const answer = useAsk(
    'calendar.get',
    { first: `${year}-01-01`, last: `${year}-12-31`, detail: 'counts' },
    { keep: true },
  )
  const days = useMemo(() => byDay(answer.data), [answer.data])
  return (
    <Answer of={answer} reading={say('calendar.reading')}>
      {() => (
        <YearPage
          year={year}
          today={today}
          days={days}
          onDay={(day) => go.to(`/calendar/${monthOf(day)}`)}
          onMonth={(month) => go.to(`/calendar/${month}`)}
        />
      )}
    </Answer>
  )
}

/** `at`: `2026-06`, `2026`, or nothing for now. `file`: what a calendar file can be brought or written by. */
export const Calendar = ({ at = '', file }: { readonly at?: string; readonly file?: ReactNode }) => {
  const today = useToday()
  if (!today) return <Page>{null}</Page>
  const { view, month } = placeOf(at, today.day)
  return (
    <Page>
      <CalendarHead view={view} month={month} today={today.day} file={file} />
      {view === 'month' ? (
        <Month month={month} today={today.day} />
      ) : (
        <Year year={month.slice(0, 4)} today={today.day} />
      )}
    </Page>
  )
}
