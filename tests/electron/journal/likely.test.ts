/** Whom one has probably just spoken with, when the jot window opens. */
import { beforeEach, describe, expect, it } from 'vitest'
import { testVault, type TestVault } from '../../support/vault.ts'

let vault: TestVault
const add = async (name: string, more: object = {}) => (await vault.call('people.add', { name, ...more })).id
const jot = (people: readonly string[], happenedAt: string, channel: 'phone' | 'video' = 'phone') =>
  vault.call('entries.jot', { happenedAt, channel, text: 'A call.', people: people as never })
const meet = (people: readonly string[], start: string, end: string, title = 'Review') =>
  vault.call('meetings.add', { people: people as never, start, end, title })
const names = async (page?: string) =>
  (await vault.call('people.likely', { ...(page !== undefined && { page: page as never }) })).map(({ name }) => name)

beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T15:00:00[Europe/Dublin]' })
})

describe('who is offered first', () => {
  it('are those of a meeting that is on, then of one that ended within three hours, and each says so', async () => {
    const [now, before, long] = [await add('Now'), await add('Before'), await add('Long Ago')]
    await meet([now], '2026-03-10T14:30', '2026-03-10T15:30', 'Budget')
    await meet([before], '2026-03-10T13:00', '2026-03-10T14:00')
    await meet([long], '2026-03-10T09:00', '2026-03-10T10:00')
    expect(await vault.call('people.likely', {})).toEqual([
      { id: now, name: 'Now', because: { of: 'meeting', title: 'Budget', when: 'on', at: '2026-03-10T15:30' } },
      { id: before, name: 'Before', because: { of: 'meeting', title: 'Review', when: 'over', at: '2026-03-10T14:00' } },
    ])
  })

  it('is nobody of a meeting still to come, called off by nobody coming yet, or jotted about since it began', async () => {
    const [later, done] = [await add('Later'), await add('Done')]
    await meet([later], '2026-03-10T16:00', '2026-03-10T17:00')
    await meet([done], '2026-03-10T13:00', '2026-03-10T14:00')
    await jot([done], '2026-03-10T14:05')
    expect(await vault.call('people.likely', {})).toMatchObject([{ name: 'Done', because: { of: 'recent' } }])
  })

  it('is then whoever’s page is open, then who is usual at this hour, then who was spoken with last', async () => {
    const [page, usual, recent] = [await add('Page'), await add('Usual'), await add('Recent')]
    await jot([usual], '2026-03-02T15:20')
    await jot([usual], '2026-03-03T14:40')
    await jot([recent], '2026-03-09T09:00')
    expect((await vault.call('people.likely', { page })).map(({ name, because }) => [name, because.of])).toEqual([
      ['Page', 'page'],
      ['Usual', 'usual'],
      ['Recent', 'recent'],
    ])
    expect(await names()).toEqual(['Usual', 'Recent'])
  })

  it('is never oneself, one who has died, one in the bin, nor more than four', async () => {
    const me = await add('Me', { me: true })
    const dead = await add('Dead', { died: { form: 'on', certainty: 'known', year: 2020 } })
    const gone = await add('Gone')
    const others = [await add('A'), await add('B'), await add('C'), await add('D'), await add('E')]
    await jot([me, dead, gone, ...others], '2026-03-09T09:00')
    await vault.call('people.remove', { id: gone })
    const offered = await names(dead)
    expect(offered).toHaveLength(4)
    expect(offered).not.toContain('Me')
    expect(offered).not.toContain('Dead')
    expect(offered).not.toContain('Gone')
  })

  it('is nobody in an empty journal', async () => {
    expect(await names()).toEqual([])
  })
})

describe('the channel', () => {
  it('is that of the last jot, and on somebody’s page of the last with them', async () => {
    const [ann, ben] = [await add('Ann'), await add('Ben')]
    expect(await vault.call('entries.lastChannel', {})).toEqual({ channel: null })
    await jot([ann], '2026-03-01T10:00', 'video')
    await jot([ben], '2026-02-01T10:00', 'phone')
    expect(await vault.call('entries.lastChannel', {})).toEqual({ channel: 'phone' })
    expect(await vault.call('entries.lastChannel', { personId: ann })).toEqual({ channel: 'video' })
  })
})
