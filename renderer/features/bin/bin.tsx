/** What was deleted, newest first, and can be put back. */
import { useCallback, useMemo } from 'react'
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
import { Row } from '../../ui/row.tsx'
import styles from './bin.module.css'
import { EraseFiles } from './erase-files.tsx'

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

/** A birthday without a title of its own comes as the word of its kind. */
const titleOf = ({ noun, title }: BinItem, say: Say): string =>
  noun === 'milestone' && milestoneKinds.some((kind) => kind === title) ? say(`bin.milestone.${title}`) : title

const useRestore = (): ((item: BinItem) => void) => {
  const say = useSay()
  const person = useUndoable('people.restore')
  const entry = useUndoable('entries.restore')
  const fact = useUndoable('facts.restore')
  const milestone = useUndoable('milestones.restore')
  const followUp = useUndoable('followUps.restore')
  const file = useUndoable('files.restore')
  const meeting = useUndoable('meetings.restore')
  return useCallback(
    (item) => {
      // each noun has a brand of its own for what is the same kind of id
      const id = { id: item.id as never }
      const said = say('bin.said', { title: shorten(titleOf(item, say)) })
      const restore = { person, entry, fact, milestone, 'follow-up': followUp, file, meeting }[item.noun]
      void restore(id, said)
    },
    [entry, fact, file, followUp, meeting, milestone, person, say],
  )
}

const Item = ({
  item,
  at,
  onRestore,
}: {
  readonly item: BinItem
  readonly at: string
  readonly onRestore: (item: BinItem) => void
}) => {
  const say = useSay()
  const dates = useDates()
  const title = titleOf(item, say)
  return (
    <Row
      when={<time dateTime={at}>{dates.time(at)}</time>}
      title={<Clip>{item.noun === 'person' ? <b>{title}</b> : title}</Clip>}
      why={
        item.whose === null
          ? say(`bin.noun.${item.noun}`)
          : say('bin.noun.whose', { noun: say(`bin.noun.${item.noun}`), name: shorten(item.whose) })
      }
      action={
        <Button
          size="small"
          aria-label={say('bin.restore.what', { title: shorten(title) })}
          onClick={() => onRestore(item)}
        >
          {say('bin.restore')}
        </Button>
      }
    />
  )
}

const Items = ({ items, today }: { readonly items: readonly BinItem[]; readonly today: Today }) => {
  const say = useSay()
  const dates = useDates()
  const restore = useRestore()
  const lines = useMemo(() => linesOf(items, today.zone), [items, today.zone])
  const keys = useLines<HTMLDivElement>(useMemo(() => items.map(({ noun, id }) => `${noun} ${id}`), [items]))
  return (
    <div {...keys} tabIndex={-1} className={styles.items}>
      <EraseFiles items={items} />
      {items.length === 0 && <EmptyState title={say('bin.none.title')}>{say('bin.none')}</EmptyState>}
      <LongList items={lines} keyOf={keyOf} estimate={50}>
        {(line) =>
          'day' in line ? (
            <ListHead>{line.day === today.day ? say('bin.today') : dates.full(line.day)}</ListHead>
          ) : (
            <div {...lineMark}>
              <Item item={line.item} at={line.at} onRestore={restore} />
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
