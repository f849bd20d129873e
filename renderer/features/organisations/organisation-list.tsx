/** Every organisation, by name: type to filter, arrows to walk, Enter to open. */
import { useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { OrganisationLine } from '../../../shared/contract/organisations.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { organisationDetail } from '../../lib/organisation-field.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { ListFilter, ListItem } from '../../ui/list.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { AddOrganisation } from './add-organisation.tsx'
import styles from './list.module.css'
import { fitting } from './fitting.ts'

/** A number for the eye, a sentence for the ear. */
const People = ({ count }: { readonly count: number }) => {
  const say = useSay()
  return (
    <>
      <span aria-hidden="true">{say('organisations.count', { count })}</span>
      <VisuallyHidden>{say('organisations.list.now', { count })}</VisuallyHidden>
    </>
  )
}

const Lines = ({
  found,
  current,
  onType,
  onUp,
}: {
  readonly found: readonly OrganisationLine[]
  readonly current: string | undefined
  readonly onType: (letter: string) => void
  readonly onUp: () => void
}) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const today = useToday()
  const { ref, onFocus, onKeyDown } = useLines<HTMLDivElement>(useMemo(() => found.map(({ id }) => id), [found]))
  const chosen = Math.max(
    found.findIndex(({ id }) => id === current),
    0,
  )
  const detail = (one: OrganisationLine): string =>
    [
      one.client ? say('organisations.client') : '',
      one.lastContact && today ? dates.relative(one.lastContact, today.day) : '',
      organisationDetail(say, one),
    ]
      .filter(Boolean)
      .join(' · ')
  const pressed = (event: KeyboardEvent): void => {
    const isFirst =
      event.target instanceof Element && event.target.closest('[data-line]')?.previousElementSibling === null
    if (event.key === 'ArrowUp' && isFirst) return onUp()
    onKeyDown(event)
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1 || event.key === ' ') return
    event.preventDefault()
    onType(event.key)
  }
  return (
    <div
      ref={ref}
      onFocus={onFocus}
      onKeyDown={pressed}
      role="list"
      aria-label={say('organisations.list.label')}
      className={styles.scroller}
      tabIndex={-1}
      data-organisations=""
    >
      {found.map((one, at) => (
        <div key={one.id} role="listitem" className={styles.line} {...lineMark}>
          <ListItem
            title={<bdi>{one.name}</bdi>}
            detail={detail(one) === '' ? undefined : <bdi>{detail(one)}</bdi>}
            end={one.now > 0 && <People count={one.now} />}
            current={one.id === current}
            tabIndex={at === chosen ? 0 : -1}
            onOpen={() => go.organisation(one.id)}
          />
        </div>
      ))}
    </div>
  )
}

export const OrganisationList = ({
  current,
  filter,
  onFilter,
  addField,
}: {
  readonly current: string | undefined
  readonly filter: string
  readonly onFilter: (text: string) => void
  readonly addField: RefObject<HTMLInputElement | null>
}) => {
  const say = useSay()
  const go = useGo()
  const query = useAsk('organisations.list', {})
  const list = useRef<HTMLDivElement>(null)
  const box = (): HTMLInputElement | null | undefined =>
    list.current?.querySelector<HTMLInputElement>('[data-organisations-filter]')
  const found = useMemo(() => fitting(query.data ?? [], filter), [query.data, filter])
  const toFilter = (text: string): void => {
    onFilter(text)
    box()?.focus()
  }
  const inFilter = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.querySelector<HTMLElement>('[data-organisations] button')?.focus()
    } else if (event.key === 'Escape' && filter !== '') onFilter('')
    else if (event.key === 'Enter' && filter.trim() !== '' && found[0]) go.organisation(found[0].id)
  }
  return (
    <div ref={list} className={styles.list}>
      <ListFilter
        label={say('organisations.filter')}
        value={filter}
        onChange={onFilter}
        count={found.length > 0 ? say('organisations.count', { count: found.length }) : undefined}
        onKeyDown={inFilter}
        data-organisations-filter=""
        dir="auto"
        maxLength={1000}
      />
      <div className={styles.tools}>
        <AddOrganisation field={addField} all={query.data ?? []} onAdded={() => onFilter('')} />
      </div>
      <Answer of={query} reading={say('organisations.reading')}>
        {() =>
          found.length > 0 ? (
            <Lines found={found} current={current} onType={toFilter} onUp={() => toFilter(filter)} />
          ) : (
            <p className={styles.none}>
              {filter.trim() === ''
                ? say('organisations.none.title')
                : say('organisations.not-found', { text: shorten(filter.trim()) })}
            </p>
          )
        }
      </Answer>
    </div>
  )
}
