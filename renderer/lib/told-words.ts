/** What is or was told of, when, and why it came then, in words. */
import type { NextItem, ToldItem, ToldOf, Why } from '../../shared/contract/reminders.ts'
import { daysBetween } from '../../shared/model/days.ts'
import { useDates } from './dates.ts'
import { useSay, type Say } from './say.ts'

type Named = { readonly person: { readonly name: string } | null; readonly of: ToldOf | null }

/** “Anneliese Roth turns 50”, “You promised Siobhán: two pages”, “Meeting with Ann: Board”. */
export const toldTitle = (say: Say, { person, of }: Named): string => {
  const name = person?.name ?? ''
  if (!of) return say('told.gone')
  if (of.noun === 'follow-up')
    return say(of.step === undefined ? 'told.follow-up' : `told.follow-up.${of.step}`, {
      kind: of.kind,
      by: of.by,
      name,
      text: of.text,
    })
  if (of.noun === 'meeting') {
    if (name === '') return of.title.trim() === '' ? say('calendar.meeting') : of.title
    return of.title.trim() === ''
      ? say('told.meeting', { name })
      : say('told.meeting.titled', { name, title: of.title })
  }
  const { kind, title, years, mourned, silenced } = of
  const own = title.trim()
  const what = own === '' ? say(`people.milestone.kind.${kind}`) : own
  if (mourned) return say('calendar.mourned', { name, what })
  const counted = years !== null && years > 0
  if (silenced)
    return say('told.silenced', {
      what: say(counted && kind !== 'birthday' ? 'calendar.date.years' : 'calendar.date', {
        name,
        what,
        years: years ?? 0,
      }),
    })
  if (kind === 'birthday' && own === '')
    return counted ? say('calendar.turns', { name, years }) : say('calendar.birthday', { name })
  return counted ? say('calendar.date.years', { name, what, years }) : say('calendar.date', { name, what })
}

const leadWords = (say: Say, why: Why, lead: number): string[] => {
  if (why.level === null) return []
  const days = say('people.leads.day', { days: lead })
  return [say(`told.why.${why.level}`, { days, name: why.name })]
}

/** “Two weeks before, as for everyone tagged board; by their clock (Asia/Tokyo); moved out of quiet hours”. */
export const whyWords = (say: Say, why: Why | null, lead: number): string => {
  if (!why) return ''
  return [
    ...leadWords(say, why, lead),
    ...(why.zone === 'theirs' ? [say('told.why.theirs', { zone: why.zoneName })] : []),
    ...why.moved.map((moved) => say(`told.why.moved.${moved}`)),
  ].join(say('people.joiner'))
}

/** The day it is about, where that is another than the day it is told. */
export const useAboutDay = (): ((item: Pick<NextItem | ToldItem, 'key'>, toldOn: string) => string) => {
  const say = useSay()
  const dates = useDates()
  return ({ key }, toldOn) => {
    const day = key.occurrence.slice(0, 10)
    if (key.noun === 'meeting' || day === toldOn) return ''
    return say(daysBetween(toldOn, day) > 0 ? 'told.for' : 'told.was', { day: dates.medium(day, toldOn) })
  }
}
