import { Fragment, type ReactNode } from 'react'
import type { Fact } from '../../../shared/contract/facts.ts'
import type { Brief } from '../../../shared/contract/today.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Section } from '../../ui/section.tsx'
import { Source } from '../../ui/source.tsx'
import { Line, Note } from '../../ui/text.tsx'
import { More } from './brief-more.tsx'
import type { BriefSlots } from './brief-slots.ts'
import { AsideWork, rolesBeside } from './brief-work.tsx'
import styles from './brief.module.css'
import { markOf } from './fact-words.ts'
import { LeftOut, usePaper } from './paper.tsx'
import { useSourceLine } from './source-line.tsx'
import { useTieLabel } from './tie-label.ts'

const most = { leave: 4, around: 6, family: 3, interest: 4, work: 3, other: 4 } as const

/** Categories with a heading of their own; the others stand together, each with its word. */
const own = ['family', 'interest', 'work'] as const

const Facts = ({
  facts,
  id,
  today,
  limit,
  withCategory,
}: {
  readonly facts: readonly Fact[]
  readonly id: string
  readonly today: string
  readonly limit: number
  readonly withCategory?: boolean
}) => {
  const say = useSay()
  const paper = usePaper()
  const from = useFrom(today)
  return (
    <>
      <ul className={styles.facts}>
        {facts.slice(0, limit).map((fact) => (
          <li key={fact.id} {...paper.fact(fact)}>
            <Source source={from(fact)} focusable>
              <Line className={styles.two}>
                <bdi>{fact.text}</bdi>
                {withCategory && fact.category !== 'other' && (
                  <>
                    {' '}
                    <span className={styles.years}>{say(`people.category.${fact.category}`)}</span>
                  </>
                )}
              </Line>
            </Source>
          </li>
        ))}
      </ul>
      <More count={facts.length - limit} id={id} tab="facts" />
    </>
  )
}

/** Where a fact comes from: the entry it was noted with, or the day it was learned. */
const useFrom = (today: string): ((fact: Fact) => string) => {
  const say = useSay()
  const dates = useDates()
  const source = useSourceLine(today)
  return (fact) => source(fact.source) ?? say('people.fact.noSource', { date: dates.medium(fact.learnedOn, today) })
}

export const BriefAside = ({
  brief,
  today,
  slots,
}: {
  readonly brief: Brief
  readonly today: string
  readonly slots: BriefSlots
}) => {
  const say = useSay()
  const paper = usePaper()
  const from = useFrom(today)
  const { person, facts } = brief
  const leave = facts.filter(({ use }) => use !== 'mention')
  const open = facts.filter(({ use }) => use === 'mention')
  const of = (category: Fact['category']): readonly Fact[] => open.filter((fact) => fact.category === category)
  const rest = open.filter(({ category }) => !own.some((each) => each === category))
  const family = of('family')
  const work = of('work')
  const isBare =
    facts.length === 0 &&
    brief.ties.length === 0 &&
    person.met.trim() === '' &&
    person.note.trim() === '' &&
    rolesBeside(brief.roles).length === 0
  const parts: readonly (ReactNode | false)[] = [
    (leave.length > 0 || slots.offLimits !== undefined) && (
      <Section key="leave" title={say('people.brief.leave')} className={styles.leave}>
        <ul className={styles.facts}>
          {leave.slice(0, most.leave).map((fact) => (
            <li key={fact.id} {...paper.fact(fact)}>
              <Source source={from(fact)} focusable>
                <Line className={styles.two}>
                  <b>
                    <bdi>{fact.text}</bdi>
                  </b>
                </Line>
              </Source>
              <Note>
                {[say(`people.use.${fact.use}`), markOf(say, fact)].filter(Boolean).join(say('people.joiner'))}
              </Note>
            </li>
          ))}
        </ul>
        <More count={leave.length - most.leave} id={person.id} tab="facts" />
        {slots.offLimits}
      </Section>
    ),
    slots.mayGive !== undefined && <Fragment key="give">{slots.mayGive}</Fragment>,
    brief.ties.length > 0 && (
      <Section key="around" title={say('people.brief.around')}>
        <Names brief={brief} />
        <More count={brief.ties.length - most.around} id={person.id} tab="around" />
      </Section>
    ),
    family.length > 0 && (
      <Section key="family" title={say('people.category.family')}>
        <Facts facts={family} id={person.id} today={today} limit={most.family} />
      </Section>
    ),
    of('interest').length > 0 && (
      <Section key="interest" title={say('people.category.interest')}>
        <Facts facts={of('interest')} id={person.id} today={today} limit={most.interest} />
      </Section>
    ),
    (rolesBeside(brief.roles).length > 0 || work.length > 0) && (
      <Section key="work" title={say('people.category.work')}>
        <AsideWork roles={rolesBeside(brief.roles)} id={person.id} />
        {work.length > 0 && <Facts facts={work} id={person.id} today={today} limit={most.work} />}
      </Section>
    ),
    rest.length > 0 && (
      <Section key="rest" title={say('people.brief.rest')}>
        <Facts facts={rest} id={person.id} today={today} limit={most.other} withCategory />
      </Section>
    ),
    person.met.trim() !== '' && (
      <Section key="met" title={say('people.field.met')}>
        <p className={styles.three} dir="auto">
          {person.met.slice(0, 400)}
        </p>
      </Section>
    ),
    person.note.trim() !== '' && (
      <Section key="note" title={say('people.field.note')}>
        <p className={styles.three} dir="auto">
          {person.note.slice(0, 400)}
        </p>
      </Section>
    ),
  ]
  return (
    <div className={styles.aside}>
      {parts}
      {isBare && (
        <Section title={say('people.brief.about')}>
          <Note>{say('people.brief.noFacts')}</Note>
        </Section>
      )}
      <LeftOut brief={brief} />
    </div>
  )
}

/** Whoever has no name here is what they are to this person: the page is theirs already. */
const nameOf = ({ otherNamed, otherName, otherIs }: Brief['ties'][number]): string =>
  otherNamed || otherIs === '' ? otherName : `${otherIs.charAt(0).toUpperCase()}${otherIs.slice(1)}`

const Names = ({ brief }: { readonly brief: Brief }) => {
  const say = useSay()
  const label = useTieLabel()
  const wordOf = (tie: Brief['ties'][number]): string =>
    tie.until === null || tie.otherDied !== null || tie.otherIs === ''
      ? label(tie)
      : say('people.tie.was', { label: tie.otherIs })
  const go = useGo()
  const ties = brief.ties.slice(0, most.around)
  return (
    <dl className={styles.names}>
      {ties.map((tie) => (
        <div key={tie.id}>
          <dt>
            <button type="button" className={styles.name} onClick={() => go.person(tie.otherId)}>
              <bdi>{nameOf(tie)}</bdi>
            </button>
          </dt>
          <dd>
            {tie.otherNamed && wordOf(tie) !== '' && <bdi>{wordOf(tie)}</bdi>}
            {!tie.otherNamed && tie.otherDied !== null && <bdi>{say('people.tie.died')}</bdi>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
