/** The follow-ups a hand-over makes on either side: the introduction, and how it goes after thirty and ninety days. */
import { addDays } from '../../../shared/model/days.ts'
import type { Say } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'

export type CheckIn = { readonly text: string; readonly on: string }

/** Days until the two are to meet, and until one asks how it goes. */
const soon = 7
const later = [30, 90] as const

/** @param way whether one gave it or took it over */
export const checkInsOf = (
  say: Say,
  { way, name, colleague, today }: { way: 'given' | 'taken'; name: string; colleague: string; today: string },
): readonly CheckIn[] => {
  const whom = { name: shorten(name, 200), colleague: shorten(colleague.trim(), 200) || say('handovers.colleague') }
  return [
    {
      text: say(way === 'given' ? 'handovers.checkin.introduce' : 'handovers.checkin.meet', whom),
      on: addDays(today, soon),
    },
    ...later.map((days) => ({ text: say('handovers.checkin.how', { ...whom, days, way }), on: addDays(today, days) })),
  ]
}
