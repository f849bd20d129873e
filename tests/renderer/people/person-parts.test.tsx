import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { linkOf } from '../../../renderer/features/people/channel-links.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { addSiobhan, hasFocus, peopleVault, showPeople, undoLast } from './people-screen.tsx'

const open = async (
  tab: string,
  before?: (vault: Awaited<ReturnType<typeof peopleVault>>, id: string) => Promise<unknown>,
) => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  await before?.(vault, id)
  return { ...(await showPeople(vault, `/people/${id}/${tab}`)), id }
}

describe('facts', () => {
  test('are added one after the other, stand under their category, and can be undone', async () => {
    const { user, vault, id } = await open('facts')
    await user.type(await screen.findByLabelText('What you know'), 'Plays the cello{Enter}')
    const family = within(await screen.findByRole('region', { name: 'Family' }))
    family.getByRole('button', { name: 'Plays the cello' })
    await hasFocus(() => screen.getByLabelText('What you know'))
    expect((screen.getByLabelText('What you know') as HTMLInputElement).value).toBe('')
    await expectAccessible()
    await undoLast(user)
    expect(await vault.call('facts.list', { personId: id })).toEqual([])
  })

  test('show where they come from to whoever listens', async () => {
    await open('facts', async (vault, id) => {
      const entry = await vault.call('entries.jot', {
        happenedAt: '2026-05-12T14:00',
        channel: 'phone',
        text: 'Swims all year.',
        people: [id],
      })
      await vault.call('facts.add', { personId: id, category: 'interest', text: 'Swims', entryId: entry.id })
    })
    const fact = (await screen.findByRole('button', { name: 'Swims' })).closest('[role=group]')
    const source = document.getElementById(fact?.getAttribute('aria-describedby') ?? '')
    expect(source?.textContent).toBe('Phone, Tue 12 May: “Swims all year.”')
  })

  test('say how they may be used, and that is changed where they stand', async () => {
    const { user, vault, id } = await open('facts', (vault, id) =>
      vault.call('facts.add', { personId: id, category: 'health', text: 'Her father is ill' }),
    )
    const use = await screen.findByRole('combobox', { name: 'How “Her father is ill” may be used' })
    expect(use.textContent).toContain('Only if they raise it')
    await user.click(use)
    await user.click(await screen.findByRole('option', { name: 'Never mention' }))
    await waitFor(async () => expect((await vault.call('facts.list', { personId: id }))[0]?.use).toBe('never'))
  })

  test('are edited and deleted; the focus stays near', async () => {
    const { user, vault, id } = await open('facts', async (vault, id) => {
      await vault.call('facts.add', { personId: id, category: 'taste', text: 'Black coffee' })
      await vault.call('facts.add', { personId: id, category: 'taste', text: 'Rye bread' })
    })
    await user.click(await screen.findByRole('button', { name: 'Black coffee' }))
    await user.keyboard('Green tea{Enter}')
    await hasFocus(() => screen.getByRole('button', { name: 'Green tea' }))
    await user.click(screen.getByRole('button', { name: 'Delete Green tea' }))
    await hasFocus(() => screen.getByRole('button', { name: 'Rye bread' }))
    await undoLast(user)
    expect(await vault.call('facts.list', { personId: id })).toHaveLength(2)
  })
})

describe('follow-ups', () => {
  test('are added with a day as it is said, which is said back', async () => {
    const { user, vault, id } = await open('follow-ups')
    await user.click(await screen.findByRole('button', { name: 'Add a follow-up' }))
    await user.type(screen.getByLabelText('What'), 'Send the drawings')
    await user.type(screen.getByLabelText('By when'), 'in two weeks')
    await screen.findByText(/^Tuesday,? 23 June 2026$/)
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: 'Send the drawings' })
    expect(await vault.call('followUps.list', { personId: id })).toMatchObject([
      { text: 'Send the drawings', kind: 'to-do', by: 'me', due: '2026-06-23' },
    ])
    await hasFocus(() => screen.getByRole('button', { name: 'Add a follow-up' }))
    await expectAccessible()
  })

  test('a day nobody can tell keeps the form open and says how to write one', async () => {
    const { user, vault, id } = await open('follow-ups')
    await user.click(await screen.findByRole('button', { name: 'Add a follow-up' }))
    await user.type(screen.getByLabelText('What'), 'Send the drawings')
    await user.type(screen.getByLabelText('By when'), 'soon{Enter}')
    await screen.findByText(/does not read as a date/)
    expect(await vault.call('followUps.list', { personId: id })).toEqual([])
  })

  test('are done, opened again, put off and let go', async () => {
    const { user, vault, id } = await open('follow-ups', (vault, id) =>
      vault.call('followUps.add', { personId: id, kind: 'promise', by: 'me', text: 'two pages', due: '2026-06-08' }),
    )
    const state = async () => (await vault.call('followUps.list', { personId: id, state: 'all' }))[0]
    await screen.findByText('You promised · due yesterday')
    await user.click(screen.getByRole('button', { name: 'Done: two pages' }))
    await user.click(await screen.findByRole('button', { name: 'Open again: two pages' }))
    await user.click(await screen.findByRole('button', { name: 'Put off: two pages' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Until Monday/ }))
    await screen.findByText(/put off; it was due/)
    expect(await state()).toMatchObject({ state: 'open', snoozedUntil: '2026-06-15' })
    await user.click(screen.getByRole('button', { name: 'Put off: two pages' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Let it go' }))
    await screen.findByText('You promised · let go')
    expect(await state()).toMatchObject({ state: 'dropped' })
  })

  test('an ask is acknowledged where it stands', async () => {
    const { user, vault, id } = await open('follow-ups', (vault, id) =>
      vault.call('followUps.add', { personId: id, kind: 'ask', text: 'the wording' }),
    )
    await user.click(await screen.findByRole('button', { name: 'They know I heard it' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'They know I heard it' })).toBeNull())
    expect((await vault.call('followUps.list', { personId: id }))[0]?.acknowledgedAt).not.toBeNull()
  })
})

describe('the timeline', () => {
  const jot = (vault: Awaited<ReturnType<typeof peopleVault>>, id: string, text: string, day = '2026-05-12') =>
    vault.call('entries.jot', { happenedAt: `${day}T14:05`, channel: 'phone', text, people: [id] })

  test('is newest first, and reads on page by page', async () => {
    const { user } = await open('timeline', async (vault, id) => {
      for (let at = 0; at < 45; at++)
        await jot(
          vault,
          id,
          `Entry ${at}`,
          `2026-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, '0')}`,
        )
    })
    const list = await screen.findByRole('list', { name: 'Timeline' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(40)
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toContain('Entry 44')
    await user.click(screen.getByRole('button', { name: 'Earlier entries' }))
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(45))
    expect(screen.queryByRole('button', { name: 'Earlier entries' })).toBeNull()
    await hasFocus(() => screen.getByRole('button', { name: 'Edit Entry 4' }))
    await expectAccessible()
  })

  test('an entry is rewritten: words, day, how; deleted, and brought back', async () => {
    const { user, vault, id } = await open('timeline', (vault, id) => jot(vault, id, 'Tired.'))
    await user.click(await screen.findByRole('button', { name: 'Edit Tired.' }))
    const words = await screen.findByLabelText('What happened or was said')
    await hasFocus(() => words)
    await user.type(words, ' Laughed.')
    await user.clear(screen.getByLabelText('Day'))
    await user.type(screen.getByLabelText('Day'), 'yesterday{Enter}')
    await screen.findByText('Tired. Laughed.')
    const edited = (await vault.call('entries.list', { personId: id })).entries[0]
    expect(edited).toMatchObject({ text: 'Tired. Laughed.', happenedAt: '2026-06-08T14:05', people: [{ id }] })
    await hasFocus(() => screen.getByRole('button', { name: /^Edit Tired/ }))
    await user.click(screen.getByRole('button', { name: /^Delete Tired/ }))
    await screen.findByText('Nothing jotted yet')
    await undoLast(user)
    await screen.findByText('Tired. Laughed.')
  })

  test('a long entry is shown by its beginning, and never written back cut', async () => {
    const long = `${'Long words. '.repeat(500)}The end.`
    const { user, vault, id } = await open('timeline', (vault, id) => jot(vault, id, long))
    await user.click(await screen.findByRole('button', { name: /^Edit Long words/ }))
    const words = (await screen.findByLabelText('What happened or was said')) as HTMLTextAreaElement
    expect(words.value).toBe(long)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('button', { name: 'Read the whole entry' })
    const { entries } = await vault.call('entries.list', { personId: id })
    expect((await vault.call('entries.get', { id: entries[0]!.id })).text).toBe(long)
    await user.click(screen.getByRole('button', { name: 'Read the whole entry' }))
    await screen.findByText(/The end\.$/)
  })
})

describe('the brief', () => {
  test('says what was last said, promised by each side, asked, and coming, and what to leave alone', async () => {
    const { bridge, user } = await open('brief', async (vault, id) => {
      for (const [day, text] of [
        ['2026-05-12', 'The newest.'],
        ['2026-04-02', 'The one before.'],
        ['2026-03-01', 'The third.'],
        ['2026-02-01', 'The fourth.'],
      ] as const)
        await vault.call('entries.jot', { happenedAt: `${day}T14:05`, channel: 'phone', text, people: [id] })
      await vault.call('followUps.add', {
        personId: id,
        kind: 'promise',
        by: 'me',
        text: 'two pages',
        due: '2026-06-09',
      })
      await vault.call('followUps.add', { personId: id, kind: 'promise', by: 'them', text: 'a room with Marit' })
      await vault.call('followUps.add', { personId: id, kind: 'ask', text: 'the tender wording' })
      await vault.call('milestones.add', {
        personId: id,
        kind: 'anniversary',
        title: 'Married to Conor',
        date: { month: 7, day: 4, year: 2006 },
        recurs: 'yearly',
      })
      await vault.call('facts.add', { personId: id, category: 'health', text: 'Her father is ill' })
      await vault.call('facts.add', { personId: id, category: 'interest', text: 'Swims' })
    })
    const part = async (name: string) => (await screen.findByRole('region', { name })).textContent
    expect(await part('Last time')).toMatch(/Phone, Tue 12 May.*The newest\..*The one before\..*The third\..*One more/)
    expect(await part('Promised')).toMatch(/You “two pages”.*Siobhán “a room with Marit”/)
    expect(await part('They asked')).toContain('Siobhán “the tender wording”')
    expect(await part('Coming')).toContain('Married to Conor 20 years')
    expect(await part('Leave alone')).toContain('Her father is illOnly if they raise it')
    expect(await part('Interests')).toContain('Swims')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Print' }))
    expect(bridge.calls('shell.print')).toEqual([{}])
  })

  test('of someone new says what would fill each part', async () => {
    await open('brief')
    await screen.findByText(/Jot a few lines after you speak/)
    await screen.findByText('Nothing promised by either side.')
    await screen.findByText(/No dates known/)
  })
})

describe('opening a way to reach someone', () => {
  test.each([
    ['email', 'siobhan@northmere.example', 'mailto:siobhan@northmere.example'],
    ['email', 'a@b.example?subject=hi', 'mailto:a@b.example%3Fsubject=hi'],
    ['email', 'not an address', undefined],
    ['phone', '+353 (86) 555-0142', 'tel:+353865550142'],
    ['phone', 'ask Dermot 555', undefined],
    ['web', 'northmere.example/estates', 'https://northmere.example/estates'],
    ['web', 'http://northmere.example', 'https://northmere.example/'],
    ['web', 'javascript:alert(1)', undefined],
    ['web', 'file:///etc/passwd', undefined],
    ['address', '4 Lower Quay', undefined],
  ] as const)('%s %j leads to %s', (kind, value, link) => {
    expect(linkOf({ kind, value })).toBe(link)
  })
})
