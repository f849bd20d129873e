// Boundaries on a person's page: what holds and where it comes from, written, altered and taken away where they are read.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Boundaries } from '../../../renderer/features/boundaries/boundaries.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { hasFocus, served, undoLast } from '../people/people-screen.tsx'
import { euro, limits, lunch, nothing, openBoundaries } from './boundaries-screen.tsx'

const section = async () => within(await screen.findByRole('region', { name: 'Boundaries' }))
const text = (): string => document.body.textContent.replaceAll(/[\u2068\u2069]/gu, '')
const says = (words: string | RegExp): Promise<void> =>
  waitFor(() => (typeof words === 'string' ? expect(text()).toContain(words) : expect(text()).toMatch(words)))

describe('what holds', () => {
  test('is said in words with where it comes from, nearest first; what does not hold today stands apart', async () => {
    await openBoundaries(async (vault, { own, harbour }) => {
      await vault.call('boundaries.add', { on: harbour, rule: nothing })
      await vault.call('boundaries.add', { on: own, rule: { ...limits, kinds: ['meal'], words: '' } })
      await vault.call('boundaries.add', { on: own, rule: { ...nothing, kinds: ['travel'], until: '2025-12-31' } })
    })
    const all = await section()
    await all.findByText('Up to €50 an occasion and €150 a year for meals and drinks')
    await says('From Harbour Authority · given and received · family counts')
    await says('“Staff accept nothing from contractors.”')
    const titles = all.getAllByRole('button', { name: /^(Up to|Nothing|No )/ }).map(({ textContent }) => textContent)
    expect(titles).toEqual([
      'Up to €50 an occasion and €150 a year for meals and drinks',
      'Nothing at all, not even lunch',
      'No travel',
    ])
    const over = within(all.getByRole('region', { name: 'Not holding today' }))
    over.getByText('No travel')
    await says('until 31 December 2025')
    await expectAccessible()
  })

  test('what is inherited says so where something nearer stands instead of it', async () => {
    await openBoundaries(async (vault, { own, harbour }) => {
      await vault.call('boundaries.add', { on: harbour, rule: { ...nothing, direction: 'given' } })
      await vault.call('boundaries.add', { on: own, rule: { ...nothing, allows: 'anything', instead: true } })
    })
    await (await section()).findByText('No limit')
    await says('something nearer stands instead of it')
  })

  test('a limit says what was given since its year began and what is left, and what could not be added up', async () => {
    await openBoundaries(async (vault, { id, harbour }) => {
      await vault.call('boundaries.add', { on: harbour, rule: limits })
      await vault.call('gifts.add', lunch(id, { value: euro(40) }))
      await vault.call('gifts.add', lunch(id, { value: { amount: 900, currency: 'USD' } }))
    })
    await says('€40 of €150 since 1 January, €110 left. One thing is not in this')
  })

  test('a year that was overrun says by how much', async () => {
    await openBoundaries(async (vault, { id, harbour }) => {
      await vault.call('gifts.add', lunch(id, { value: euro(200) }))
      await vault.call('boundaries.add', { on: harbour, rule: limits })
    })
    await says('€200 of €150 since 1 January, €50 too much')
  })

  test('by the giver is said for you and for each who gave', async () => {
    await openBoundaries(async (vault, { id, own }) => {
      const { id: nora } = await vault.call('people.add', { name: 'Nora' })
      await vault.call('boundaries.add', {
        on: own,
        rule: { ...limits, year: 'rolling', limits: [{ per: 'giver-year', most: euro(100) }] },
      })
      await vault.call('gifts.add', lunch(id, { giverId: nora }))
    })
    await says('By you: €0 of €100 since 10 June 2025, €100 left')
    await says('By Nora: €30 of €100 since 10 June 2025, €70 left')
  })

  test('where nothing is set down it says what would fill the place', async () => {
    await openBoundaries()
    await says('Nothing is set down yet')
    await says('A lunch, a book, a ticket')
    await expectAccessible()
  })
})

describe('written by hand', () => {
  test('ask-53: nothing at all, on the organisation, is kept for everyone there, and taken back', async () => {
    const { user, vault, harbour } = await openBoundaries()
    const all = await section()
    await user.click(all.getByRole('button', { name: 'Add a boundary' }))
    await hasFocus(() => screen.getByLabelText('In their words'))
    await user.click(await screen.findByRole('radio', { name: 'Both' }))
    await user.click(screen.getByRole('combobox', { name: 'Set on' }))
    await user.click(await screen.findByRole('option', { name: 'Harbour Authority' }))
    await screen.findByText('Holds for everyone who is with Harbour Authority.')
    await user.type(screen.getByLabelText('In their words'), 'Not even lunch.')
    await expectAccessible()
    await user.keyboard('{Enter}')
    await all.findByText('Nothing at all, not even lunch')
    const rules = () => vault.call('boundaries.of', { on: harbour, day: '2026-06-09' })
    expect(await rules()).toMatchObject([
      { distance: 0, rule: { allows: 'nothing', direction: 'both', kinds: [], words: 'Not even lunch.' } },
    ])
    await hasFocus(() => all.getByRole('button', { name: 'Add a boundary' }))
    await undoLast(user)
    expect(await rules()).toEqual([])
  })

  test('limits need an amount, figures, and a currency there is; nothing typed is lost meanwhile', async () => {
    const { user, vault, own } = await openBoundaries()
    const all = await section()
    await user.click(all.getByRole('button', { name: 'Add a boundary' }))
    await user.click(await screen.findByRole('radio', { name: 'Within limits' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Within limits needs at least one amount.')
    await user.type(screen.getByLabelText('An occasion'), 'fifty')
    await screen.findByText('An amount in figures, such as 25 or 12.50.')
    await user.clear(screen.getByLabelText('An occasion'))
    await user.type(screen.getByLabelText('An occasion'), '50,505')
    await user.type(screen.getByLabelText('A year'), '12.5051')
    await screen.findByText('More digits after the point than this currency has.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await vault.call('boundaries.of', { on: own, day: '2026-06-09' })).toEqual([])
    await user.clear(screen.getByLabelText('A year'))
    await user.clear(screen.getByLabelText('An occasion'))
    await user.type(screen.getByLabelText('An occasion'), '62.50')
    await user.clear(screen.getByLabelText('Currency'))
    await user.type(screen.getByLabelText('Currency'), 'xyq')
    await screen.findByText('Three letters of a currency, such as EUR, GBP or USD.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await vault.call('boundaries.of', { on: own, day: '2026-06-09' })).toEqual([])
    await user.clear(screen.getByLabelText('Currency'))
    await user.type(screen.getByLabelText('Currency'), 'chf')
    await screen.findByText('Swiss Franc')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () =>
      expect(await vault.call('boundaries.of', { on: own, day: '2026-06-09' })).toMatchObject([
        { rule: { limits: [{ per: 'occasion', most: { amount: 6250, currency: 'CHF' } }] } },
      ]),
    )
  })

  test('kinds, the day its year begins, dates and whose gifts count are kept as said', async () => {
    const { user, vault, own } = await openBoundaries()
    await user.click((await section()).getByRole('button', { name: 'Add a boundary' }))
    await user.click(await screen.findByRole('radio', { name: 'Within limits' }))
    await user.type(screen.getByLabelText('A year'), '100')
    for (const box of ['Meals and drinks', 'Events', 'What was declined counts towards the year'])
      await user.click(screen.getByRole('checkbox', { name: box }))
    await user.click(screen.getByRole('checkbox', { name: 'What their family gets counts as theirs' }))
    await user.click(screen.getByRole('checkbox', { name: /^Stands instead/ }))
    await user.click(screen.getByRole('combobox', { name: 'Its year begins' }))
    await user.click(await screen.findByRole('option', { name: 'On another day' }))
    await user.type(screen.getByLabelText('Which day'), '29 February{Enter}')
    await screen.findByText(/29 February begins no year/)
    await user.clear(screen.getByLabelText('Which day'))
    await user.type(screen.getByLabelText('Which day'), '6 April')
    await user.type(screen.getByLabelText('Holds from'), '1 March 2024')
    await user.type(screen.getByLabelText('Holds until'), '1 February 2024')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('It ends before it begins.')
    await user.clear(screen.getByLabelText('Holds until'))
    await user.type(screen.getByLabelText('Holds until'), '31 December 2030{Enter}')
    await waitFor(async () =>
      expect(await vault.call('boundaries.of', { on: own, day: '2026-06-09' })).toMatchObject([
        {
          rule: {
            ...{ kinds: ['event', 'meal'], year: '04-06', from: '2024-03-01', until: '2030-12-31' },
            ...{ family: false, declined: true, instead: true },
          },
        },
      ]),
    )
    await says('the year begins on 6 April · from 1 March 2024 · until 31 December 2030 · instead of what is inherited')
  })
})

describe('from an example', () => {
  test('it is looked over first: nothing is kept until it is saved, and one of two is followed by the other', async () => {
    const { user, vault, own } = await openBoundaries()
    const all = await section()
    const rules = async () =>
      (await vault.call('boundaries.of', { on: own, day: '2026-06-09' })).map(({ rule }) => rule.kinds)
    await user.click(all.getByRole('button', { name: 'From an example' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Meals, and nothing else/ }))
    await screen.findByText(/^An example, 1 of 2\. Nothing is kept until you save/)
    expect(await rules()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^An example, 2 of 2/)
    expect(screen.getByLabelText<HTMLInputElement>('An occasion').value).toBe('60')
    expect(screen.getByLabelText<HTMLInputElement>('Currency').value).toBe('EUR')
    expect(await rules()).toEqual([['event', 'other', 'present', 'travel']])
    await user.clear(screen.getByLabelText('An occasion'))
    await user.type(screen.getByLabelText('An occasion'), '45{Enter}')
    await all.findByText('Up to €45 an occasion for meals and drinks')
    await all.findByText('No presents, events, travel or other things')
  })

  test('left half way, what comes after it is left too', async () => {
    const { user, vault, own } = await openBoundaries()
    const all = await section()
    await user.click(all.getByRole('button', { name: 'From an example' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Meals, and nothing else/ }))
    await screen.findByText(/^An example, 1 of 2/)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await all.findByRole('button', { name: 'Add a boundary' })
    expect(await vault.call('boundaries.of', { on: own, day: '2026-06-09' })).toEqual([])
  })
})

test('ask-53: one is altered where it stands, whoever’s it is, and removed; both are undone', async () => {
  const { user, vault, harbour } = await openBoundaries((vault, { harbour: on }) =>
    vault.call('boundaries.add', { on, rule: nothing }),
  )
  const all = await section()
  await user.click(await all.findByRole('button', { name: 'Nothing at all, not even lunch' }))
  await screen.findByText('Holds for everyone who is with Harbour Authority.')
  await user.click(screen.getByRole('radio', { name: 'Anything' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await all.findByRole('button', { name: 'No limit' })
  await undoLast(user)
  await all.findByRole('button', { name: 'Nothing at all, not even lunch' })
  await user.click(all.getByRole('button', { name: 'Delete: Nothing at all, not even lunch' }))
  await says('Nothing is set down yet')
  await hasFocus(() => all.getByRole('button', { name: 'Add a boundary' }))
  await user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)
  await all.findByRole('button', { name: 'Nothing at all, not even lunch' })
  expect(await vault.call('boundaries.of', { on: harbour, day: '2026-06-09' })).toHaveLength(1)
})

test('on an organisation’s page its own are said, without totals, which are each person’s own', async () => {
  const { vault, harbour, id, unmount } = await openBoundaries(async (vault, { harbour: on, id: person }) => {
    await vault.call('boundaries.add', { on, rule: limits })
    await vault.call('gifts.add', lunch(person))
  })
  unmount()
  expect(id).toBeTruthy()
  await showScreen(<Boundaries on={harbour} name="Harbour Authority" today="2026-06-09" />, served(vault), {
    shell: { locale: 'en-IE' },
  })
  await (await section()).findByText('Up to €50 an occasion and €150 a year')
  expect(text()).not.toContain('left')
  await says('Their own · what we give')
})
