/** Gifts and hospitality with somebody, given and received, newest first. */
import { useState } from 'react'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useEditing } from '../../lib/use-editing.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { useCurrency } from './boundaries.tsx'
import { newGift } from './gift-draft.ts'
import { GiftForm } from './gift-form.tsx'
import { GiftRow } from './gift-row.tsx'

type Props = { readonly person: { readonly id: string; readonly name: string }; readonly today: string }

const first = 30

export const Gifts = ({ person, today }: Props) => {
  const say = useSay()
  const personId = person.id as never
  const query = useAsk('gifts.of', { personId })
  const standing = useAsk('boundaries.standing', { on: { noun: 'person', id: personId }, day: today })
  const usual = useCurrency(standing.data)
  const currency = query.data?.find(({ value }) => value !== null)?.value?.currency ?? usual
  const { open: isAdding, start, stop, home } = useEditing<HTMLButtonElement>()
  const [isAll, setAll] = useState(false)
  return (
    <div data-adds="">
      <Section
        title={say('gifts.title')}
        action={
          !isAdding && (
            <Button ref={home} kind="plain" size="small" onClick={start} data-print="no">
              {say('gifts.add')}
            </Button>
          )
        }
      >
        {isAdding && <GiftForm draft={newGift(person, today, currency)} today={today} onDone={stop} />}
        <Answer of={query} reading={say('boundaries.reading')}>
          {(gifts) => (
            <>
              {gifts.length === 0 && !isAdding && <EmptyState>{say('gifts.none')}</EmptyState>}
              <ul>
                {(isAll ? gifts : gifts.slice(0, first)).map((gift) => (
                  <GiftRow key={gift.id} gift={gift} personId={person.id} currency={currency} today={today} />
                ))}
              </ul>
              {!isAll && gifts.length > first && (
                <Button kind="plain" size="small" onClick={() => setAll(true)}>
                  {say('gifts.all', { count: gifts.length })}
                </Button>
              )}
            </>
          )}
        </Answer>
      </Section>
    </div>
  )
}
