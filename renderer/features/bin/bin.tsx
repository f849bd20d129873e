/** What was deleted, newest first, and can be put back. */
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import type { BinItem } from '../../../shared/contract/changes.ts'
import { milestoneKinds } from '../../../shared/contract/milestones.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { localOf, useToday } from '../../lib/instants.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { ListHead, LongList } from '../../lib/long-list.tsx'
import { useSay } from '../../lib/say.ts'
import type { Say } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/row.tsx'
import styles from './bin.module.css'
import { Erase, EraseAll } from './erase.tsx'
import { EraseFiles } from './erase-files.tsx'

/** Days from which on it is said louder. */
const soon = 3

type Today = { readonly day: string; readonly zone: string }
type Line = { readonly day: string } | { readonly item: BinItem; readonly at: string }

const keyOf = (line: Line): string => ('day' in line ? line.day : `${line.item.noun} ${line.item.id}`)

const linesOf = (items: readonly BinItem[], zone: string): readonly Line[] => {
  const local = items.map((item) => ({ item, at: localOf(item.deletedAt, zone) }))
  return local.flatMap((line, index): readonly Line[] => {
    const day = line.at.slice(0, 10)
    return local[index - 1]?.at.slice(0, 10) === day ? [line] : [{ day }, line]
  })
}

/** A birthday without a title of its own comes as the word of its kind, a boundary without words of its own as what it allows. */
const titleOf = ({ noun, title }: BinItem, say: Say): string => {
  if (noun === 'boundary' && allowed.some((each) => each === title)) return say(`bin.boundary.${title}`)
  if (noun === 'milestone' && milestoneKinds.some((kind) => kind === title)) return say(`bin.milestone.${title}`)
  return title === '' ? say(`bin.noun.${noun}`) : title
}

const allowed = ['nothing', 'within', 'anything'] as const

const useRestore = (): ((item: BinItem) => void) => {
  const say = useSay()
  const restore = useUndoable('bin.restore')
  return useCallback(
    (item) => void restore({ noun: item.noun, id: item.id }, say('bin.said', { title: shorten(titleOf(item, say)) })),
    [restore, say],
  )
}

/** How long it stays: in amber once it is a matter of days. */
const Left = ({ days }: { readonly days: number }) => {
  const say = useSay()
  return <span className={days <= soon ? styles.soon : undefined}>{say('bin.left', { days })}</span>
}

const Item = ({
  item,
  at,
  onRestore,
  onErase,
}: {
  readonly item: BinItem
  readonly at: string
  readonly onRestore: (item: BinItem) => void
  readonly onErase: (item: BinItem) => void
}) => {
  const say = useSay()
  const dates = useDates()
  const title = titleOf(item, say)
  return (
    <Row
      when={<time dateTime={at}>{dates.time(at)}</time>}
      title={<Clip>{item.noun === 'person' ? <b>{title}</b> : title}</Clip>}
      why={
        <>
          {item.whose === null
            ? say(`bin.noun.${item.noun}`)
            : say(item.whoseDeleted ? 'bin.noun.whose.bin' : 'bin.noun.whose', {
                noun: say(`bin.noun.${item.noun}`),
                name: shorten(item.whose),
              })}
          {' · '}
          <Left days={item.daysLeft} />
        </>
      }
      action={
        <>
          <Button
            size="small"
            aria-label={say('bin.restore.what', { title: shorten(title) })}
            onClick={() => onRestore(item)}
          >
            {say('bin.restore')}
          </Button>
          <IconButton
            icon="trash"
            data-erase=""
            label={say('bin.erase.what', { title: shorten(title) })}
            onClick={() => onErase(item)}
          />
        </>
      }
    />
  )
}

/** Delete on a line is the question of its trash. */
const keyed = (event: KeyboardEvent, ask: () => void): void => {
  if (event.key !== 'Delete' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  ask()
}

const Items = ({ items, today }: { readonly items: readonly BinItem[]; readonly today: Today }) => {
  const say = useSay()
  const dates = useDates()
  const restore = useRestore()
  const [erasing, setErasing] = useState<readonly BinItem[]>([])
  const lines = useMemo(() => linesOf(items, today.zone), [items, today.zone])
  const keys = useLines<HTMLDivElement>(useMemo(() => items.map(({ noun, id }) => `${noun} ${id}`), [items]))
  return (
    <div {...keys} tabIndex={-1} className={styles.items}>
      <EraseFiles items={items} />
      <EraseAll items={items} onAsk={() => setErasing(items)} />
      <Erase items={erasing} titleOf={(item) => titleOf(item, say)} onDone={() => setErasing([])} />
      {items.length === 0 && <EmptyState title={say('bin.none.title')}>{say('bin.none')}</EmptyState>}
      <LongList items={lines} keyOf={keyOf} estimate={50}>
        {(line) =>
          'day' in line ? (
            <ListHead>{line.day === today.day ? say('bin.today') : dates.full(line.day)}</ListHead>
          ) : (
            <div {...lineMark} onKeyDown={(event) => keyed(event, () => setErasing([line.item]))}>
              <Item item={line.item} at={line.at} onRestore={restore} onErase={(item) => setErasing([item])} />
            </div>
          )
        }
      </LongList>
    </div>
  )
}

export const Bin = () => {
  const say = useSay()
  const today = useToday()
  const bin = useAsk('bin.list', {})
  return (
    <Page title={say('bin.title')} lede={bin.data && bin.data.length > 0 ? say('bin.lede') : undefined}>
      <Answer
        of={{ data: today && bin.data ? { today, items: bin.data } : undefined, error: bin.error }}
        reading={say('bin.reading')}
      >
        {(answer) => <Items items={answer.items} today={answer.today} />}
      </Answer>
    </Page>
  )
}
