/** A composer on a fake vault that keeps drafts and knows a few people. */
import { screen } from '@testing-library/react'
import { JotNote, type JotNoteProps } from '../../../renderer/features/jot/jot-note.tsx'
import { fold } from '../../../shared/model/names.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { showScreen } from '../../support/fake-screen.tsx'

export const personLine = (id: string, name: string) => ({
  id,
  name,
  nickname: '',
  client: true,
  role: null,
  lastContact: null,
})

export const mateo = personLine('person0001', 'Mateo Arriaga')
export const marit = personLine('person0002', 'Marit Lofthus')
export const siobhan = personLine('person0003', 'Siobhán Keeley')
export const everyone = [mateo, marit, siobhan]

export type KeptDraft = {
  readonly place: string
  readonly text: string
  readonly people: readonly string[]
  readonly happenedAt: string | null
  readonly channel: string
  readonly accepted: readonly string[]
}
export const draft = (fields: Partial<KeptDraft> & { readonly text: string }): KeptDraft => ({
  place: 'window',
  people: [],
  happenedAt: null,
  channel: '',
  accepted: [],
  ...fields,
})

export const showJot = async (
  place: JotNoteProps['place'] = 'window',
  handlers: FakeHandlers = {},
  first: KeptDraft | null = null,
) => {
  let kept = first
  const view = await showScreen(<JotNote place={place} />, {
    'people.complete': ({ text }) =>
      everyone.filter(({ name }) => name.split(' ').some((word) => fold(word).startsWith(fold(text)))),
    'people.get': ({ id }) => {
      const found = everyone.find((person) => person.id === id)
      if (!found) throw new Error('nobody')
      return {
        ...found,
        ...{ colleague: false, me: false },
        given: '',
        family: '',
        say: '',
        tags: [],
        zone: '',
        died: null,
        leads: null,
        ...{ listed: true, named: true, heads: 1 },
        met: '',
        note: '',
        hasPhoto: false,
        deleted: false,
      }
    },
    'drafts.get': () => kept,
    'drafts.keep': (next) => {
      kept = next
      return {}
    },
    'drafts.drop': () => {
      kept = null
      return {}
    },
    'entries.jot': () => {
      kept = null
      return { change: 'change0001', id: 'entry00001', facts: [], milestones: [], followUps: [] }
    },
    ...handlers,
  })
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened or was said' })
  return {
    ...view,
    field,
    kept: () => kept,
    /** The text as it is seen. */
    text: () => [...view.container.querySelectorAll('[data-line]')].map((line) => line.textContent).join('\n'),
  }
}
