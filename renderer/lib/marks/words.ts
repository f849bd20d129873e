/** Life events, arcs and signals in words. */
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { stepsOf, type ArcKind, type ArcStep } from '../../../shared/model/arcs/arcs.ts'
import type { SignalKind } from '../../../shared/model/evidence.ts'
import type { LifeEvent } from '../../../shared/model/life-events/taxonomy.ts'
import type { ArcReason } from '../../../shared/contract/life-events.ts'
import { useDates } from '../dates.ts'
import { useSay, type Say } from '../say.ts'

type Event = { readonly event: LifeEvent; readonly relative: string }

/** "Death, her father"; "New job" */
export const eventWords = (say: Say, { event, relative }: Event): string => {
  const name = say(`life-event.name.${event}`)
  return relative.trim() === '' ? name : say('life-event.of', { event: name, relative: relative.trim() })
}

/** "her father died" */
export const happenedWords = (say: Say, { event, relative }: Event): string =>
  say(`arc.what.${event}`, { who: relative.trim() === '' ? 'own' : 'other', relative: relative.trim() })

/** "A month since her father died." */
export const stepReason = (say: Say, arc: Event & { readonly step: ArcStep }): string =>
  say('arc.reason', { after: say(`arc.after.${arc.step}`), what: happenedWords(say, arc) })

/** Each step of an arc with the words it is told in: nothing of grief, since a notification may show them. */
export const arcWords = (say: Say, kind: ArcKind): { step: ArcStep; text: string }[] =>
  stepsOf(kind).map((step) => ({ step, text: say(`arc.do.${kind}.${step}`) }))

/** "a week, a month and a year" */
export const useStepsInWords = (): ((kind: ArcKind) => string) => {
  const say = useSay()
  const { formatList } = useIntl()
  return (kind) => formatList(stepsOf(kind).map((step) => say(`arc.after.${step}`).toLowerCase()))
}

/** "Quietly for now: her father died, 12 November." '' where nothing keeps it quiet. */
export const useSilenced = (): ((reason: ArcReason | null, today: string) => string) => {
  const say = useSay()
  const dates = useDates()
  return useCallback(
    (reason, today) =>
      reason === null
        ? ''
        : say('arc.silenced', { what: happenedWords(say, reason), date: dates.medium(reason.on, today) }),
    [dates, say],
  )
}

/** "Referred us: to the harbour authority" */
export const signalWords = (say: Say, { kind, words }: { readonly kind: SignalKind; readonly words: string }): string =>
  words.trim() === '' ? say(`signal.${kind}`) : say('signal.with', { kind: say(`signal.${kind}`), words: words.trim() })
