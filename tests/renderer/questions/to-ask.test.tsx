import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { OffLimits } from '../../../renderer/features/questions/off-limits.tsx'
import { ToAsk } from '../../../renderer/features/questions/to-ask.tsx'
import { stepsOf } from '../../../shared/model/arcs/arcs.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { peopleVault, served } from '../people/people-screen.tsx'

const open = async (is: object = {}, { mourns = false, ...props }: { mourns?: boolean; brief?: boolean } = {}) => {
  const vault = await peopleVault()
  const { id } = await vault.call('people.add', { name: 'Siobhán Keeley', client: true, ...is })
  const arc = stepsOf('bereavement').map((step) => ({ step, text: 'Write a line' }))
  if (mourns)
    await vault.call('entries.jot', {
      ...{ happenedAt: '2026-06-08T10:00', channel: 'phone', text: 'Her father died', people: [id] },
      lifeEvents: [{ personId: id, event: 'death', relative: 'her father', on: '2026-06-08', arc }],
    })
  const view = await showScreen(
    <>
      <ToAsk personId={id} {...props} />
      <OffLimits personId={id} />
    </>,
    served(vault),
  )
  return { ...view, vault, id }
}
const questions = () =>
  within(screen.getByRole('region', { name: 'To ask' }))
    .getAllByRole('listitem')
    .map((line) => line.querySelector('bdi')?.textContent)

describe('what to ask', () => {
  test('is three questions in words, each with its reason', async () => {
    await open()
    await screen.findByText('When is your birthday?')
    expect(questions()).toEqual([
      'When is your birthday?',
      'Who is at home with you?',
      'What does your work look like these days?',
    ])
    screen.getByText('Nothing is known of a partner, not even that there is none.')
    await expectAccessible()
  })

  test('is written where it is read, and comes first', async () => {
    const { user, vault, id } = await open()
    await user.type(await screen.findByLabelText('Something to ask'), ' How did the move go? {Enter}')
    await screen.findByText('How did the move go?')
    await waitFor(() => expect(questions()).toHaveLength(3))
    expect(questions()[0]).toBe('How did the move go?')
    expect(document.activeElement).toBe(screen.getByLabelText('Something to ask'))
    expect((await vault.call('questions.of', { personId: id })).own).toHaveLength(1)
  })

  test('asked, it makes room for another, is found among the settled, and is taken back', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Asked: When is your birthday?' }))
    await waitFor(() => expect(questions()).not.toContain('When is your birthday?'))
    expect(questions()).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: 'One question settled' }))
    screen.getByText('Asked Tue 9 June')
    await user.click(screen.getByRole('button', { name: 'Ask again: When is your birthday?' }))
    await waitFor(() => expect(questions()).toContain('When is your birthday?'))
    expect(screen.queryByText('Asked Tue 9 June')).toBeNull()
  })

  test('off limits by keyboard, it is never asked again and stands with what not to touch', async () => {
    const { user } = await open()
    const more = await screen.findByRole('button', { name: 'More about “Who is at home with you?”' })
    more.focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('menuitem', { name: /^Off limits/ })
    await expectAccessible()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    const topic = await screen.findByText('Whether there is a partner')
    expect(within(topic.closest('li')!).getByText('Off limits since Tue 9 June')).toBeTruthy()
    await waitFor(() => expect(questions()).not.toContain('Who is at home with you?'))
  })

  test('a question of one’s own is written over, and thrown away', async () => {
    const { user, vault, id } = await open()
    await user.type(await screen.findByLabelText('Something to ask'), 'Which school?{Enter}')
    const menu = async (item: string) => {
      await user.click(await screen.findByRole('button', { name: /^More about “Which/ }))
      await user.click(await screen.findByRole('menuitem', { name: item }))
    }
    await menu('Edit')
    await user.keyboard('{Control>}a{/Control}   {Enter}')
    await screen.findByText('Write something here first.')
    await user.keyboard('{Control>}a{/Control}Which college?{Enter}')
    await screen.findByText('Which college?')
    await menu('Delete')
    await waitFor(() => expect(screen.queryByText('Which college?')).toBeNull())
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'question' }])
    expect((await vault.call('questions.of', { personId: id })).own).toEqual([])
  })

  test('of somebody of whom everything is known says what would fill it', async () => {
    await open({ client: false })
    await screen.findByText(/Nothing to ask just now/)
  })

  test('for the dead, and while nothing is to be offered, is not there', async () => {
    for (const [is, props] of [
      [{ died: { form: 'on', certainty: 'known', year: 2020 } }, {}],
      [{}, { mourns: true }],
      [{ client: false }, { brief: true }],
    ] as const) {
      const { unmount, id, vault } = await open(is, props)
      await vault.call('questions.of', { personId: id })
      await waitFor(() => expect(screen.queryByRole('region', { name: 'To ask' })).toBeNull())
      unmount()
    }
  })

  test('and what is off limits are read at once', async () => {
    const vault = await peopleVault()
    const { id } = await vault.call('people.add', { name: 'Siobhán Keeley', client: true })
    await vault.call('questions.settle', { personId: id, key: 'partner', outcome: 'off-limits' })
    const answers = served(vault)
    const asked: unknown[] = []
    await showScreen(
      <>
        <ToAsk personId={id} brief />
        <OffLimits personId={id} />
      </>,
      {
        ...answers,
        'questions.of': (input) => {
          asked.push(input)
          return vault.call('questions.of', input)
        },
      },
    )
    await screen.findByText('When is your birthday?')
    await screen.findByText(/off limits/i)
    expect(asked).toEqual([{ personId: id }])
  })

  test('in the brief: three, nothing to write in, and what names something guarded stays off paper', async () => {
    const vault = await peopleVault()
    const { id } = await vault.call('people.add', { name: 'Siobhán Keeley' })
    await vault.call('facts.add', { personId: id, category: 'worry', text: 'Her father', learnedOn: '2025-01-01' })
    await showScreen(<ToAsk personId={id} brief />, served(vault))
    const line = (await screen.findByText('How are things, all in all?')).closest('li')
    expect(line?.dataset['print']).toBe('no')
    expect(screen.queryByLabelText('Something to ask')).toBeNull()
  })
})
