/** Today, where somebody is. */
import { Temporal } from '../../shared/model/temporal.ts'
import { partsOf, type IsoDate } from '../../shared/model/days.ts'
import { exit, Refusal } from './words.ts'

/** In a zone, or that of the system. */
export const todayIn = (zone: string | undefined): IsoDate => {
  try {
    return Temporal.Now.plainDateISO(zone).toString()
  } catch {
    throw new Refusal('--zone takes the name of a time zone, such as Europe/Paris.', exit.usage)
  }
}

export const dayGiven = (option: string, text: string | undefined): IsoDate | undefined => {
  if (text === undefined) return undefined
  if (!partsOf(text)) throw new Refusal(`--${option} takes a day, such as 2026-11-21.`, exit.usage)
  return text
}
