import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { fromBoth } from '../../../renderer/features/people/brief-both.ts'
import { linkOf } from '../../../renderer/features/people/channel-links.ts'
import { openPerson as open } from './people-screen.tsx'

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
