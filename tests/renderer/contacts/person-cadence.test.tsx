// A person's page says how often to be in touch and how that stands, and there it is changed.
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { TestHost } from '../../support/vault.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, undoLast } from '../people/people-screen.tsx'
import { addPerson, contactsVault, rule, showContacts, spoke } from './contacts-screen.tsx'

const open = async (before?: (vault: TestHost, id: string) => Promise<unknown>, fields = {}) => {
  let id = ''
  const vault = await contactsVault(async (made) => {
    id = await addPerson(made, fields)
  })
  await before?.(vault, id)
  return { ...(await showContacts(vault, `/people/${id}`)), id, of: () => vault.call('cadence.of', { personId: id }) }
}
const change = () => screen.findByRole('button', { name: 'Change how often to be in touch' })

describe('the rhythm with someone', () => {
  test('is said in words, with whose rule it is and when to be in touch next', async () => {
    await open(
      async (vault, id) => {
        await rule(vault, 'tag', 'board', [28, 56])
        await spoke(vault, id, '2026-05-19')
      },
      { tags: ['board'] },
    )
    await screen.findByText(
      /^About every 4 weeks, at most 8; by your rule for the tag “board”\. Next by Tue 16 June\.$/,
    )
    await expectAccessible()
  })

  test('ask-19: says since when touch is being lost', async () => {
    await open((made) => rule(made, 'default', '', [28, 56]))
    await screen.findByText(/^Losing touch since Tue,? 3 Feb/)
  })

  test('ask-18: says since when it is due, and by when at the latest', async () => {
    await open((made, id) => rule(made, 'person', id, [150, 300]))
    await screen.findByText(/^About every 150 days, at most 300, as you chose for them\. Due since/)
  })

  test('is chosen for them alone, said back while typed, and taken back', async () => {
    const { user, of } = await open((vault) => rule(vault, 'default', '', [28, 56]))
    await user.click(await change())
    const ideal = screen.getByLabelText('Ideally every')
    await user.clear(ideal)
    await user.type(ideal, '6')
    // the patience goes with it as long as nobody chose another
    await screen.findByText('About every 6 weeks, at most 12.')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^About every 6 weeks, at most 12, as you chose for them\./)
    expect((await of()).because).toMatchObject({ level: 'person', cadence: { ideal: 42, most: 84 } })
    await hasFocus(() => screen.getByRole('button', { name: 'Change how often to be in touch' }))
    await undoLast(user)
    expect((await of()).because).toMatchObject({ level: 'default' })
  })

  test('is in days, weeks or months', async () => {
    const { user, of } = await open()
    await user.click(await screen.findByRole('button', { name: 'Say how often to be in touch' }))
    await user.click(screen.getByRole('combobox', { name: 'Days, weeks or months, ideally' }))
    await user.click(await screen.findByRole('option', { name: 'months' }))
    await screen.findByText('About every 4 months, at most 8.')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^About every 4 months/)
    expect((await of()).because?.cadence).toEqual({ ideal: 122, most: 244 })
  })

  test('is refused where the most is less than the ideal, and where it is no number', async () => {
    const { user, of } = await open()
    await user.click(await screen.findByRole('button', { name: 'Say how often to be in touch' }))
    const most = screen.getByLabelText('At most')
    await user.clear(most)
    await user.type(most, '2{Enter}')
    await screen.findByText('The most is not less than the ideal.')
    await user.clear(most)
    await user.type(most, 'x{Enter}')
    await screen.findByText('A whole number, and no more than ten years.')
    expect((await of()).because).toBeNull()
  })

  test('can be that nobody reminds me, and goes back to the rule above', async () => {
    const { user, vault, of } = await open((made) => rule(made, 'default', '', [28, 56]))
    await user.click(await change())
    await user.click(screen.getByRole('radio', { name: 'Nobody reminds me here' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('You are not reminded to be in touch, as you chose for them.')
    expect((await of()).state).toBe('none')
    await user.click(await change())
    await user.click(screen.getByRole('radio', { name: 'As the rules say' }))
    expect(screen.getByText('About every 4 weeks, at most 8; by your rule for clients.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/by your rule for clients\./)
    expect(await vault.call('cadence.rules', {})).toHaveLength(1)
  })

  test('says by which rule nobody is reminded', async () => {
    await open((vault) => rule(vault, 'tag', 'family', null), { tags: ['family'] })
    await screen.findByText('You are not reminded to be in touch, by your rule for the tag “family”.')
  })

  test('counts from the last contact that counts, and says so where that is another', async () => {
    await open(async (vault, id) => {
      await rule(vault, 'default', '', [28, 56])
      await vault.call('settings.set', { contactBy: ['phone'] })
      await spoke(vault, id, '2026-05-19')
      await spoke(vault, id, '2026-06-01', 'email')
    })
    await screen.findByText(/The last contact that counts was on Tue 19 May\. Next by Tue 16 June\./)
  })
})

describe('a pause', () => {
  test('has a reason and an end that is typed, is said in words, ended, and taken back', async () => {
    const { user, of } = await open((vault) => rule(vault, 'default', '', [28, 56]))
    await user.click(await screen.findByRole('button', { name: 'Pause…' }))
    await user.keyboard('{Enter}')
    await screen.findByText('Say why, so that you know later.')
    await user.type(screen.getByLabelText('Reason'), 'Parental leave')
    await user.type(screen.getByLabelText('Until'), '12 July')
    await screen.findByText(/^Sunday,? 12 July 2026$/)
    await expectAccessible()
    await user.keyboard('{Enter}')
    await screen.findByText(/Paused since Tue 9 June until Sun 12 July: Parental leave\./)
    expect((await of()).state).toBe('paused')
    await user.click(screen.getByRole('button', { name: 'End the pause' }))
    await screen.findByText(/Losing touch since/)
    await undoLast(user)
    await screen.findByText(/Paused since/)
  })

  test('keeps the day it has when only its reason changes', async () => {
    const pause = { from: '2026-05-01', until: '2026-07-12', reason: 'Leave' }
    const { user, of } = await open(async (vault, id) => {
      await rule(vault, 'default', '', [28, 56])
      await vault.call('cadence.pause', { personId: id as never, pause })
    })
    await user.click(await screen.findByRole('button', { name: 'Change the pause…' }))
    await user.type(screen.getByLabelText('Reason'), ', with twins{Enter}')
    await screen.findByText(/Leave, with twins/)
    expect((await of()).pause).toEqual({ ...pause, reason: 'Leave, with twins' })
  })
})

describe('who has died', () => {
  test('ask-10: is said quietly, without a rhythm or a local time', async () => {
    const { user, of, vault, id } = await open((made) => rule(made, 'default', '', [28, 56]), { zone: 'Asia/Tokyo' })
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.type(screen.getByLabelText('Died'), 'March 2026')
    await screen.findByText(/^March 2026\. Their birthday is remembered quietly then/)
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Died March 2026')
    expect(screen.queryByText(/Tokyo|Losing touch|Say how often/)).toBeNull()
    expect((await of()).state).toBe('none')
    expect((await vault.call('people.get', { id: id as never })).died).toMatchObject({ year: 2026, month: 3 })
    await undoLast(user)
    await screen.findByText(/Losing touch since/)
  })

  test('did not die on a day to come', async () => {
    const { user, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.type(screen.getByLabelText('Died'), '12 March 2031')
    await screen.findByText('That is still to come.')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect((await vault.call('people.get', { id: id as never })).died).toBeNull()
  })
})

describe('the time where someone lives', () => {
  test('ask-07: is chosen by its place and said back, and stands on the page where it is another than mine', async () => {
    const { user, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.type(screen.getByLabelText('Time zone'), 'tokyo')
    await user.click(await screen.findByRole('option', { name: /Asia, Tokyo/ }))
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^\d\d:\d\d in Tokyo, [89] hours ahead of you$/)
    expect((await vault.call('people.get', { id: id as never })).zone).toBe('Asia/Tokyo')
  })

  test('is not said where it is mine', async () => {
    await open(undefined, { zone: 'Europe/London' })
    await screen.findByText('You have not spoken yet')
    expect(screen.queryByText(/London/)).toBeNull()
  })
})

test('ask-08: how long before someone’s dates one is told is chosen for them', async () => {
  const { user, vault, id } = await open()
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const leads = screen.getByRole('group', { name: 'When you are told of their dates' })
  await user.click(within(leads).getByRole('combobox'))
  await user.click(await screen.findByRole('option', { name: 'Chosen here' }))
  await user.click(within(leads).getByRole('button', { name: 'A week before' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(/^Saved Ilse Vermaak/)
  expect((await vault.call('people.get', { id: id as never })).leads).toEqual([7, 0])
})
