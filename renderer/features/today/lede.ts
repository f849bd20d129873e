import { useIntl } from 'react-intl'
import type { Today } from '../../../shared/contract/today.ts'
import { useSay } from '../../lib/say.ts'
import { waitingAsks } from './waiting-asks.ts'

/** One sentence made of what there is: "Two asks wait for your answer, one follow-up is due and one date falls today." */
/** `touch`: how many people are to be kept in touch with. */
export const useLede = (today: Today | undefined, touch: number): string => {
  const say = useSay()
  const { formatList, locale } = useIntl()
  if (!today) return ''
  const { followUps, dates, nudges, day } = today
  const count = (id: string, number: number): readonly string[] =>
    number === 0 ? [] : [say(`today.lede.${id}`, { count: number, words: say('today.number', { count: number }) })]
  const now = [
    ...count('asks', waitingAsks(today).length),
    ...count('due', followUps.overdue.length + followUps.today.length),
    // one that is due today is among those
    ...count('nudges', nudges.filter(({ due }) => due !== day).length),
    ...count('dates', dates.today.length),
    ...count('touch', touch),
  ]
  const soon = [...count('week', followUps.week.length), ...count('week-dates', dates.week.length)]
  if (now.length === 0 && soon.length === 0) return say('today.lede.nothing')
  const sentence =
    now.length > 0 ? say('today.lede', { list: formatList(now) }) : say('today.lede.soon', { list: formatList(soon) })
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1)
}
