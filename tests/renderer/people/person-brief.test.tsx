import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { fromBoth } from '../../../renderer/features/people/brief-both.ts'
import { linkOf } from '../../../renderer/features/people/channel-links.ts'
import { AppError } from '../../../shared/result.ts'
import { addSiobhan, hasFocus, openPerson as open, peopleVault, showPeople } from './people-screen.tsx'

const started = async () => {
  const vault = await peopleVault()
  return { vault, id: await addSiobhan(vault) }
}

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
        date: { form: 'on', certainty: 'known', month: 7, day: 4, year: 2006 },
        repeats: { every: 'year' },
      })
      await vault.call('facts.add', { personId: id, category: 'health', text: 'Her father is ill' })
      await vault.call('facts.add', { personId: id, category: 'interest', text: 'Swims' })
    })
    const part = async (name: string) => (await screen.findByRole('region', { name })).textContent
    expect(await part('Last time')).toMatch(/Phone, Tue 12 May.*The newest\..*The one before\..*The third\..*One more/)
    expect(await part('Promised')).toMatch(/You “two pages”.*Siobhán “a room with Marit”/)
    expect(await part('They asked')).toContain('Siobhán “the tender wording”')
    expect(await part('Coming')).toContain('Married to Conor 20 years')
    expect(await part('Leave alone')).toMatch(
      /Her father is ill.*Noted Tue 9 June, without an entry.*Only if they raise it/,
    )
    expect(await part('Interests')).toContain('Swims')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Print' }))
    await screen.findByRole('dialog', { name: 'What may go onto paper' })
    expect(bridge.calls('shell.print')).toEqual([])
  })

  test('what is known of the family stands under a heading of its own, not among the people', async () => {
    const { vault, id } = await started()
    await vault.call('facts.add', { personId: id, category: 'family', text: 'Aoife has begun at Galway' })
    await showPeople(vault, `/people/${id}/brief`)
    const family = await screen.findByRole('region', { name: 'Family' })
    within(family).getByText('Aoife has begun at Galway')
    expect(screen.queryByRole('region', { name: 'People around' })).toBeNull()
  })

  test('of someone new says what would fill each part', async () => {
    await open('brief')
    await screen.findByText(/Jot a few lines after you speak/)
    await screen.findByText('Nothing promised by either side.')
    await screen.findByText(/No dates known/)
  })
})

describe('the brief for reading', () => {
  test('fills the screen by F11 or its button, with the name and how it is said, and Esc gives the page back', async () => {
    const { bridge, user } = await open('brief', (vault, id) =>
      vault.call('entries.jot', {
        happenedAt: '2026-05-12T14:05',
        channel: 'phone',
        text: 'The newest.',
        people: [id],
      }),
    )
    await screen.findByRole('button', { name: 'Read' })
    await user.keyboard('{F11}')
    const sheet = within(await screen.findByRole('dialog', { name: 'Brief: Siobhán Keeley' }))
    expect(sheet.getByRole('heading', { level: 1 }).textContent).toBe('Siobhán Keeley')
    sheet.getByText('shi-VAWN KEE-lee')
    sheet.getByText('The newest.')
    expect(bridge.calls('shell.fullScreen')).toEqual([{ on: true }])
    await expectAccessible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(bridge.calls('shell.fullScreen')).toEqual([{ on: true }, { on: false }])
    await user.click(screen.getByRole('button', { name: 'Read' }))
    await screen.findByRole('dialog')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await hasFocus(() => screen.getByRole('button', { name: 'Read' }))
  })
})

describe('the brief as a PDF', () => {
  const save = async (answer: () => unknown) => {
    const { id, vault } = await started()
    const { bridge, user } = await showPeople(vault, `/people/${id}/brief`, { 'shell.pdf': answer } as never)
    await user.click(await screen.findByRole('button', { name: 'PDF' }))
    return bridge
  }

  test('is offered under a name that names nobody, and says where it went and who can read it', async () => {
    const bridge = await save(() => ({ name: 'Brief 2026-06-09.pdf' }))
    await screen.findByText('Saved as “Brief 2026-06-09.pdf”. It is readable by whoever has the file.')
    expect(bridge.calls('shell.pdf')).toEqual([{ name: 'Brief 2026-06-09' }])
  })

  test('that was not wanted after all says nothing', async () => {
    const bridge = await save(() => null)
    await waitFor(() => expect(bridge.calls('shell.pdf')).toHaveLength(1))
    expect(screen.queryByText(/Saved as/)).toBeNull()
  })

  test('that cannot be written there says so', async () => {
    await save(() => {
      throw new AppError('invalid', { file: 'not-written' })
    })
    await screen.findByText('Nothing was saved: Rapport may not write there. Choose another folder.')
  })
})

describe('on paper', () => {
  const facts = [
    { category: 'health', text: 'Her father is ill' },
    { category: 'interest', text: 'Swims' },
    { category: 'work', text: 'Leaves in autumn', told: 'in-confidence', use: 'mention' },
  ] as const
  const openBrief = (given: readonly (typeof facts)[number][] = facts) =>
    open('brief', async (vault, id) => {
      for (const fact of given) await vault.call('facts.add', { personId: id, ...fact })
    })
  const onPaper = () =>
    [...document.querySelectorAll('[data-guarded]')]
      .filter((line) => line.closest('[data-print=no]') === null)
      .map((line) => line.querySelector('bdi')?.textContent)
  const left = () => screen.queryByText(/left out of print/)?.textContent

  test('of what is guarded nothing stands there, and it says how much is missing', async () => {
    await openBrief()
    await screen.findByText('Swims')
    expect(onPaper()).toEqual(['Swims'])
    expect(left()).toBe('2 things left out of print')
  })

  test('each guarded thing is asked about before it is printed, each time, and goes with its yes alone', async () => {
    const { user, bridge } = await openBrief()
    await user.click(await screen.findByRole('button', { name: 'Print' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'What may go onto paper' }))
    await expectAccessible()
    expect(dialog.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([false, false])
    await user.click(dialog.getByRole('checkbox', { name: 'Leaves in autumn' }))
    await user.click(dialog.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(bridge.calls('shell.print')).toEqual([{}]))
    expect(onPaper().toSorted()).toEqual(['Leaves in autumn', 'Swims'])
    expect(left()).toBe('One thing left out of print')
    await user.click(screen.getByRole('button', { name: 'Print' }))
    await screen.findByRole('dialog', { name: 'What may go onto paper' })
    expect(onPaper()).toEqual(['Swims'])
  })

  test('is printed once the question is off the page, and not before', async () => {
    const asked: boolean[] = []
    const { user, bridge } = await openBrief()
    bridge.answer({
      'shell.print': () => {
        asked.push(document.querySelector('[role=dialog]') !== null)
        return {}
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Print' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(asked).toEqual([false]))
    await hasFocus(() => screen.getByRole('button', { name: 'Print' }))
  })

  test('closing the question prints nothing', async () => {
    const { user, bridge } = await openBrief()
    await user.click(await screen.findByRole('button', { name: 'Print' }))
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(bridge.calls('shell.print')).toEqual([])
    expect(onPaper()).toEqual(['Swims'])
  })

  test('where nothing is guarded nothing is asked', async () => {
    const { user, bridge } = await openBrief([facts[1]])
    await user.click(await screen.findByRole('button', { name: 'Print' }))
    await waitFor(() => expect(bridge.calls('shell.print')).toEqual([{}]))
    expect(left()).toBeUndefined()
  })
})

describe('what both sides promised', () => {
  const by = (sides: string) =>
    [...sides].map((side, at) => ({ by: side === 'm' ? ('me' as const) : ('them' as const), at }))
  const taken = (sides: string) => fromBoth(by(sides), 4).map(({ by: side, at }) => `${side === 'me' ? 'm' : 't'}${at}`)

  test('shares the room there is', () => {
    expect(taken('mmmmmtt')).toEqual(['m0', 'm1', 't5', 't6'])
    expect(taken('tttttm')).toEqual(['t0', 't1', 't2', 'm5'])
    expect(taken('mmmmmt')).toEqual(['m0', 'm1', 'm2', 't5'])
    expect(taken('mmmmm')).toEqual(['m0', 'm1', 'm2', 'm3'])
    expect(taken('tm')).toEqual(['t0', 'm1'])
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
