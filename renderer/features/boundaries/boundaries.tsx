/** What may be given to somebody and taken from them: the rules that hold, nearest first, and those that do not hold today. */
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Boundary, BoundaryRule, BoundaryStanding } from '../../../shared/contract/boundaries.ts'
import { exampleRules, type ExampleSet } from '../../../shared/model/boundaries/examples.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { unitOf, usualCurrency } from '../../lib/money.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { BoundaryForm, type Place } from './boundary-form.tsx'
import { BoundaryRow } from './boundary-row.tsx'
import styles from './boundaries.module.css'
import { ExampleMenu } from './example-menu.tsx'
import { useRuleWords } from '../../lib/boundaries/rule-words.ts'

type Subject = Boundary['on']

/** Rules yet to be looked over, one form after the other. */
type Adding = { readonly rules: readonly BoundaryRule[]; readonly at: number; readonly isExample: boolean }

const blank: BoundaryRule = {
  ...{ direction: 'given', kinds: [], allows: 'nothing', limits: [], family: true, declined: false },
  ...{ year: '01-01', from: null, until: null, instead: false, words: '' },
}

const ruleOf = (example: ReturnType<typeof exampleRules>[number]): BoundaryRule => ({
  ...example,
  ...{ kinds: [...example.kinds], limits: [...example.limits], from: null, until: null, words: '' },
})

const keyOf = ({ noun, id }: Subject): string => `${noun} ${id}`
const subjectOf = (key: string, fallback: Subject): Subject => {
  const [noun, id] = key.split(' ')
  return noun === 'person' || noun === 'organisation' ? ({ noun, id } as unknown as Subject) : fallback
}

type Props = {
  readonly on: Subject
  /** Of whom it is about. */
  readonly name: string
  readonly today: string
  /** Organisations a rule can be set on from here; of a person, those they are with. */
  readonly organisations?: readonly { readonly id: string; readonly name: string }[]
}

/** The currency of the first limit there is, or what one pays in here. */
export const useCurrency = (standing: readonly BoundaryStanding[] | undefined): string => {
  const { locale } = useIntl()
  const [limit] = standing?.flatMap(({ boundary }) => boundary.rule.limits) ?? []
  return limit?.most.currency ?? usualCurrency(locale)
}

export const Boundaries = ({ on, name, today, organisations = [] }: Props) => {
  const say = useSay()
  const words = useRuleWords()
  const query = useAsk('boundaries.standing', { on, day: today })
  const currency = useCurrency(query.data)
  const add = useUndoable('boundaries.add')
  const [adding, setAdding] = useState<Adding | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasAdding = useRef(false)
  const kept = useRef(false)
  useEffect(() => {
    if (wasAdding.current && adding === null) button.current?.focus()
    wasAdding.current = adding !== null
  }, [adding])
  const begin = (set: ExampleSet): void =>
    setAdding({ rules: exampleRules(set, currency, unitOf(currency)).map(ruleOf), at: 0, isExample: true })
  const places: readonly Place[] = [
    { key: keyOf(on), name: shorten(name, 60) },
    ...organisations.map((one) => ({ key: `organisation ${one.id}`, name: shorten(one.name, 60) })),
  ]
  const save = async (rule: BoundaryRule, place: string): Promise<boolean> => {
    const said = say('boundaries.said.added', { what: words.rule(rule) })
    kept.current = (await add({ on: subjectOf(place, on), rule }, said)) !== undefined
    return kept.current
  }
  // leaving one of an example leaves those after it too
  const next = (): void => {
    const isMore = kept.current && adding !== null && adding.at + 1 < adding.rules.length
    kept.current = false
    setAdding(isMore ? { ...adding, at: adding.at + 1 } : null)
  }
  const rule = adding?.rules[adding.at]
  const list = (all: readonly BoundaryStanding[]) => (
    <ul>
      {all.map((standing) => (
        <BoundaryRow key={standing.boundary.id} standing={standing} currency={currency} today={today} />
      ))}
    </ul>
  )
  return (
    <div data-adds="">
      <Section
        title={say('boundaries.title')}
        className={styles.first}
        action={
          !adding && (
            <span className={styles.begin} data-print="no">
              <Button ref={button} kind="plain" size="small" onClick={() => setAdding(fresh)}>
                {say('boundaries.add')}
              </Button>
              <ExampleMenu onChoose={begin} />
            </span>
          )
        }
      >
        {adding && rule && (
          <BoundaryForm
            key={adding.at}
            label={say('boundaries.add')}
            rule={rule}
            currency={currency}
            today={today}
            places={places}
            about={adding.isExample && say('boundaries.example.is', { at: adding.at + 1, of: adding.rules.length })}
            onSave={save}
            onDone={next}
          />
        )}
        <Answer of={query} reading={say('boundaries.reading')}>
          {(standing) => {
            const holding = standing.filter(({ holds }) => holds === 'holds')
            const later = standing.filter(({ holds }) => holds !== 'holds')
            const none = on.noun === 'person' ? 'boundaries.none' : 'boundaries.none.organisation'
            return (
              <>
                {standing.length === 0 && !adding && <EmptyState>{say(none, { name: shorten(name, 60) })}</EmptyState>}
                {list(holding)}
                {later.length > 0 && (
                  <Section level={3} title={say('boundaries.later')}>
                    {list(later)}
                  </Section>
                )}
              </>
            )
          }}
        </Answer>
      </Section>
    </div>
  )
}

const fresh: Adding = { rules: [blank], at: 0, isExample: false }
