import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { actOn } from '../../../shared/model/follow-ups.ts'
import { useDates } from '../../lib/dates.ts'
import { dueTone, type FollowUpWork } from '../../lib/follow-up-work.tsx'
import { isUnheard } from '../../lib/follow-ups/deeds.ts'
import { FollowUpItem } from '../../lib/follow-ups/item.tsx'
import { useFollowUpMore } from '../../lib/follow-ups/more.ts'
import { lineMark } from '../../lib/lines.ts'
import { stepReason } from '../../lib/marks/words.ts'
import { historyMark } from '../../lib/history/open-history.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import parts from './parts.module.css'
import { short } from './short.ts'
import { useSourceLine } from './source-line.tsx'
import { useEditing } from '../../lib/use-editing.ts'

type Said = { readonly followUp: FollowUp; readonly name: string; readonly today: string }

/** "You promised; put off, it was due Mon 1 June; they know it will be late". */
const useWhy = (): ((said: Said) => string) => {
  const say = useSay()
  const dates = useDates()
  return ({ followUp, name, today }) => {
    const { kind, by, due, state, snoozedUntil, heardBy, earlier, toldAt, why, arc } = followUp
    const isOpen = state === 'open'
    return [
      say(`people.followUp.who.${kind}.${by}`, { name: short(name, 40) }),
      arc !== null && stepReason(say, arc),
      isOpen &&
        snoozedUntil !== null &&
        due !== null &&
        say('people.followUp.snoozedFrom', { date: dates.medium(due, today) }),
      isOpen &&
        snoozedUntil === null &&
        due !== null &&
        due < today &&
        say('people.followUp.overdue', { when: dates.relative(due, today) }),
      isOpen && earlier.length > 0 && say('people.followUp.newDay', { count: earlier.length }),
      isOpen && toldAt !== null && say('people.followUp.told', { by }),
      heardBy !== null &&
        say(heardBy < today ? 'people.followUp.hearWas' : 'people.followUp.hear', {
          date: dates.medium(heardBy, today),
        }),
      state === 'dropped' && say('people.followUp.dropped'),
      !isOpen && why !== '' && say('people.quoted', { text: why }),
    ]
      .filter((part) => part !== false)
      .join(say('people.joiner'))
  }
}

export const FollowUpRow = ({ followUp, name, today, work }: Said & { readonly work: FollowUpWork }) => {
  const say = useSay()
  const dates = useDates()
  const why = useWhy()
  const source = useSourceLine(today)
  const { open: isEditing, start, stop, home } = useEditing()
  const { kind, text, state } = followUp
  const isOpen = state === 'open'
  const day = isOpen ? actOn(followUp) : (followUp.closedOn ?? undefined)
  const more = useFollowUpMore(followUp, work, isOpen ? start : undefined)
  if (isEditing)
    return (
      <li ref={home} {...lineMark}>
        <FollowUpForm personId={followUp.personId} name={name} followUp={followUp} today={today} onDone={stop} />
      </li>
    )
  return (
    <li ref={home}>
      <FollowUpItem
        followUp={followUp}
        today={today}
        work={work}
        more={more}
        row={{
          when: day === undefined ? undefined : dates.gutter(day, today),
          tone: dueTone(followUp, today),
          title: (
            <bdi
              className={isOpen ? parts.user : parts.closed}
              {...historyMark({ noun: 'follow-up', id: followUp.id })}
            >
              {kind === 'to-do' ? text : say('people.quoted', { text })}
            </bdi>
          ),
          why: why({ followUp, name, today }),
          source: source(followUp.source),
          onOpen: isOpen ? start : undefined,
        }}
        under={
          isUnheard(followUp)
            ? () => (
                <Button size="small" onClick={() => work.acknowledge(followUp)}>
                  {say('people.followUp.acknowledge')}
                </Button>
              )
            : undefined
        }
      />
    </li>
  )
}
