// A gift is held against the boundaries while it is typed, before anything is kept.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, undoLast } from '../people/people-screen.tsx'
import { euro, limits, lunch, nothing, openBoundaries } from './boundaries-screen.tsx'

type Opened = Awaited<ReturnType<typeof openBoundaries>>

const gifts = async () => within(await screen.findByRole('region', { name: 'Gifts and hospitality' }))
const verdict = async () => within(await screen.findByRole('region', { name: 'What the boundaries say' }))
const text = (): string => document.body.textContent.replaceAll(/[\u2068\u2069]/gu, '')
const says = (words: string | RegExp): Promise<void> =>
  waitFor(() => (typeof words === 'string' ? expect(text()).toContain(words) : expect(text()).toMatch(words)))
const kept = ({ vault, id }: Opened) => vault.call('gifts.of', { personId: id })

const begin = async ({ user }: Opened, what = 'Lunch', worth?: string) => {
  await user.click((await gifts()).getByRole('button', { name: 'Add a gift or hospitality' }))
  await user.type(await screen.findByLabelText('What'), what)
  if (worth !== undefined) await user.type(screen.getByLabelText('Worth, for each'), worth)
}
const choose = async ({ user }: Opened, field: string, option: string) => {
  await user.click(screen.getByRole('combobox', { name: field }))
  await user.click(await screen.findByRole('option', { name: option }))
}

const barred = () => openBoundaries((vault, { harbour: on }) => vault.call('boundaries.add', { on, rule: nothing }))
const limited = () => openBoundaries((vault, { harbour: on }) => vault.call('boundaries.add', { on, rule: limits }))

describe('while it is typed', () => {
  test('what is barred is said with the rule and its words, aloud, and what can be given instead', async () => {
    const view = await barred()
    await begin(view)
    const said = await verdict()
    await said.findByText('Not allowed.')
    await says('Nothing at all, not even lunch: a rule of Harbour Authority.')
    await says('In their words: “Staff accept nothing from contractors.”')
    expect(said.getByText('Not allowed.').closest('[aria-live="polite"]')).not.toBeNull()
    const instead = screen.getByRole('group', { name: /^Time and attention/ })
    expect(
      within(instead)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual([...['A call', 'A thank-you', 'An article', 'An introduction', 'A visit']])
    await expectAccessible()
  })

  test('what is within limits says what is left after it', async () => {
    const view = await limited()
    await begin(view, 'Lunch', '30')
    await (await verdict()).findByText('May be given.')
    await says('€50 an occasion; this is €30.')
    await says('€150 a year: €120 left after this.')
  })

  test('what is too much for one occasion says how much it would be', async () => {
    const view = await limited()
    await begin(view, 'Dinner', '80')
    await (await verdict()).findByText('Too much.')
    await says('€50 an occasion; this would be €80.')
  })

  test('what is too much for the year says what was given, since when, and what was left', async () => {
    const view = await openBoundaries(async (vault, { id, harbour: on }) => {
      await vault.call('boundaries.add', { on, rule: { ...limits, limits: [{ per: 'year', most: euro(150) }] } })
      await vault.call('gifts.add', lunch(id, { value: euro(120) }))
    })
    await begin(view, 'Dinner', '40')
    await says('€150 a year: €120 since 1 January, €30 left; this would be €10 too much.')
  })

  test('of no known value it cannot be said, and is kept all the same', async () => {
    const view = await limited()
    await begin(view)
    await (await verdict()).findByText('Cannot be said.')
    await says('€50 an occasion. Its value is not known')
    await view.user.keyboard('{Enter}')
    await waitFor(async () => expect(await kept(view)).toMatchObject([{ what: 'Lunch', value: null, despite: '' }]))
  })

  test('in a currency no limit is in it cannot be said, nothing is converted, and it is kept as it was', async () => {
    const view = await limited()
    await begin(view, 'Lunch', '20')
    await view.user.clear(screen.getByLabelText('Currency'))
    await view.user.type(screen.getByLabelText('Currency'), 'usd')
    await says('This is in another currency, so it cannot be told; nothing is converted.')
    await view.user.keyboard('{Enter}')
    await waitFor(async () =>
      expect(await kept(view)).toMatchObject([{ value: { amount: 2000, currency: 'USD' }, despite: '' }]),
    )
    await says('US$20 each')
  })

  test('where no boundary speaks of it that is said', async () => {
    const view = await openBoundaries()
    await begin(view)
    await (await verdict()).findByText('No boundary speaks of it.')
  })

  test('what is missing is waited for, and what is wrong is said; nothing is kept', async () => {
    const view = await limited()
    await view.user.click((await gifts()).getByRole('button', { name: 'Add a gift or hospitality' }))
    await view.user.type(await screen.findByLabelText('Worth, for each'), 'a lot')
    await screen.findByText('An amount in figures, such as 25 or 12.50.')
    await says('Say when and for whom, and it is asked what may be given.')
    await view.user.clear(screen.getByLabelText('On'))
    await view.user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Say what it is.')
    await hasFocus(() => screen.getByLabelText('What'))
    await view.user.click(screen.getByRole('button', { name: 'Remove Siobhán Keeley' }))
    await screen.findByText(/^For whom\?/)
    expect(await kept(view)).toEqual([])
  })
})

describe('where it is a no', () => {
  test('a call instead makes a follow-up in one press, and nothing of the gift is kept', async () => {
    const view = await barred()
    await begin(view)
    await view.user.click(await screen.findByRole('button', { name: 'A call' }))
    await says(/Follow-up by Tue,? 16 June: Call Siobhán Keeley, instead of: Lunch/)
    expect(await view.vault.call('followUps.list', { personId: view.id })).toMatchObject([
      { kind: 'to-do', by: 'me', text: 'Call Siobhán Keeley, instead of: Lunch', due: '2026-06-16' },
    ])
    expect(await kept(view)).toEqual([])
    await hasFocus(() => screen.getByRole('button', { name: 'Add a gift or hospitality' }))
    await undoLast(view.user)
    expect(await view.vault.call('followUps.list', { personId: view.id })).toEqual([])
  })

  test('it is not kept without a reason, which is asked for; with one it is, and the reason with it', async () => {
    const view = await barred()
    await begin(view)
    await (await verdict()).findByText('Not allowed.')
    await view.user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^A boundary says no\. Say why/)
    await hasFocus(() => screen.getByLabelText('Keep it all the same, because'))
    expect(await kept(view)).toEqual([])
    await view.user.type(screen.getByLabelText('Keep it all the same, because'), 'It was served already.{Enter}')
    await says('Kept although a boundary says no: “It was served already.”')
    expect(await kept(view)).toMatchObject([{ despite: 'It was served already.' }])
  })

  test('saved before the answer is there it is asked once more, and not kept', async () => {
    const view = await barred()
    await view.user.click((await gifts()).getByRole('button', { name: 'Add a gift or hospitality' }))
    await view.user.type(await screen.findByLabelText('What'), 'Lunch{Enter}')
    await (await verdict()).findByText('Not allowed.')
    expect(await kept(view)).toEqual([])
  })

  test('what was declined was not taken: it is kept without a reason', async () => {
    const view = await barred()
    await begin(view)
    await choose(view, 'How far it is', 'Declined')
    expect(screen.queryByRole('region', { name: 'What the boundaries say' })).toBeNull()
    await view.user.click(screen.getByRole('button', { name: 'Save' }))
    await says('Offered, and declined · Meal or drinks · value not known')
    expect(await kept(view)).toMatchObject([{ state: 'declined', despite: '' }])
  })

  test('from them it says so, and offers nothing instead', async () => {
    const view = await barred()
    await begin(view, 'Wine')
    await choose(view, 'Which way', 'From them')
    await (await verdict()).findByText('Not allowed.')
    expect(screen.queryByRole('group', { name: /^Time and attention/ })).toBeNull()
    await screen.findByLabelText('Keep it all the same, because')
  })

  test('that the vault could not be asked is said, and what was typed stays', async () => {
    const view = await openBoundaries(undefined, {
      'gifts.check': () => {
        throw new AppError('no-space')
      },
    })
    await begin(view)
    await view.user.keyboard('{Enter}')
    expect((await screen.findAllByText(/The disk is full/i)).length).toBeGreaterThan(0)
    expect(screen.getByLabelText<HTMLInputElement>('What').value).toBe('Lunch')
    expect(await kept(view)).toEqual([])
  })
})

describe('for whom', () => {
  test('with others and family, each is answered for, the gravest first', async () => {
    const view = await openBoundaries(async (vault, { harbour: on }) => {
      await vault.call('boundaries.add', { on, rule: nothing })
      await vault.call('people.add', { name: 'Aoife' })
    })
    await begin(view)
    await view.user.type(screen.getByRole('combobox', { name: /^For whom/ }), 'Aoi')
    await view.user.click(await screen.findByRole('option', { name: /Aoife/ }))
    await says('Siobhán Keeley: Not allowed.')
    await says('Aoife: May be given.')
    await view.user.click(screen.getByRole('button', { name: 'Family, who gives it, a note' }))
    const heads = screen.getByLabelText('Of Aoife’s family')
    await view.user.clear(heads)
    await view.user.type(heads, 'x')
    await screen.findByText('A number from 0 to 50.')
    await view.user.clear(heads)
    await view.user.type(heads, '2')
    await view.user.click(screen.getByRole('checkbox', { name: 'Aoife' }))
    await view.user.type(await screen.findByLabelText('Keep it all the same, because'), 'So it was.{Enter}')
    await says('with 2 of Aoife’s family')
    expect((await kept(view))[0]?.people).toMatchObject([
      { self: true, family: 0 },
      { self: false, family: 2 },
    ])
  })

  test('somebody in the bin is said to be there, and stays when it is altered', async () => {
    const view = await openBoundaries(async (vault, { id }) => {
      const { id: bea } = await vault.call('people.add', { name: 'Bea' })
      const people = [id, bea as never].map((personId) => ({ personId, self: true, family: 0 }))
      await vault.call('gifts.add', lunch(id, { people }))
      await vault.call('people.remove', { id: bea })
    })
    await says('with Bea (in the bin)')
    await view.user.click((await gifts()).getByRole('button', { name: 'Lunch' }))
    await view.user.type(await screen.findByLabelText('What'), ' at noon{Enter}')
    await (await gifts()).findByText('Lunch at noon')
    expect((await kept(view))[0]?.people).toHaveLength(2)
  })

  test('a colleague who gives it is named', async () => {
    const view = await openBoundaries((vault) => vault.call('people.add', { name: 'Nora Byrne' }))
    await begin(view)
    await view.user.click(screen.getByRole('button', { name: 'Family, who gives it, a note' }))
    await view.user.type(screen.getByRole('combobox', { name: 'Who gives it' }), 'Nor')
    await view.user.click(await screen.findByRole('option', { name: /Nora Byrne/ }))
    await view.user.click(screen.getByRole('button', { name: 'Save' }))
    await says('from Nora Byrne')
    expect(await kept(view)).toMatchObject([{ giverName: 'Nora Byrne' }])
  })
})

describe('an idea', () => {
  const withIdea = (rule?: typeof nothing) =>
    openBoundaries(async (vault, { id, harbour: on }) => {
      await vault.call('gifts.add', lunch(id, { state: 'idea', on: '2026-06-20' }))
      if (rule) await vault.call('boundaries.add', { on, rule })
    })

  test('ask-53: becomes given today in one press, and is taken back', async () => {
    const view = await withIdea()
    await view.user.click(await screen.findByRole('button', { name: 'Given: Lunch' }))
    await says('Given · Meal or drinks · €30 each')
    expect(await kept(view)).toMatchObject([{ state: 'given', on: '2026-06-09' }])
    await undoLast(view.user)
    expect(await kept(view)).toMatchObject([{ state: 'idea', on: '2026-06-20' }])
  })

  test('is asked about again when it is given: where it is a no it opens, and stays an idea until there is a reason', async () => {
    const view = await withIdea(nothing)
    await view.user.click(await screen.findByRole('button', { name: 'Given: Lunch' }))
    await (await verdict()).findByText('Not allowed.')
    expect(screen.getByRole('combobox', { name: 'How far it is' }).textContent).toContain('Given')
    expect(await kept(view)).toMatchObject([{ state: 'idea' }])
    await view.user.keyboard('{Escape}')
    await screen.findByRole('button', { name: 'Given: Lunch' })
    expect(await kept(view)).toMatchObject([{ state: 'idea' }])
  })

  test('can be declined whatever a boundary says', async () => {
    const view = await withIdea(nothing)
    await view.user.click(await screen.findByRole('button', { name: 'Declined: Lunch' }))
    await says('Offered, and declined')
  })
})

test('newest stand first; one is altered where it stands and removed to the bin', async () => {
  const view = await openBoundaries(async (vault, { id }) => {
    await vault.call('gifts.add', lunch(id, { what: 'Older', on: '2026-01-10' }))
    await vault.call(
      'gifts.add',
      lunch(id, { what: 'Apples', on: '2026-05-01', direction: 'received', kind: 'present' }),
    )
  })
  const all = await gifts()
  await all.findByText('Apples')
  expect(all.getAllByRole('button', { name: /^(Older|Apples)$/ }).map(({ textContent }) => textContent)).toEqual([
    'Apples',
    'Older',
  ])
  await says('Received · Present · €30 each')
  await view.user.click(all.getByRole('button', { name: 'Delete: Apples' }))
  await hasFocus(() => all.getByRole('button', { name: 'Older' }))
  expect(await kept(view)).toMatchObject([{ what: 'Older' }])
  await undoLast(view.user)
  expect(await kept(view)).toHaveLength(2)
})
