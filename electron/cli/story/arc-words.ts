/** What is to be done in the weeks after something happened in a life, as whoever keeps this journal says it. */
import { stepsOf, type ArcKind, type ArcStep } from '../../../shared/model/arcs/arcs.ts'

const words: Readonly<Record<ArcKind, Readonly<Partial<Record<ArcStep, string>>>>> = {
  bereavement: {
    week: 'Write a line by hand, no business in it',
    month: 'Call, and ask how they are',
    quarter: 'Be in touch when others have stopped asking',
    year: 'Let them know that I remember',
  },
  illness: {
    week: 'Ask how they are, and offer one thing I can do',
    month: 'Ask how they are, not when they are back',
    quarter: 'Ask what is possible now',
  },
  surgery: {
    'days-later': 'Send a line that needs no answer',
    fortnight: 'Ask how they are',
    'six-weeks': 'Ask what is possible again',
  },
  separation: {
    week: 'Send a line that needs no answer',
    month: 'Suggest a coffee, without an agenda',
    quarter: 'Ask how they are, and listen',
    'half-year': 'Suggest doing something together',
  },
  'job-loss': {
    week: 'Call, and ask what would help',
    month: 'Introduce them to somebody of use',
    quarter: 'Ask how it is going',
  },
  hardship: { 'days-later': 'Call, and ask what would help', month: 'Ask how things are now' },
  birth: {
    week: 'Send congratulations',
    'six-weeks': 'Ask how they all are',
    'half-year': 'Ask after the little one, by name',
    year: 'Remember the first birthday',
  },
  wedding: {
    week: 'Send congratulations',
    month: 'Ask how the day was',
    year: 'Remember the first anniversary',
  },
  'new-job': {
    week: 'Wish them well in the new place',
    month: 'Ask how the first weeks were',
    quarter: 'Ask what has changed, and how we can help',
  },
  retirement: {
    week: 'Send a line of thanks for the years',
    month: 'Ask how the new days are',
    'half-year': 'Suggest lunch',
    year: 'Ask what they are up to',
  },
  move: { fortnight: 'Write down the new address', quarter: 'Ask whether it feels like home yet' },
}

export const wordsOfArc = (kind: ArcKind): { readonly step: ArcStep; readonly text: string }[] =>
  stepsOf(kind).map((step) => ({ step, text: words[kind][step] ?? step }))
