/** How near somebody is to whoever writes: by when they last spoke, and how often. */
import { dayNumber } from '../../../../shared/model/days.ts'

/** What each doubling of how often is worth, in days: a hundred talks weigh as much as a year. */
const perDoubling = 60

/** A day's number, later for whoever was spoken with often; 0 for nobody was ever spoken with. It does not depend on what day it is today. */
export const nearness = (last: string | null | undefined, count: number): number =>
  last === null || last === undefined || count < 1
    ? 0
    : dayNumber(last.slice(0, 10)) + perDoubling * Math.floor(Math.log2(count))

/** From 0 to 1, as seen on a day. */
export const closeness = (near: number, today: string): number =>
  near === 0 ? 0 : 365 / (365 + Math.max(0, dayNumber(today) + 300 - near))
