/** Before a meeting: what may be given to somebody, in a line or two, with whose rule it is and how much is left. */
import type { BoundaryLine } from '../../../shared/contract/boundaries.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useMoney } from '../../lib/money.ts'
import { useSay } from '../../lib/say.ts'
import { Section } from '../../ui/section.tsx'
import { Line, Note } from '../../ui/text.tsx'
import styles from './boundaries.module.css'
import { useRuleWords } from '../../lib/boundaries/rule-words.ts'

const most = 2

/** Nothing at all where nobody set anything down. */
export const BoundaryLines = ({ personId }: { readonly personId: string }) => {
  const today = useToday()
  const query = useAsk(
    'boundaries.lines',
    { personId: personId as never, day: today?.day ?? '' },
    { enabled: today !== undefined },
  )
  return query.data && query.data.length > 0 ? <Lines personId={personId} lines={query.data} /> : null
}

const Lines = ({ personId, lines }: { readonly personId: string; readonly lines: readonly BoundaryLine[] }) => {
  const say = useSay()
  const go = useGo()
  const words = useBriefWords()
  const rest = lines.length - most
  return (
    <Section title={say('boundaries.brief')}>
      <ul className={styles.lines}>
        {lines.slice(0, most).map((line) => (
          <li key={`${line.level} ${line.by.id}`}>
            <Line>
              <b>
                <bdi>{words.title(line)}</bdi>
              </b>
            </Line>
            <Note className={styles.user}>{words.why(line)}</Note>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => go.person(personId, 'boundaries')}>
          {say('boundaries.brief.more', { count: rest })}
        </button>
      )}
    </Section>
  )
}

const useBriefWords = () => {
  const say = useSay()
  const money = useMoney()
  const words = useRuleWords()
  const reached = ({ limits }: BoundaryLine) => limits.filter(({ spent, most: limit }) => spent >= limit.amount)
  const title = (line: BoundaryLine): string => {
    const { level, kinds, by } = line
    if (level === 'barred' && kinds.length === 0) return say('boundaries.brief.barred')
    if (level !== 'full') return words.rule({ ...by.rule, kinds })
    const full = reached(line)
    return say('boundaries.brief.full', { count: full.length, limits: full.map(words.limit).join(', ') })
  }
  const left = ({ level, limits }: BoundaryLine): readonly string[] =>
    level === 'barred'
      ? []
      : limits
          .filter(({ per, giver, left: room }) => per !== 'occasion' && giver === null && room > 0)
          .map(({ per, left: room, most: limit }) =>
            say(per === 'year' ? 'boundaries.brief.left' : 'boundaries.brief.left.giver-year', {
              left: money({ amount: room, currency: limit.currency }),
              most: money(limit),
            }),
          )
  return {
    title,
    why: (line: BoundaryLine): string => {
      const [, ...terms] = words.terms({ ...line.by.rule, direction: 'given' })
      const facts = [words.from(line.by), ...terms, ...left(line)].join(say('people.joiner'))
      return line.level === 'barred' || line.level === 'full' ? `${facts}. ${say('boundaries.brief.instead')}` : facts
    },
  }
}
