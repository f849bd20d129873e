import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Gift } from '../../../shared/contract/boundaries.ts'
import { call } from '../../lib/api.ts'
import { isolated } from '../../lib/isolated.ts'
import { useMoney } from '../../lib/money.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useGutter } from '../../lib/spans.ts'
import { useUndoable } from '../../lib/undo.ts'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'
import { Row } from '../../ui/row.tsx'
import { useToasts } from '../../ui/toast.tsx'
import styles from './boundaries.module.css'
import { draftOf, partsOf, refused, spelled } from './gift-draft.ts'
import { GiftForm } from './gift-form.tsx'
import { Moves } from './gift-moves.tsx'
import { RowActions } from './row-actions.tsx'

type State = Gift['state']
type Props = { readonly gift: Gift; readonly personId: string; readonly currency: string; readonly today: string }

/** One gift: what and when, how far it is and what it was worth, for whom besides; an idea or an offer is moved on in one press. */
export const GiftRow = ({ gift, personId, currency, today }: Props) => {
  const say = useSay()
  const toasts = useToasts()
  const gutter = useGutter()
  const about = useGiftWords(personId)
  const { open, start, stop, home } = useEditing()
  const [wanted, setWanted] = useState<State | null>(null)
  const edit = useUndoable('gifts.edit')
  const remove = useUndoable('gifts.remove')
  const { id, what, state, despite } = gift
  const said = shorten(what, 60)

  /** Today, and only after the boundaries were asked again: where they say no, the form opens with their reason. */
  const move = async (next: State): Promise<void> => {
    const parts = partsOf(gift)
    const asked = { ...parts.asked, state: next, on: today }
    try {
      const checked = next === 'declined' ? [] : await call('gifts.check', { id, gift: asked })
      if (refused(checked).length === 0 || despite !== '')
        return void (await edit({ id, ...asked, ...parts.words }, say(`gifts.said.${next}`, { what: said })))
      setWanted(next)
      start()
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
    }
  }
  const drop = async (): Promise<void> => {
    const moveOn = focusBeside(home.current)
    if (await remove({ id }, say('gifts.said.removed', { what: said }))) moveOn()
  }
  if (open) {
    const draft = draftOf(gift, currency)
    return (
      <li ref={home}>
        <GiftForm
          gift={gift}
          draft={wanted === null ? draft : { ...draft, state: wanted, on: spelled(today) }}
          today={today}
          onDone={() => {
            setWanted(null)
            stop()
          }}
        />
      </li>
    )
  }
  return (
    <li ref={home}>
      <Row
        when={<time dateTime={gift.on}>{gutter.date(gift.on, today)}</time>}
        title={<bdi className={state === 'declined' ? styles.past : styles.user}>{what}</bdi>}
        why={
          <>
            <p className={styles.user}>{about(gift)}</p>
            {gift.note !== '' && (
              <p className={styles.user} dir="auto">
                {gift.note}
              </p>
            )}
            {despite !== '' && (
              <p className={styles.user} dir="auto">
                {say('gifts.despite.was', { words: despite })}
              </p>
            )}
            <Moves gift={gift} onMove={(next) => void move(next)} />
          </>
        }
        onOpen={start}
        action={<RowActions remove={{ label: say('gifts.delete', { what: said }), onClick: () => void drop() }} />}
      />
    </li>
  )
}

/** “Given · meal · €30 each · with Aoife · from Nora” */
const useGiftWords = (personId: string): ((gift: Gift) => string) => {
  const say = useSay()
  const money = useMoney()
  const { formatList } = useIntl()
  return ({ direction, state, kind, value, people, giverName }) => {
    const called = ({ name, gone }: Gift['people'][number]): string =>
      gone ? say('gifts.gone', { name: isolated(shorten(name)) }) : isolated(shorten(name))
    const heads = (one: Gift['people'][number]): string => {
      if (one.family === 0) return called(one)
      return say(one.self ? 'gifts.withFamily' : 'gifts.familyOnly', { name: called(one), count: one.family })
    }
    const own = people.find((one) => one.personId === personId)
    const others = people.filter((one) => one.personId !== personId)
    return [
      say(`gifts.is.${direction}.${state}`),
      say(`gifts.kind.${kind}`),
      value === null ? say('gifts.worth.unknown') : say('gifts.each', { value: money(value) }),
      own && own.family > 0 && heads(own),
      others.length > 0 && say('gifts.with', { names: formatList(others.map(heads)) }),
      direction === 'given' && giverName !== null && say('gifts.giver.by', { name: isolated(shorten(giverName)) }),
    ]
      .filter(Boolean)
      .join(say('people.joiner'))
  }
}
