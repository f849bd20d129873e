/** Dates, meetings and gifts. */
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { partsOf, type Teller } from './teller.ts'

const tellMilestones = ({ story, tell, happen, today, id, known }: Teller): void => {
  for (const { of, title, in: days, kind = 'anniversary', years, tone = 'celebrate', at } of story.milestones)
    happen(Math.max(known(of), at ?? known(of)), () => {
      const on = partsOf(today.add({ days }))
      const isOnce = years === undefined
      const date = knownDate(isOnce ? on : { ...on, year: on.year - years })
      const repeats = isOnce ? { every: 'once' as const } : { every: 'year' as const, missing: 'earlier' as const }
      tell('milestones.add', { personId: id(of), kind, title, date, repeats, tone })
    })
}

const tellMeetings = ({ story, tell, happen, day, id }: Teller): void => {
  for (const { in: days, at, with: people, title, place } of story.meetings)
    happen(Math.min(-1, days - 7), () => {
      const more = { ...(title !== undefined && { title }), ...(place !== undefined && { place }) }
      tell('meetings.add', { people: people.map((key) => id(key)), start: `${day(days)}T${at}`, ...more })
    })
}

const tellGifts = ({ story, tell, happen, day, id, known }: Teller): void => {
  for (const gift of story.gifts) {
    const { at, of, kind, what, value, direction = 'given', state = 'given', family = 0 } = gift
    happen(Math.max(at, known(...of)), () => {
      tell('gifts.add', {
        ...{ on: day(at), direction, kind, state, what, entryId: null },
        ...{ note: gift.note ?? '', despite: gift.despite ?? '' },
        value: value ? { amount: value[0] * 100, currency: value[1] } : null,
        giverId: gift.giver === undefined ? null : id(gift.giver),
        people: of.map((key) => ({ personId: id(key), self: family === 0, family })),
      })
    })
  }
}

export const tellDates = (teller: Teller): void => {
  tellMilestones(teller)
  tellMeetings(teller)
  tellGifts(teller)
}
