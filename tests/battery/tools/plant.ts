/** Canaries in every kind of field, written by the window itself through its own bridge. */
import type { Page } from 'playwright-core'
import { marker } from './needles.ts'

/** The marker in two halves: what goes to the page through the driver is never the marker itself. */
export const halves = [marker.slice(0, 5), marker.slice(5)] as const

/** How many different canaries one person carries. */
export const perPerson = 35

/**
 * Writes `people` people with a different canary in every field there is, drafts and typed searches among them. Answers
 * with how many canaries were written. Rejects when a call failed.
 */
export const plantCanaries = (page: Page, people: number, from = 0): Promise<number> =>
  page.evaluate(
    async ([head, tail, many, first]) => {
      let next = first * 100
      const canary = (what: string): string => `${head}${tail}${what}${(next++).toString(36)}`
      const call = async (channel: string, input: unknown): Promise<Record<string, string>> => {
        const result = await window.rapport.call(channel, input)
        if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`)
        return result.value as Record<string, string>
      }
      const begin = next
      let before: string | undefined
      for (let index = 0; index < many; index++) {
        const { id } = await call('people.add', {
          name: canary('name'),
          given: canary('given'),
          family: canary('family'),
          nickname: canary('nick'),
          say: canary('say'),
          client: true,
          tags: [canary('tag'), canary('tag')],
          met: `We met at ${canary('met')}.`,
          note: `Note: ${canary('note')}!`,
        })
        for (const kind of ['phone', 'email', 'address', 'web'])
          await call('channels.add', { personId: id, kind, label: canary('label'), value: canary('value') })
        await call('roles.add', { personId: id, organisation: canary('org'), title: canary('role'), since: '2019' })
        if (before !== undefined)
          await call('ties.add', { personId: id, otherId: before, otherIs: canary('tie'), personIs: canary('tie') })
        await call('entries.jot', {
          happenedAt: '2026-01-05T10:00',
          channel: 'phone',
          text: `They said ${canary('said')} and then ${canary('said')}.\n${canary('line')}`,
          people: [id],
          tags: [canary('mark')],
          facts: [{ personId: id, category: 'family', text: canary('fact') }],
          milestones: [
            {
              personId: id,
              kind: 'other',
              title: canary('date'),
              date: { form: 'on', certainty: 'known', month: 4, day: 9 },
              repeats: { every: 'year' },
            },
          ],
          followUps: [{ personId: id, kind: 'promise', by: 'me', text: canary('promise'), due: '2026-02-01' }],
        })
        const field = await call('customFields.add', { name: canary('field'), kind: 'text', applies: 'person' })
        await call('customFields.fill', { on: { noun: 'person', id }, fieldId: field.id, value: canary('filled') })
        await call('fieldSets.add', { name: canary('set'), fields: [field.id] })
        await call('questions.add', { personId: id, text: canary('question') })
        await call('meetings.add', {
          people: [id],
          start: '2026-02-03T10:00',
          title: canary('meeting'),
          place: canary('where'),
          note: canary('agenda'),
        })
        const content = new TextEncoder().encode(`${canary('content')}\n`.repeat(3))
        const { upload } = await call('files.begin', {
          personId: id,
          name: `${canary('file')}.txt`,
          bytes: content.length,
        })
        await call('files.append', { upload, at: 0, bytes: content })
        await call('files.finish', { upload })
        await call('files.edit', { id: upload, name: `${canary('file')}.txt`, note: canary('remark') })
        await call('files.piece', { id: upload, at: 0 })
        await call('drafts.keep', { place: `person:${id}`, text: canary('draft') })
        await call('search.find', { text: canary('typed') })
        await call('people.list', { filter: canary('filter') })
        await call('brief.get', { id })
        before = id
      }
      return next - begin
    },
    [halves[0], halves[1], people, from] as const,
  )

/** Types a canary where a person would: the jot window, and whatever has the focus in the main one. */
export const typeCanary = async (page: Page): Promise<void> => {
  await page.keyboard.type(`${marker}keyboard`)
}
