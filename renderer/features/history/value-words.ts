/** A value as it was written, in words. */
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { HistoryValue } from '../../../shared/contract/history.ts'
import { useDates } from '../../lib/dates.ts'
import { localOf } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { usePartial } from '../../lib/spelling.ts'

export type ValueWords = (of: { readonly noun: string; readonly field: string }, value: HistoryValue) => string

export const useFieldWords = (): ((noun: string, field: string) => string) => {
  const say = useSay()
  return useCallback((noun, field) => say(`history.field.${noun}.${field}`), [say])
}

export const useValueWords = (zone: string): ValueWords => {
  const say = useSay()
  const dates = useDates()
  const partial = usePartial()
  const { messages, formatList, formatNumber, formatDate } = useIntl()
  const rough = (day: string): string => {
    if (day.length === 10) return dates.full(day)
    return day.length === 7
      ? dates.month(`${day}-01`)
      : formatDate(new Date(`${day}-06-15T12:00:00Z`), { year: 'numeric', timeZone: 'UTC' })
  }
  return ({ noun, field }, value) => {
    switch (value.is) {
      case 'text':
        return value.text
      case 'choice': {
        const id = `history.choice.${noun}.${field}.${value.word}`
        return Object.hasOwn(messages, id) ? say(id) : value.word
      }
      case 'yes':
        return say(value.yes ? 'history.yes' : 'history.no')
      case 'words':
        return formatList(value.words)
      case 'day':
        return rough(value.day)
      case 'time':
        return say('ui.when', { date: dates.full(value.at), time: dates.time(value.at) })
      case 'instant': {
        const at = localOf(value.at, zone)
        return say('ui.when', { date: dates.full(at), time: dates.time(at) })
      }
      case 'date':
        return partial(value.date)
      case 'number':
        return formatNumber(value.number)
      case 'named':
        if (value.where === 'gone') return say('history.erased')
        return value.where === 'bin' ? say('history.in-bin', { name: value.name }) : value.name
      case 'there':
        return say('history.there')
    }
  }
}
