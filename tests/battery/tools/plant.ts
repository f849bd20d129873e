/** Canaries in every kind of field, written by the window itself through its own bridge. */
import type { Page } from 'playwright-core'
import { marker } from './needles.ts'
import { plantOne } from './plant-one.ts'

/** The marker in two halves: what goes to the page through the driver is never the marker itself. */
export const halves = [marker.slice(0, 5), marker.slice(5)] as const

/** About how many different canaries one person carries. */
export const perPerson = 90

/**
 * Writes `people` people with a different canary in every field there is, drafts and typed searches among them. Answers
 * with how many canaries were written. Rejects when a call failed.
 */
export const plantCanaries = (page: Page, people: number, from = 0): Promise<number> =>
  // as text, because what it calls has to be there with it
  page.evaluate<number>(`(async ([head, tail, many, first]) => {
    const plantOne = ${plantOne.toString()}
    let next = first * 100
    const canary = (what) => head + tail + what + (next++).toString(36)
    const call = async (channel, input) => {
      const result = await window.rapport.call(channel, input)
      if (!result.ok) throw new Error(channel + ': ' + JSON.stringify(result.error))
      return result.value
    }
    const begin = next
    let before
    for (let index = 0; index < many; index++) before = await plantOne(call, canary, before)
    return next - begin
  })(${JSON.stringify([...halves, people, from])})`)

/** Types a canary where a person would: the jot window, and whatever has the focus in the main one. */
export const typeCanary = async (page: Page): Promise<void> => {
  await page.keyboard.type(`${marker}keyboard`)
}
