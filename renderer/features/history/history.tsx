/** Everything that was ever altered about one thing, newest first; any earlier value can be put back. */
import { useState } from 'react'
import type { HistoryField, HistoryItem } from '../../../shared/contract/history.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useCommandWords } from '../../lib/history/command-words.ts'
import type { Thing } from '../../lib/history/open-history.tsx'
import { localOf, useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/text.tsx'
import { FieldLine } from './field-line.tsx'
import styles from './history.module.css'
import { usePutBack } from './use-put-back.ts'
import { useValueWords } from './value-words.ts'

type Today = { readonly day: string; readonly zone: string }

/** A row of its own that came with the change: nothing of it stood there before. One column alone may have been left empty until then. */
const isNew = ({ fields }: HistoryItem, { noun, id }: HistoryField, thing: Thing): boolean => {
  const row = fields.filter((one) => one.noun === noun && one.id === id)
  return id !== thing.id && row.length > 1 && row.every(({ from }) => from === null)
}

const Item = ({ item, thing, today }: { readonly item: HistoryItem; readonly thing: Thing; readonly today: Today }) => {
  const say = useSay()
  const dates = useDates()
  const commands = useCommandWords()
  const words = useValueWords(today.zone)
  const putBack = usePutBack()
  const { change, command, undid, undone, what, fields } = item
  const at = localOf(item.at, today.zone)
  const did = undid === null ? commands(command) : say('history.undid', { what: commands(undid) })
  return (
    <li className={styles.item} data-undone={undone || undefined}>
      <time dateTime={at} className={styles.when} title={dates.full(at)}>
        {dates.gutter(at.slice(0, 10), today.day)}
        <span>{dates.time(at)}</span>
      </time>
      <div className={styles.body}>
        <p className={styles.did}>
          {did}
          {undone && <span className={styles.undone}>{say('history.undone')}</span>}
        </p>
        {fields.length > 0 && (
          <ul className={styles.fields}>
            {fields.map((field) => (
              <FieldLine
                key={`${field.noun} ${field.id} ${field.field}`}
                field={field}
                what={isNew(item, field, thing) ? 'added' : what}
                words={words}
                onPutBack={() => void putBack(change, field)}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** One page of it, and below it the next when it was asked for. */
const Items = ({
  thing,
  before,
  today,
}: {
  readonly thing: Thing
  readonly before?: number
  readonly today: Today
}) => {
  const say = useSay()
  const [isMore, setMore] = useState(false)
  const page = useAsk('history.of', { ...thing, ...(before !== undefined && { before }) })
  return (
    <Answer of={page} reading={say('history.reading')}>
      {({ items, next }) => (
        <>
          {items.length === 0 && before === undefined && <Note>{say('history.none')}</Note>}
          <ol className={styles.items}>
            {items.map((item) => (
              <Item key={item.change} item={item} thing={thing} today={today} />
            ))}
          </ol>
          {next !== null &&
            (isMore ? (
              <Items thing={thing} before={next} today={today} />
            ) : (
              <Button size="small" kind="plain" onClick={() => setMore(true)}>
                {say('history.more')}
              </Button>
            ))}
        </>
      )}
    </Answer>
  )
}

const Title = ({ thing }: { readonly thing: Thing }) => {
  const { data } = useAsk('history.of', { ...thing })
  return data && data.title !== '' ? <bdi className={styles.what}>{shorten(data.title, 120)}</bdi> : null
}

export const History = ({ thing, onClose }: { readonly thing: Thing | null; readonly onClose: () => void }) => {
  const say = useSay()
  const today = useToday()
  if (!thing || !today) return null
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={say('history.title')}
      description={say('history.lede')}
      closeLabel={say('history.close')}
      size="wide"
    >
      <Title thing={thing} />
      <Items thing={thing} today={today} />
    </Dialog>
  )
}
