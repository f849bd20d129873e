/** English, as it is written after a call. */
import { fold } from '../../names.ts'
import type { Language } from '../language.ts'
import { boundaries } from './boundaries.ts'
import { englishDates } from './dates.ts'
import { events } from './events.ts'
import { factClasses } from './fact-classes.ts'
import { factWords } from './fact-words.ts'
import { facts } from './facts.ts'
import { due, followUps } from './follow-ups.ts'
import { givenNames } from './given-names.ts'
import { milestones } from './milestones.ts'
import { nameWords } from './name-words.ts'
import { shape } from './shape.ts'
import { ties } from './ties.ts'
import { allRelations, vocabulary } from './vocabulary.ts'

const countries =
  'ireland england scotland wales britain france germany austria switzerland belgium netherlands holland luxembourg spain portugal italy greece poland hungary romania bulgaria croatia sweden norway denmark finland iceland israel turkey egypt morocco kenya nigeria ghana japan korea china vietnam thailand malaysia indonesia singapore australia canada mexico argentina brazil chile peru colombia dubai america the*'.split(
    ' ',
  )

export const english: Language = {
  vocabulary: {
    ...vocabulary,
    ...factWords,
    ...factClasses,
    place: [...nameWords.places],
    foreign: [
      ...countries.filter((word) => !word.endsWith('*')),
      'the (us|states|uk|netherlands|emirates)',
      'new zealand',
      'south africa',
      'lisbon',
      'new york',
      'abroad',
    ],
  },
  names: {
    ...nameWords,
    given: givenNames,
    relations: new Set(allRelations.flatMap((word) => [fold(word), fold(word).split(' ').at(-1) ?? ''])),
  },
  dates: englishDates,
  shape,
  due,
  followUps,
  facts,
  milestones,
  events,
  ties,
  boundaries,
  owned: ['whose={owned}', 'whose=({their}|the) {which}? {relation}', '^ whose={which}? {relation}'],
}
