import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { JotNote } from '../../../renderer/features/jot/jot-note.tsx'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { draft, marit, mateo, showJot, siobhan } from './jot-screen.tsx'

const chip = (name: RegExp) => screen.findByRole('button', { name })

describe('a mention', () => {
  test('is chosen with arrows and Enter or Tab, takes part, and is marked', async () => {
    const { user, text, container } = await showJot()
    await user.keyboard('Lunch with @ma')
    const list = await screen.findByRole('listbox')
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.getAttribute('aria-selected')),
    ).toEqual(['true', 'false', 'false'])
    await user.keyboard('{ArrowDown}{Tab}today')
    expect(text()).toBe('Lunch with @Marit Lofthus today')
    expect(container.querySelector('[data-mark=mention]')?.textContent).toBe('@Marit Lofthus')
    expect(screen.getByRole('button', { name: 'With Marit Lofthus' })).toBeTruthy()
  })

  test('Enter pressed before the answer came chooses the one that fits what was typed', async () => {
    const waiting: (() => void)[] = []
    const { user, text } = await showJot('window', {
      'people.complete': ({ text: query }) =>
        new Promise((done) => waiting.push(() => done(query === 'mar' ? [marit] : [mateo, marit]))),
    })
    await user.keyboard('@mar{Enter}')
    await act(async () => {
      for (const answer of waiting) answer()
    })
    await waitFor(() => expect(text()).toBe('@Marit Lofthus '))
  })

  test('that is deleted again takes its person with it', async () => {
    const { user } = await showJot()
    await user.keyboard('@ma{Enter}')
    await user.keyboard('{Backspace}{Backspace}')
    expect(screen.getByRole('button', { name: 'with whom?' })).toBeTruthy()
    await user.keyboard('{Control>}z{/Control}')
    expect(screen.getByRole('button', { name: 'With Mateo Arriaga' })).toBeTruthy()
  })

  test('of someone unknown adds them, but never by Enter alone', async () => {
    const { user, bridge, text } = await showJot()
    await user.keyboard('@Nuala')
    expect(await screen.findByRole('option', { name: 'Add “Nuala” as a new person' })).toBeTruthy()
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(text()).toBe('@Nuala '))
    expect(bridge.calls('people.add')[0]).toMatchObject({ name: 'Nuala' })
    await user.keyboard('came. @home{Enter}x')
    expect(text()).toBe('@Nuala came. @home\nx')
  })
})

describe('chips', () => {
  test('nothing is filed without a yes', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('@ma{Enter}rang. Her father has diabetes.{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]).toMatchObject({
      facts: [],
      milestones: [],
      followUps: [],
      people: [mateo.id],
      channel: 'phone',
    })
  })

  test('Alt and a number say yes and no; a click leaves the caret in the text', async () => {
    const { user, field } = await showJot()
    await user.keyboard('@ma{Enter}rang. Her father has diabetes.')
    await user.keyboard('{Alt>}1{/Alt}')
    expect(await chip(/diabetes/)).toHaveProperty('ariaPressed', 'true')
    expect(screen.getByText(/stays “only if they raise it”/)).toBeTruthy()
    await user.keyboard('{Alt>}1{/Alt}')
    expect(await chip(/diabetes/)).toHaveProperty('ariaPressed', 'false')
    await user.click(await chip(/diabetes/))
    expect(await chip(/diabetes/)).toHaveProperty('ariaPressed', 'true')
    expect(document.activeElement).toBe(field)
  })

  test('are reached with Tab and answered with Space', async () => {
    const { user } = await showJot()
    await user.keyboard('@ma{Enter}rang. Her father has diabetes.')
    await chip(/diabetes/)
    await user.tab()
    expect(document.activeElement).toBe(await chip(/diabetes/))
    await user.keyboard(' ')
    expect(await chip(/diabetes/)).toHaveProperty('ariaPressed', 'true')
  })

  test('without anyone to file them under ask for whom, and take the yes once that is said', async () => {
    const { user, field } = await showJot()
    await user.keyboard('Her father has diabetes.')
    expect(await chip(/for whom\?.*diabetes/)).toBeTruthy()
    await user.keyboard('{Alt>}1{/Alt}')
    const whom = await screen.findByRole('combobox', { name: 'With whom' })
    expect(document.activeElement).toBe(whom)
    await user.keyboard('sio')
    await screen.findByRole('option', { name: /Siobhán/ })
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(await chip(/diabetes/)).toHaveProperty('ariaPressed', 'true')
    expect(document.activeElement).toBe(field)
  })

  test('a jot whose yes has nobody left is not filed, and says so', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('@ma{Enter}rang. Her father has diabetes.{Alt>}1{/Alt}')
    await user.keyboard('{Control>}{Home}{/Control}{Delete}{Control>}{Enter}{/Control}')
    expect((await screen.findByRole('alert')).textContent).toContain('Say whom this is for')
    expect(bridge.calls('entries.jot')).toHaveLength(0)
  })

  test('ask-22: a yearly 29 February asks for 28 February or 1 March before it is a yes', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('@ma{Enter}Her birthday is 29 February.{Alt>}1{/Alt}')
    await user.click(await screen.findByRole('button', { name: '1 March' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]?.milestones[0]).toMatchObject({
      kind: 'birthday',
      date: { month: 2, day: 29 },
      repeats: { every: 'year', missing: 'later' },
    })
  })

  test('a fact, a date and a promise can be said without being read: Alt and F, D or P', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('@ma{Enter}rang.')
    await user.keyboard('{Alt>}f{/Alt}')
    await user.keyboard('Drinks tea{Enter}')
    await user.keyboard('{Alt>}d{/Alt}')
    await user.keyboard('Viva')
    await user.tab()
    await user.keyboard('3 September')
    expect(screen.getByText(/3 September 2026/)).toBeTruthy()
    await user.keyboard('{Enter}')
    await user.keyboard('{Alt>}p{/Alt}')
    await user.keyboard('Send the drawings')
    await user.tab()
    await user.keyboard('Friday{Enter}{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]).toMatchObject({
      facts: [{ personId: mateo.id, text: 'Drinks tea', category: 'taste' }],
      milestones: [{ title: 'Viva', date: { month: 9, day: 3, year: 2026 }, repeats: { every: 'once' } }],
      followUps: [{ kind: 'promise', by: 'me', text: 'Send the drawings', due: '2026-06-12' }],
    })
  })

  test('a line left half typed is there again, and goes with the jot when it is filed', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('@ma{Enter}rang.{Alt>}f{/Alt}')
    await user.keyboard('Sails{Escape}')
    expect(screen.queryByRole('form', { name: 'A fact' })).toBeNull()
    await user.keyboard('{Alt>}f{/Alt}')
    expect(screen.getByRole('textbox', { name: 'Fact' })).toHaveProperty('value', 'Sails')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]?.facts[0]).toMatchObject({ text: 'Sails' })
  })

  test('a form that cannot be read says so and keeps the jot', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('@ma{Enter}rang.{Alt>}d{/Alt}')
    await user.keyboard('Viva')
    await user.tab()
    await user.keyboard('31 June{Enter}')
    expect(screen.getByText('That day does not exist.')).toBeTruthy()
    await expectAccessible()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(bridge.calls('entries.jot')).toHaveLength(0)
  })
})

describe('saving', () => {
  test('a jot with a mention, a date and a promise takes at most eight presses beyond its text', async () => {
    const { user, bridge, text } = await showJot()
    await user.keyboard('@ma')
    await screen.findByRole('listbox')
    let presses = 0
    const press = async (keys: string, count: number): Promise<void> => {
      presses += count
      await user.keyboard(keys)
    }
    await press('{Enter}', 1)
    await user.keyboard('rang. Aoife’s results come 21 August. I said she’d have our note by Thursday.')
    await press('{Alt>}12{/Alt}', 3)
    await press('{Control>}{Enter}{/Control}', 2)
    expect(presses).toBeLessThanOrEqual(8)
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]).toMatchObject({
      text: '@Mateo Arriaga rang. Aoife’s results come 21 August. I said she’d have our note by Thursday.',
      people: [mateo.id],
      milestones: [
        {
          personId: mateo.id,
          title: expect.stringMatching(/^Aoife.s results$/),
          date: { year: 2026, month: 8, day: 21 },
        },
      ],
      followUps: [{ personId: mateo.id, kind: 'promise', by: 'me', due: '2026-06-11' }],
      draft: 'window',
    })
    expect(text()).toBe('')
  })

  test('is said only after the answer; then the window goes, and is empty when it comes again', async () => {
    let answer: () => void = () => undefined
    const { user, bridge, text } = await showJot('window', {
      'entries.jot': () =>
        new Promise((done) => {
          answer = () => done({ change: 'change0001', id: 'entry00001', facts: [], milestones: [], followUps: [] })
        }),
    })
    await user.keyboard('She rang{Control>}{Enter}{/Control}')
    expect(screen.queryByText('Saved')).toBeNull()
    await act(async () => answer())
    expect(screen.getByText('Saved')).toBeTruthy()
    expect(text()).toBe('')
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1), { timeout: 450 })
    await act(() => new Promise((done) => setTimeout(done, 500)))
    expect(bridge.calls('drafts.keep').filter((kept) => kept.text !== 'She rang')).toEqual([])
  })

  test('going on writing keeps the window', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('She rang{Control>}{Enter}{/Control}')
    await screen.findByText('Saved')
    await user.keyboard('and another thing')
    await act(() => new Promise((done) => setTimeout(done, 500)))
    expect(bridge.calls('shell.jotDone')).toHaveLength(0)
  })

  test.each(['no-space', 'locked', 'bug'] as const)(
    'that fails (%s) says so, keeps the text and the draft',
    async (code) => {
      const { user, bridge, text, kept } = await showJot('window', {
        'entries.jot': () => {
          throw new AppError(code)
        },
      })
      await user.keyboard('She rang{Control>}{Enter}{/Control}')
      expect((await screen.findByRole('alert')).textContent?.length).toBeGreaterThan(20)
      expect(text()).toBe('She rang')
      expect(screen.queryByText('Saved')).toBeNull()
      expect(bridge.calls('shell.jotDone')).toHaveLength(0)
      await waitFor(() => expect(kept()?.text).toBe('She rang'))
    },
  )

  test('an empty jot is not filed', async () => {
    const { user, bridge, field } = await showJot()
    await user.keyboard('  ')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByRole('alert').textContent).toBe('There is nothing to save yet.')
    expect(bridge.calls('entries.jot')).toHaveLength(0)
    expect(document.activeElement).toBe(field)
  })

  test('an entry needs nobody', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('Bad line{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')[0]).toMatchObject({ text: 'Bad line', people: [] }))
  })

  test('the day and time can be said in words and are echoed in full', async () => {
    const { user, bridge } = await showJot()
    await user.keyboard('Bad line')
    await user.click(screen.getByRole('button', { name: /^When/ }))
    await user.keyboard('yesterday')
    await user.tab()
    await user.keyboard('9.15')
    expect(screen.getByText(/8 June 2026, 09:15/)).toBeTruthy()
    await user.keyboard('{Enter}{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')[0]).toMatchObject({ happenedAt: '2026-06-08T09:15' }))
  })
})

describe('in a page', () => {
  test('ask-41: it is one quiet line until it is written in', async () => {
    const { user, container } = await showJot('today')
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    expect(screen.getByText('Jot …')).toBeTruthy()
    await expectAccessible(container)
    await user.tab()
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy()
    await expectAccessible(container)
  })

  test('a kept draft is seen, closed, and says that it is kept', async () => {
    const { text } = await showJot('today', {}, draft({ place: 'today', text: 'half a' }))
    await waitFor(() => expect(text()).toBe('half a'))
    expect(screen.getByText('Draft kept')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  test('on a person’s page that person takes part from the beginning', async () => {
    const { user, bridge } = await showJot(`person:${siobhan.id}`)
    await user.tab()
    expect(await screen.findByRole('button', { name: 'With Siobhán Keeley' })).toBeTruthy()
    await user.keyboard('rang{Control>}{Enter}{/Control}')
    await waitFor(() =>
      expect(bridge.calls('entries.jot')[0]).toMatchObject({ people: [siobhan.id], draft: `person:${siobhan.id}` }),
    )
  })

  test('what is written about one person is not there on the next one’s page', async () => {
    const { user, rerender, text, bridge } = await showJot(`person:${siobhan.id}`)
    await user.tab()
    await user.keyboard('about Siobhán')
    bridge.answer({ 'drafts.get': () => null })
    rerender(<JotNote place={`person:${mateo.id}`} />)
    await act(async () => undefined)
    expect(text()).toBe('')
    expect(bridge.calls('drafts.keep')).toMatchObject([{ place: `person:${siobhan.id}`, text: 'about Siobhán' }])
    await user.click(screen.getByRole('textbox'))
    expect(await screen.findByRole('button', { name: 'With Mateo Arriaga' })).toBeTruthy()
  })

  test('Undo takes the entry back and gives its words back', async () => {
    const { user, bridge, text } = await showJot('today')
    await user.tab()
    await user.keyboard('She rang{Control>}{Enter}{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(text()).toBe('She rang'))
    expect(bridge.calls('changes.undo')).toEqual([{ change: 'change0001' }])
  })

  test('Escape keeps the draft and closes; typing opens it again', async () => {
    const { user, text, kept } = await showJot('today')
    await user.tab()
    await user.keyboard('half{Escape}')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull())
    expect(kept()?.text).toBe('half')
    await user.keyboard(' more')
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy()
    expect(text()).toBe('half more')
  })
})

test('when the window is shown the text has the focus, and the person it was opened for takes part', async () => {
  const { bridge, field } = await showJot()
  field.blur()
  await act(async () => bridge.tell({ kind: 'jot-shown', personId: siobhan.id }))
  expect(document.activeElement).toBe(field)
  expect(await screen.findByRole('button', { name: 'With Siobhán Keeley' })).toBeTruthy()
})

test('a word typed in a fit of speed is never lost', async () => {
  const { user, text } = await showJot()
  const words = 'She said that the results come on the twenty-first and that Galway is likely.'
  await user.keyboard(words)
  expect(text()).toBe(words)
})
