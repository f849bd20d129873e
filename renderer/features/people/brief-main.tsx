import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { Brief } from '../../../shared/contract/today.ts'
import { actOn, sortFollowUps } from '../../../shared/model/follow-ups.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import { fromBoth } from './brief-both.ts'
import { More } from './brief-more.tsx'
import type { BriefSlots } from './brief-slots.ts'
import styles from './brief.module.css'
import { titleOf, yearsOf } from './milestone-words.ts'
import { usePaper } from './paper.tsx'
import { short } from './short.ts'
import { useSourceLine } from './source-line.tsx'

const most = { promised: 4, todo: 3, asked: 3, coming: 4 } as const

/** Characters of an entry that can be on the page at all; the rest is cut by lines. */
const excerpt = { last: 900, before: 300 } as const

export const BriefMain = ({
  brief,
  today,
  slots,
}: {
  readonly brief: Brief
  readonly today: string
  readonly slots: BriefSlots
}) => {
  const paper = usePaper()
  const say = useSay()
  const dates = useDates()
  const { person, entries, mine, theirs, coming } = brief
  const [last, ...before] = entries
  const open = sortFollowUps([...mine, ...theirs], today)
  const promised = open.filter(({ kind }) => kind === 'promise')
  const todo = open.filter(({ kind }) => kind === 'to-do')
  const asked = open.filter(({ kind }) => kind === 'ask')
  const how = (entry: NonNullable<typeof last>): string =>
    say('people.brief.how', {
      channel: say(`people.entryChannel.${entry.channel}`),
      date: dates.medium(entry.happenedAt, today),
    })
  return (
    <>
      <Section title={say('people.brief.last')} aside={last && how(last)} className={styles.first}>
        {last ? (
          <>
            <p className={styles.last} dir="auto" {...paper.entry(last)}>
              {last.text.slice(0, excerpt.last)}
            </p>
            {before.map((entry) => (
              <div key={entry.id} {...paper.entry(entry)}>
                <Row
                  space="tight"
                  when={dates.gutter(entry.happenedAt.slice(0, 10), today)}
                  title={<bdi className={styles.two}>{entry.text.slice(0, excerpt.before)}</bdi>}
                />
              </div>
            ))}
            <More count={brief.entryCount - entries.length} id={person.id} tab="timeline" />
          </>
        ) : (
          <Note>{say('people.brief.noEntries')}</Note>
        )}
      </Section>
      <Section title={say('people.brief.promised')}>
        {promised.length === 0 && <Note>{say('people.brief.noPromises')}</Note>}
        <Due items={fromBoth(promised, most.promised)} brief={brief} today={today} />
        <More count={promised.length - most.promised} id={person.id} tab="follow-ups" />
      </Section>
      {asked.length > 0 && (
        <Section title={say('people.brief.asked')}>
          <Due items={asked.slice(0, most.asked)} brief={brief} today={today} />
          <More count={asked.length - most.asked} id={person.id} tab="follow-ups" />
        </Section>
      )}
      {todo.length > 0 && (
        <Section title={say('people.brief.todo')}>
          <Due items={todo.slice(0, most.todo)} brief={brief} today={today} />
          <More count={todo.length - most.todo} id={person.id} tab="follow-ups" />
        </Section>
      )}
      <Section title={say('people.brief.coming')}>
        {coming.length === 0 && <Note>{say('people.brief.noDates')}</Note>}
        <Coming brief={brief} today={today} />
        <More count={coming.length - most.coming} id={person.id} tab="dates" />
      </Section>
      {slots.between}
      {slots.ask}
    </>
  )
}

const Due = ({
  items,
  brief,
  today,
}: {
  readonly items: readonly FollowUp[]
  readonly brief: Brief
  readonly today: string
}) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const source = useSourceLine(today)
  const { person } = brief
  const them = short(person.given || person.name, 24)
  return items.map((item) => {
    const day = actOn({ ...item, state: 'open' })
    return (
      <Row
        key={item.id}
        space="tight"
        when={day === undefined ? undefined : dates.gutter(day, today)}
        tone={day !== undefined && day <= today ? 'due' : 'plain'}
        title={
          <span className={styles.two}>
            <b>{item.by === 'me' && item.kind !== 'ask' ? say('people.you') : <bdi>{them}</bdi>}</b>{' '}
            <bdi>{item.kind === 'to-do' ? item.text : say('people.quoted', { text: item.text })}</bdi>
          </span>
        }
        source={source(item.source)}
        onOpen={() => go.person(person.id, 'follow-ups')}
      />
    )
  })
}

const Coming = ({ brief, today }: { readonly brief: Brief; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const source = useSourceLine(today)
  return brief.coming.slice(0, most.coming).map((milestone) => {
    const years = yearsOf(say, milestone, milestone.years)
    return (
      <Row
        key={milestone.id}
        space="tight"
        when={milestone.next === null ? undefined : dates.gutter(milestone.next, today)}
        tone={milestone.next === today ? 'now' : 'plain'}
        title={
          <span className={styles.two}>
            <bdi>{titleOf(say, milestone)}</bdi>
            {years && (
              <>
                {' '}
                <span className={styles.years}>{years}</span>
              </>
            )}
          </span>
        }
        source={source(milestone.source)}
        onOpen={() => go.person(brief.person.id, 'dates')}
      />
    )
  })
}
