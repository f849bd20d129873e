/** The jot window before and while one writes: whom with, through what, when, and both sides of the talk. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { settingsNow } from '../../support/fake-bridge.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { mateo, marit, showJot } from './jot-screen.tsx'

const likely: FakeHandlers = {
  'people.likely': () => [
    {
      id: mateo.id,
      name: mateo.name,
      because: { of: 'meeting', title: 'Budget', when: 'over', at: '2026-06-09T14:00' },
    },
    { id: marit.id, name: marit.name, because: { of: 'page' } },
  ],
}
const open = async (handlers: FakeHandlers = {}) => {
  const jot = await showJot('window', handlers)
  return { ...jot, user: userEvent.setup() }
}

describe('while nothing is written', () => {
  test('those one has probably just spoken with are offered, each with why and a key', async () => {
    const { user, bridge } = await open(likely)
    const group = await screen.findByRole('group', { name: 'Just spoke with' })
    expect(
      within(group)
        .getAllByRole('button')
        .map((each) => each.getAttribute('aria-keyshortcuts')),
    ).toEqual(['Alt+1', 'Alt+2'])
    expect(group.textContent).toMatch(/Mateo Arriaga.*Budget.*ended.*Marit Lofthus.*page is open/)
    await user.keyboard('{Alt>}2{/Alt}')
    expect(screen.getByRole('button', { name: 'With Marit Lofthus' })).toBeTruthy()
    expect(screen.queryByRole('group', { name: 'Just spoke with' })).toBeNull()
    expect(screen.getByRole('status').textContent).toContain('With Marit Lofthus.')
    await user.keyboard('All well{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')[0]).toMatchObject({ people: [marit.id] }))
  })

  test('they go with the first letter, and cost whoever writes nothing', async () => {
    const { user, field, text } = await open(likely)
    await screen.findByRole('group', { name: 'Just spoke with' })
    await user.type(field, 'A')
    expect(screen.queryByRole('group', { name: 'Just spoke with' })).toBeNull()
    expect(text()).toBe('A')
  })

  test('they make room for what is wrong', async () => {
    const { user } = await open(likely)
    await screen.findByRole('group', { name: 'Just spoke with' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect((await screen.findByRole('alert')).textContent).toBe('There is nothing to save yet.')
  })

  test('the channel is that of the last jot, and one that is chosen stays', async () => {
    const { user, field, bridge } = await open({ 'entries.lastChannel': () => ({ channel: 'video' }) })
    await screen.findByText('Video')
    await user.type(field, 'All well')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')[0]).toMatchObject({ channel: 'video' }))
  })
})

describe('both sides of a talk', () => {
  test('what they said is asked first, by name where one takes part; then what I said, with one key', async () => {
    const { user, field, text } = await open(likely)
    await screen.findByText('What did they say? @ names a person')
    await user.keyboard('{Alt>}1{/Alt}')
    await screen.findByText('What did Mateo Arriaga say?')
    await user.type(field, 'The pumps are late.')
    await screen.findByRole('button', { name: 'And what did you say?' })
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    await user.type(field, 'we wait.', { skipClick: true })
    expect(text()).toBe('The pumps are late.\nI said we wait.')
    expect(screen.queryByRole('button', { name: 'And what did you say?' })).toBeNull()
  })

  test('is not asked where it stands already', async () => {
    const { user, field } = await open()
    await user.type(field, 'Late. I said fine')
    expect(screen.queryByRole('button', { name: 'And what did you say?' })).toBeNull()
  })

  test('is never asked again once it was switched off where it is asked', async () => {
    const { user, field, bridge } = await open()
    await user.type(field, 'The pumps are late.')
    await user.click(await screen.findByRole('button', { name: 'Don’t ask' }))
    await waitFor(() => expect(bridge.calls('settings.set')).toEqual([{ asksBothSides: false }]))
    bridge.answer({ 'settings.get': () => ({ ...settingsNow, asksBothSides: false }) })
    bridge.changed(['setting'])
    await waitFor(() => expect(screen.queryByRole('button', { name: 'And what did you say?' })).toBeNull())
  })
})

describe('when it was', () => {
  const say = async (words: string) => {
    const jot = await open()
    await jot.user.type(jot.field, 'All well')
    await jot.user.click(screen.getByRole('button', { name: /^When:/ }))
    const day = await screen.findByRole('textbox', { name: 'Day' })
    await jot.user.clear(day)
    await jot.user.type(day, words)
    return jot
  }

  test('is said in words with its time, echoed in full, and filed', async () => {
    const { user, bridge } = await say('yesterday 4pm')
    expect(screen.getByText(/\d{4}, 16:00/)).toBeTruthy()
    await user.keyboard('{Enter}{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')[0]?.happenedAt).toMatch(/T16:00$/))
  })

  test('that cannot be read is said, and loses nothing', async () => {
    const { user, text, bridge } = await say('when the geese flew')
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: 'Day' }).getAttribute('aria-invalid')).toBe('true')
    expect(text()).toBe('All well')
    expect(bridge.calls('entries.jot')).toEqual([])
  })
})
