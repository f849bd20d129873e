/** A gift or hospitality being written, and held against the boundaries while it is typed. */
import { useState } from 'react'
import type { Gift } from '../../../shared/contract/boundaries.ts'
import { call } from '../../lib/api.ts'
import { useOrder } from '../../lib/date-order.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { PeopleField } from '../../lib/people-field.tsx'
import { failureId, useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useToasts } from '../../ui/toast.tsx'
import styles from './boundaries.module.css'
import { askedOf, keptOf, refused, whatProblem, type GiftDraft } from './gift-draft.ts'
import { GiftFacts } from './gift-facts.tsx'
import { GiftMore } from './gift-more.tsx'
import { Instead } from './instead.tsx'
import { useChecked } from './use-checked.ts'
import { Verdict } from './verdict.tsx'

type Props = {
  /** Of one that is there. */
  readonly gift?: Gift | undefined
  readonly draft: GiftDraft
  readonly today: string
  readonly onDone: () => void
}

export const GiftForm = ({ gift, draft: first, today, onDone }: Props) => {
  const say = useSay()
  const toasts = useToasts()
  const order = useOrder()
  const add = useUndoable('gifts.add')
  const edit = useUndoable('gifts.edit')
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<GiftDraft>): void => setDraft({ ...draft, ...change })
  const { direction, state } = draft
  const asked = askedOf(draft, { today, order })
  // what was declined was not taken: there is nothing to be asked about
  const answer = useChecked(gift?.id ?? null, state === 'declined' ? undefined : asked)
  const no = refused(answer.checked ?? [])
  const [worst] = no
  const problem = whatProblem(draft.what)
  const isNobody = draft.people.every(({ self, family }) => !self && /^0*$/.test(family.trim()))
  const needsReason = no.length > 0 && draft.despite.trim() === ''

  const save = async (): Promise<boolean> => {
    setTried(true)
    if (!asked || problem) return false
    try {
      // asked once more: what is on the screen may be of a letter ago
      const said = state === 'declined' ? [] : await call('gifts.check', { id: gift?.id ?? null, gift: asked })
      const isNo = refused(said).length > 0
      if (isNo && draft.despite.trim() === '') return false
      const fields = keptOf(draft, asked, isNo || draft.despite === gift?.despite)
      const what = shorten(fields.what, 60)
      if (gift) return (await edit({ id: gift.id, ...fields }, say('gifts.said.saved', { what }))) !== undefined
      return (await add(fields, say('gifts.said.added', { what }))) !== undefined
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
      return false
    }
  }

  return (
    <InlineForm
      label={gift ? say('gifts.edit', { what: shorten(gift.what, 60) }) : say('gifts.add')}
      onSave={save}
      onDone={onDone}
      className={styles.form}
    >
      <TextField
        label={say('gifts.what')}
        voice="words"
        dir="auto"
        placeholder={say('gifts.what.example')}
        value={draft.what}
        onChange={(what) => set({ what })}
        error={problem && (tried || problem === 'too-long') ? say(`gifts.problem.${problem}`) : undefined}
      />
      <GiftFacts draft={draft} onChange={set} today={today} tried={tried} />
      <PeopleField
        label={say(direction === 'given' ? 'gifts.people' : 'gifts.people.received')}
        people={draft.people.map(({ id, name }) => ({ id: id as never, name }))}
        onChange={(people) =>
          set({
            people: people.map(
              ({ id, name }) =>
                draft.people.find((one) => one.id === id) ?? { id, name, gone: false, self: true, family: '0' },
            ),
          })
        }
        error={isNobody ? say('gifts.people.nobody') : undefined}
      />
      <GiftMore draft={draft} onChange={set} />
      {state !== 'declined' && <Verdict {...answer} direction={direction} />}
      {worst && state !== 'declined' && (
        <>
          {direction === 'given' && (
            <Instead
              person={{ id: worst.personId, name: worst.name }}
              what={draft.what}
              on={asked?.on ?? today}
              today={today}
              onTaken={onDone}
            />
          )}
          <TextField
            label={say('gifts.despite')}
            dir="auto"
            maxLength={1000}
            value={draft.despite}
            onChange={(despite) => set({ despite })}
            hint={say('gifts.despite.hint')}
            error={tried && needsReason ? say('gifts.despite.needed') : undefined}
          />
        </>
      )}
    </InlineForm>
  )
}
