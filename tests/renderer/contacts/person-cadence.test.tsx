// A person's page says how often to be in touch and how that stands, and there it is changed.
import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, undoLast } from '../people/people-screen.tsx'
import { openOne, rule, spoke } from './contacts-screen.tsx'

const change = () => screen.findByRole('button', { name: 'Change how often to be in touch' })

describe('the rhythm with someone', () => {
  test('is said in words, with whose rule it is and when to be in touch next', async () => {
    await openOne(
      async (vault, id) => {
        await rule(vault, 'tag', 'board', [28, 56])
        await spoke(vault, id, '2026-05-19')
      },
      { tags: ['board'] },
    )
    await screen.findByText('About every 4 weeks, at most 8; by your rule for the tag “board”.')
    await screen.findByText('Next by Tue 16 June.')
    await expectAccessible()
  })

  test('ask-19: says since when touch is being lost', async () => {
    await openOne((made) => rule(made, 'default', '', [28, 56]))
    await screen.findByText(/^Losing touch since Tue,? 3 Feb/)
  })

  test('ask-18: says since when it is due, and by when at the latest', async () => {
    await openOne((made, id) => rule(made, 'person', id, [150, 300]))
    await screen.findByText('About every 150 days, at most 300, as you chose for them.')
    await screen.findByText(/^Due since/)
  })

  test('is chosen for them alone, said back while typed, and taken back', async () => {
    const { user, of } = await openOne((vault) => rule(vault, 'default', '', [28, 56]))
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
    const { user, of } = await openOne()
    await user.click(await screen.findByRole('button', { name: 'Say how often to be in touch' }))
    await user.click(screen.getByRole('combobox', { name: 'Days, weeks or months, ideally' }))
    await user.click(await screen.findByRole('option', { name: 'months' }))
    await screen.findByText('About every 4 months, at most 8.')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^About every 4 months/)
    expect((await of()).because?.cadence).toEqual({ ideal: 122, most: 244 })
  })

  test('is refused where the most is less than the ideal, and where it is no number', async () => {
    const { user, of } = await openOne()
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
    const { user, vault, of } = await openOne((made) => rule(made, 'default', '', [28, 56]))
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
    await openOne((vault) => rule(vault, 'tag', 'family', null), { tags: ['family'] })
    await screen.findByText('You are not reminded to be in touch, by your rule for the tag “family”.')
  })

  test('counts from the last contact that counts, and says so where that is another', async () => {
    await openOne(async (vault, id) => {
      await rule(vault, 'default', '', [28, 56])
      await vault.call('settings.set', { contactBy: ['phone'] })
      await spoke(vault, id, '2026-05-19')
      await spoke(vault, id, '2026-06-01', 'email')
    })
    await screen.findByText(/The last contact that counts was on Tue 19 May\.$/)
    await screen.findByText('Next by Tue 16 June.')
  })
})

describe('a pause', () => {
  test('has a reason and an end that is typed, is said in words, ended, and taken back', async () => {
    const { user, of } = await openOne((vault) => rule(vault, 'default', '', [28, 56]))
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
    const { user, of } = await openOne(async (vault, id) => {
      await rule(vault, 'default', '', [28, 56])
      await vault.call('cadence.pause', { personId: id as never, pause })
    })
    await user.click(await screen.findByRole('button', { name: 'Change the pause…' }))
    await user.type(screen.getByLabelText('Reason'), ', with twins{Enter}')
    await screen.findByText(/Leave, with twins/)
    expect((await of()).pause).toEqual({ ...pause, reason: 'Leave, with twins' })
  })
})
