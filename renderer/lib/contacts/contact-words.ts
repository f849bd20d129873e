/** How often, by whose rule, and since when: a cadence and how it stands, in the sentences of the catalogue. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Cadence, Contact, Pause } from '../../../shared/contract/cadence.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { useDates } from '../dates.ts'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { intervalOf, type Interval } from './intervals.ts'

export type ContactWords = {
  /** “about every 4 weeks, at most 8” */
  readonly rhythm: (cadence: Cadence) => string
  /** “Every 4 weeks by your rule for clients; last spoke on Tue 7 April.” */
  readonly why: (contact: Contact, today: string) => string
  /** “About every 4 weeks, at most 8; by your rule for clients.” Nothing where nobody says how often. */
  readonly whose: (because: Contact['because']) => string | undefined
  /** “Ideally by 5 May, at the latest by 2 June.” */
  readonly days: (contact: Contact, today: string) => string | undefined
  /** “Paused since 3 May until 12 July: parental leave.” */
  readonly pause: (pause: Pause, today: string) => string
  /** “Partner, Keeley Brandt. Last spoke on Fri 10 Oct 2025.” */
  readonly dormant: (person: PersonLine, today: string) => string
}

export const capital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

export const useContactWords = (): ContactWords => {
  const say = useSay()
  const dates = useDates()
  const { locale, formatNumber } = useIntl()
  return useMemo(() => {
    const every = ({ unit, count }: Interval): string => say(`contacts.every.${unit}`, { count })
    const rhythm = ({ ideal, most }: Cadence): string => {
      const [first, second] = [intervalOf(ideal), intervalOf(most)]
      if (ideal === most) return every(first)
      const isSame = first.unit === second.unit
      const length = isSame
        ? formatNumber(second.count)
        : say(`contacts.length.${second.unit}`, { count: second.count })
      return say('contacts.rhythm', { every: every(first), most: length })
    }
    const by = (because: NonNullable<Contact['because']>, text: string): string =>
      say(`contacts.by.${because.level}`, { every: text, name: shorten(because.name, 60) })
    const last = (at: string | null, today: string): string =>
      at === null ? say('contacts.last.never') : say('contacts.last', { date: dates.medium(at, today) })
    return {
      rhythm,
      why: ({ because, last: at, state }, today) => {
        const spoke = last(at, today)
        if (!because?.cadence) return say('contacts.why.none', { last: capital(spoke, locale) })
        const words = by(because, every(intervalOf(because.cadence.ideal)))
        return state === 'losing'
          ? say('contacts.why.losing', { words, last: spoke })
          : say('contacts.why', { words: capital(words, locale), last: spoke })
      },
      whose: (because) =>
        because?.cadence
          ? say(`contacts.whose.${because.level}`, {
              rhythm: capital(rhythm(because.cadence), locale),
              name: shorten(because.name, 60),
            })
          : undefined,
      days: ({ idealOn, latestOn }, today) =>
        idealOn === null || latestOn === null
          ? undefined
          : idealOn === latestOn
            ? say('contacts.days.one', { latest: dates.medium(latestOn, today) })
            : say('contacts.days', { ideal: dates.medium(idealOn, today), latest: dates.medium(latestOn, today) }),
      pause: ({ from, until, reason }, today) =>
        say(until === null ? 'contacts.pause.open' : 'contacts.pause.until', {
          from: dates.medium(from, today),
          until: until === null ? '' : dates.medium(until, today),
          reason: shorten(reason, 200),
        }),
      dormant: ({ role, lastContact }, today) => {
        const who = [role?.title, role?.organisation].filter(Boolean).join(', ')
        const spoke = capital(last(lastContact, today), locale)
        return who
          ? say('contacts.dormant', { who: shorten(who, 120), last: spoke })
          : say('contacts.why.none', { last: spoke })
      },
    }
  }, [say, dates, locale, formatNumber])
}
