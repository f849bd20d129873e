export { understand, type Memo, type UnderstandOptions } from './understand.ts'
export type { DateOrder } from '../spoken/words.ts'
export type {
  BoundaryReading,
  FactCategory,
  FactReading,
  FollowUpReading,
  JotPerson,
  LifeEventReading,
  MilestoneReading,
  NameReading,
  Reading,
  Suggestion,
  TieReading,
} from './types.ts'
