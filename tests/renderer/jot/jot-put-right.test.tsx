/** What a chip says can be put right with one key; what was typed then stands in its place. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { showJot } from './jot-screen.tsx'

const chip = (name: RegExp) => screen.findByRole('button', { name })
const write = async (text: string) => {
  const jot = await showJot()
  const user = userEvent.setup()
  await user.click(jot.field)
  await user.keyboard(`@ma{Enter}${text}`)
  return { ...jot, user }
}
const again = (number: number) => `{Alt>}{Shift>}${number}{/Shift}{/Alt}`

describe('a chip that is wrong', () => {
  test('is opened in its own form with Alt Shift and its number, and replaced by what is typed there', async () => {
    const { user, bridge } = await write('rang. She loves sailing.')
    await chip(/Loves sailing/)
    await user.keyboard(again(1))
    const line = await screen.findByRole('textbox', { name: /fact/i })
    expect(line).toHaveProperty('value', 'Loves sailing')
    await user.clear(line)
    await user.type(line, 'Loves sailing dinghies{Enter}')
    expect((await chip(/Loves sailing dinghies/)).getAttribute('aria-pressed')).toBe('true')
    expect(screen.queryByRole('button', { name: /Loves sailing$/ })).toBeNull()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
    expect(bridge.calls('entries.jot')[0]?.facts).toMatchObject([
      { category: 'interest', text: 'Loves sailing dinghies' },
    ])
  })

  test('keeps its day in the form, and is left as it was with Escape', async () => {
    const { user } = await write('rang. I’ll send the survey by Friday.')
    await chip(/Send the survey/)
    await user.keyboard(again(1))
    expect(await screen.findByRole('textbox', { name: /day|when/i })).toHaveProperty(
      'value',
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    )
    await user.keyboard('{Escape}')
    expect((await chip(/Send the survey/)).getAttribute('aria-pressed')).toBe('false')
  })

  test('is offered again when what was put in its place is taken back', async () => {
    const { user } = await write('rang. She loves sailing.')
    await chip(/Loves sailing/)
    await user.keyboard(`${again(1)} dinghies{Enter}`)
    await user.click(await chip(/Loves sailing dinghies/))
    expect((await chip(/Loves sailing$|Loves sailing Alt/)).getAttribute('aria-pressed')).toBe('false')
  })

  test('stays put right in a draft', async () => {
    const { user, kept, unmount } = await write('rang. She loves sailing.')
    await chip(/Loves sailing/)
    await user.keyboard(`${again(1)} dinghies{Enter}`)
    await waitFor(() => expect(kept()?.accepted).toEqual([expect.stringMatching(/dinghies\|=fact-[0-9a-z]+$/)]))
    const before = kept()
    unmount()
    await showJot('window', {}, before)
    await chip(/Loves sailing dinghies/)
    expect(screen.getAllByRole('button', { name: /Loves sailing/ })).toHaveLength(1)
  })
})
