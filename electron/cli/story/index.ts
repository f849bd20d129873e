/** The story of an engineers' house and the sixty people it lives from, over six years. All of them are invented. */
import { elsewhere } from './elsewhere.ts'
import { harbours } from './harbours.ts'
import { houses } from './houses.ts'
import { keeley } from './keeley.ts'
import { northmere } from './northmere.ts'
import { ours } from './ours.ts'
import { rooms } from './rooms.ts'
import type { Chapter } from './types.ts'
import { weeks } from './weeks.ts'

const chapters = [ours, northmere, keeley, harbours, houses, elsewhere, weeks, rooms]

const all = <K extends keyof Chapter>(part: K): readonly NonNullable<Chapter[K]>[number][] =>
  chapters.flatMap((chapter) => (chapter[part] ?? []) as readonly NonNullable<Chapter[K]>[number][])

export const story: Required<Chapter> = {
  organisations: all('organisations'),
  people: all('people'),
  ties: all('ties'),
  entries: all('entries'),
  milestones: all('milestones'),
  followUps: all('followUps'),
  gifts: all('gifts'),
  meetings: all('meetings'),
  tags: all('tags'),
  templates: all('templates'),
  fields: all('fields'),
  fieldSets: all('fieldSets'),
  questions: all('questions'),
  reviews: all('reviews'),
  notReviewed: all('notReviewed'),
  handovers: all('handovers'),
  rhythms: all('rhythms'),
  pauses: all('pauses'),
  putOff: all('putOff'),
  denied: all('denied'),
  apart: all('apart'),
}
