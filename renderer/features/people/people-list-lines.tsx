import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { PersonPhoto } from '../../lib/pictures/person-photo.tsx'
import { useSay } from '../../lib/say.ts'
import { Face } from '../../ui/face.tsx'
import { ListHeading, ListItem } from '../../ui/list.tsx'
import { steps } from '../../lib/steps.ts'
import { detailOf, linesOf } from './list-lines.ts'
import styles from './people-list.module.css'

export type ListHandle = { readonly focusFirst: () => void }

/** Heights as the kit draws them: letter, one line, two lines. */
const heights = { letter: 31, one: 30, two: 46 } as const

export const ListLines = ({
  people,
  current,
  withLetters,
  onType,
  onUp,
  ref,
}: {
  readonly people: readonly PersonLine[]
  readonly current: string | undefined
  readonly withLetters: boolean
  /** A letter was typed on a line: it belongs in the filter. */
  readonly onType: (letter: string) => void
  /** Up from the first line. */
  readonly onUp: () => void
  readonly ref: Ref<ListHandle>
}) => {
  const say = useSay()
  const go = useGo()
  const { data: photos } = useAsk('people.withPhoto', {})
  const withPhoto = useMemo(() => new Set<string>(photos), [photos])
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(people, withLetters), [people, withLetters])
  const lineOf = (place: number): number => lines.findIndex((line) => line.kind === 'person' && line.place === place)
  const currentPlace = people.findIndex(({ id }) => id === current)
  const [walked, setWalked] = useState<number | null>(null)
  const active = Math.min(walked ?? Math.max(currentPlace, 0), people.length - 1)
  const wants = useRef<number | null>(null)

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const view = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const line = lines[at]
      if (line?.kind !== 'person') return heights.letter
      return detailOf(line.person) === '' ? heights.one : heights.two
    },
    overscan: 12,
    initialRect: { width: 240, height: 800 },
  })

  const buttonAt = (place: number): HTMLElement | null | undefined =>
    scroller.current?.querySelector<HTMLElement>(`[data-place="${place}"] button`)
  const walk = (place: number): void => {
    setWalked(place)
    view.scrollToIndex(Math.max(0, place === 0 ? 0 : lineOf(place)))
    const button = buttonAt(place)
    // out of sight it is not drawn yet: it gets the focus once it is
    wants.current = button ? null : place
    button?.focus({ preventScroll: true })
  }
  useImperativeHandle(ref, () => ({ focusFirst: () => walk(0) }))
  useEffect(() => {
    if (wants.current === null) return
    const button = buttonAt(wants.current)
    if (!button) return
    wants.current = null
    button.focus({ preventScroll: true })
  })
  // the chosen one is in view when the list opens on it
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current || currentPlace < 0) return
    opened.current = true
    view.scrollToIndex(
      lines.findIndex((line) => line.kind === 'person' && line.place === currentPlace),
      { align: 'auto' },
    )
  }, [currentPlace, lines, view])

  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const by = steps[event.key]
    if (by !== undefined) {
      event.preventDefault()
      if (event.key === 'ArrowUp' && active === 0) return onUp()
      walk(Math.max(0, Math.min(people.length - 1, active + by)))
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault()
      onType(event.key)
    }
  }

  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={pressed}>
      <div
        role="list"
        aria-label={say('people.list.label')}
        className={styles.all}
        style={{ height: view.getTotalSize() }}
      >
        {view.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          const at = {
            className: styles.line,
            style: { transform: `translateY(${item.start}px)` },
            'data-index': item.index,
            ref: view.measureElement,
          }
          if (line.kind === 'letter')
            return (
              <div key={item.key} role="presentation" {...at}>
                <ListHeading>{line.letter}</ListHeading>
              </div>
            )
          const { person, place } = line
          const detail = [detailOf(person), person.retired ? say('retire.mark') : ''].filter(Boolean).join(' · ')
          return (
            <div
              key={item.key}
              role="listitem"
              aria-setsize={people.length}
              aria-posinset={place + 1}
              data-place={place}
              {...at}
            >
              <ListItem
                title={<bdi>{person.name}</bdi>}
                detail={detail === '' ? undefined : <bdi>{detail}</bdi>}
                current={person.id === current}
                tabIndex={place === active ? 0 : -1}
                end={
                  withPhoto.has(person.id) && (
                    <Face initials="" size="tiny" photo={<PersonPhoto id={person.id} side={22} />} />
                  )
                }
                onOpen={() => {
                  setWalked(place)
                  go.person(person.id)
                }}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
