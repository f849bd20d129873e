/** Everything that was jotted, newest first, day by day; from any day of any year on, and only what is chosen of it. */
import { useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import type { EntryFilter } from '../../../shared/contract/entries.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { callShell, useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo, useVisit } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useRemembered } from '../../lib/remembered.tsx'
import { useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { filterOf, isNothing, nothingChosen, type Chosen } from './chosen.ts'
import { ChosenForm } from './chosen-form.tsx'
import { ChosenWords } from './chosen-words.tsx'
import { Entries, type ListStart } from './entry-list.tsx'
import { JournalAside } from './journal-aside.tsx'
import { fromDay, fromEntry, journalPlaceOf, type PagesFrom } from './journal-place.ts'
import styles from './journal.module.css'
import { RememberedDays } from './remembered-days.tsx'
import { usePages } from './use-pages.ts'

const Empty = () => {
  const say = useSay()
  return (
    <EmptyState
      title={say('entries.none.title')}
      action={<Button onClick={() => void callShell('shell.jot', {})}>{say('entries.none.do')}</Button>}
    >
      {say('entries.none')}
    </EmptyState>
  )
}

/** Where reading begins, and what is said of an entry that is not there to be read. */
const useFrom = (at: string | undefined) => {
  const place = useMemo(() => journalPlaceOf(at), [at])
  const id = place.kind === 'entry' ? place.id : null
  const { data, error } = useAsk('entries.get', { id: id ?? ('' as never) }, { enabled: id !== null })
  return useMemo(() => {
    const from: PagesFrom = place.kind === 'day' ? fromDay(place.day) : id !== null && data ? fromEntry(data) : null
    const start: ListStart | undefined =
      place.kind === 'day'
        ? { day: place.day }
        : id !== null && data
          ? { day: data.happenedAt.slice(0, 10), ...(!data.deleted && { entry: id }) }
          : undefined
    const gone = id === null ? null : error ? ('erased' as const) : data?.deleted ? ('bin' as const) : null
    return { place, from, start, gone, isKnown: id === null || data !== undefined || error !== null }
  }, [place, id, data, error])
}

const Gone = ({ how }: { readonly how: 'bin' | 'erased' }) => {
  const say = useSay()
  const go = useGo()
  return (
    <Banner>
      {say(`journal.gone.${how}`)}{' '}
      {how === 'bin' && (
        <Button kind="plain" size="small" onClick={() => go.to('/settings/bin')}>
          {say('journal.gone.open-bin')}
        </Button>
      )}
    </Banner>
  )
}

const toField = (within: ParentNode): void =>
  within.querySelector<HTMLElement>('input[type="search"]')?.focus({ preventScroll: true })

/** By Shift+Tab the way up from deep in years of entries has no end: Esc goes to the field over them, which is always in sight. */
const leaveLines = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return
  // what is open over a line comes here too, and closes by the same key
  if (!event.currentTarget.contains(event.target) || event.target.closest('[data-line]') === null) return
  event.preventDefault()
  toField(event.currentTarget)
}

/** @param props.at what follows `/journal/`: a day or an entry */
export const Journal = ({ at }: { readonly at?: string | undefined }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const today = useToday()
  const [chosen, setChosen] = useRemembered<Chosen>('journal', nothingChosen)
  const [isOpen, setOpen] = useState(false)
  const [top, setTop] = useState<string | null>(null)
  const { place, from, start, gone, isKnown } = useFrom(at)
  // an entry is shown whatever was chosen before
  const isOne = place.kind === 'entry'
  const shown = isOne ? nothingChosen : chosen
  const settled = useDeferredValue(shown)
  const filter = useMemo<EntryFilter>(() => filterOf(settled), [settled])
  const visit = useVisit(at === undefined ? '/journal' : `/journal/${at}`)
  const pages = usePages({ filter, from, visit, enabled: isKnown })
  const { data: months } = useAsk('entries.months', filter, { keep: true })
  useEffect(() => {
    if (isOne) setChosen(nothingChosen)
  }, [isOne, setChosen])

  const count = (months ?? []).reduce((sum, month) => sum + month.count, 0)
  const here = top ?? start?.day ?? today?.day ?? ''
  const goTo = (day: string): void => go.to(day === today?.day ? '/journal' : `/journal/${day}`)
  const choose = (next: Chosen): void => {
    setChosen(next)
    if (isOne) go.to('/journal')
  }
  const { entries } = pages
  const [first] = entries ?? []
  const isNewest =
    place.kind === 'newest' && (top === null || (!pages.moreAbove && top === first?.happenedAt.slice(0, 10)))
  const isEmpty = entries?.length === 0 && isNothing(shown) && !pages.moreAbove
  // what stands there is what was asked last: a list made for other entries opens where that one does
  const [list, setList] = useState({ key: '', from: '', hasMoved: true })
  const wanted = { key: JSON.stringify([filter, from, visit]), from: JSON.stringify([from, visit]) }
  if (pages.isReady && list.key !== wanted.key) {
    // the focus goes along to another place, and stays in the field where what is chosen is written
    setList({ ...wanted, hasMoved: list.from !== wanted.from })
    setTop(null)
  }
  const isAtNewest = place.kind === 'newest' && list.hasMoved
  useEffect(() => {
    if (!isAtNewest) return
    const page = document.getElementById('page')
    page?.scrollTo?.(0, 0)
    // what led here may be gone by now
    if (document.activeElement === document.body) page?.focus({ preventScroll: true })
  }, [isAtNewest, list.key])
  return (
    <Page title={say('entries.title')}>
      {gone && <Gone how={gone} />}
      <Answer
        // lines that would be made anew once what lies above them is there take nobody's focus
        of={{
          data: today && entries && list.key !== '' ? { today: today.day, entries } : undefined,
          error: pages.error,
        }}
        reading={say('entries.reading')}
      >
        {(answer) =>
          isEmpty ? (
            <Empty />
          ) : (
            <div className={styles.journal}>
              {/* before the list, which by Tab has no end */}
              <JournalAside
                filter={filter}
                months={months ?? []}
                today={answer.today}
                here={here}
                isNewest={isNewest}
                onGo={goTo}
              />
              <div className={styles.main} onKeyDown={leaveLines}>
                <div className={styles.bar} data-print="no">
                  <TextField
                    label={say('journal.words')}
                    hideLabel
                    icon="search"
                    type="search"
                    value={shown.text}
                    onChange={(text) => choose({ ...shown, text: text.slice(0, 1000) })}
                    placeholder={say('journal.words')}
                    className={styles.words}
                    spellCheck={false}
                  />
                  <Button icon="filter" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                    {say('journal.filter')}
                  </Button>
                  <p className={styles.count} aria-live="polite">
                    {months && say('journal.count', { count })}
                  </p>
                </div>
                {isOpen && (
                  <div data-print="no">
                    <ChosenForm chosen={shown} today={answer.today} onChange={choose} />
                  </div>
                )}
                <ChosenWords chosen={shown} onChange={choose} onNone={() => toField(document)} />
                {place.kind === 'newest' && isNothing(shown) && <RememberedDays today={answer.today} />}
                {answer.entries.length === 0 ? (
                  <EmptyState>{say(pages.moreAbove ? 'journal.none.before' : 'journal.none')}</EmptyState>
                ) : (
                  <Entries
                    key={list.key}
                    takesFocus={list.hasMoved}
                    entries={answer.entries}
                    pages={pages}
                    today={answer.today}
                    at={start}
                    onDay={setTop}
                  />
                )}
              </div>
            </div>
          )
        }
      </Answer>
      <p className={styles.said} role="status">
        {start?.entry === undefined && start !== undefined ? say('journal.said', { day: dates.full(start.day) }) : ''}
      </p>
    </Page>
  )
}
