export { readJot } from './read-jot.ts'
export type { DateOrder } from '../../../shared/model/spoken/words.ts'
export type {
  FactCategory,
  FactReading,
  FollowUpReading,
  JotPerson,
  LifeEventReading,
  MilestoneReading,
  Reading,
  ReadJotOptions,
  Suggestion,
} from './types.ts'
