// Notifications with actions, on a real, private bus: whatever shows them may have none, end, or start anew.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { busNotices } from '../../../electron/main/bus-notices.ts'
import type { BusNotices, Notice } from '../../../electron/main/bus-notices.ts'
import { startNotices } from '../../support/notices-stub.ts'
import type { NoticesStub } from '../../support/notices-stub.ts'
import { privateBus } from '../../support/private-bus.ts'

const bus = privateBus()
let desktop: NoticesStub
let notices: BusNotices
let heard: string[]

beforeEach(async () => {
  await bus.start()
  heard = []
  notices = busNotices({ name: 'Rapport', entry: 'rapport' }, () => bus.address)
})
afterEach(async () => {
  desktop?.leave()
  await bus.end()
})

const notice = (title = 'Ann', is: Partial<Notice> = {}): Notice => ({
  ...{ title, body: 'To do: call', silent: false, actions: [{ id: 'done', label: 'Done' }] },
  shown: () => heard.push(`${title} shown`),
  chosen: (id) => heard.push(`${title} ${id}`),
  ...is,
})
const hears = (expected: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(heard).toEqual(expected), { timeout: 3_000, interval: 10 })
/** Long enough for a signal to have come, had it been heard. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200))

describe('where there are actions', () => {
  beforeEach(async () => {
    desktop = await startNotices(bus.address)
  })

  test('it is shown with them, and says so', async () => {
    expect(await notices.show(notice())).toBe(true)
    expect(heard).toEqual(['Ann shown'])
    expect(desktop.shown()).toEqual([
      {
        ...{ id: 1, title: 'Ann', body: 'To do: call', actions: ['default', 'Open', 'done', 'Done'] },
        hints: { urgency: 1, 'desktop-entry': 'rapport' },
      },
    ])
  })

  test('one without a sound says that too', async () => {
    await notices.show(notice('Ann', { silent: true }))
    expect(desktop.shown()[0]?.hints).toMatchObject({ urgency: 0, 'suppress-sound': true })
  })

  test('ask-14 what is chosen on one is chosen of that one; ask-15 a click opens', async () => {
    await notices.show(notice('Ann'))
    await notices.show(notice('Bea'))
    desktop.invoke(2, 'done')
    desktop.invoke(1, 'default')
    await hears(['Ann shown', 'Bea shown', 'Bea done', 'Ann open'])
  })

  test('an action nobody offered opens', async () => {
    await notices.show(notice())
    desktop.invoke(1, 'erase-everything')
    await hears(['Ann shown', 'Ann open'])
  })

  test('what is chosen on another program’s is none of ours', async () => {
    await notices.show(notice())
    desktop.invoke(77, 'done')
    desktop.dismiss(1)
    desktop.invoke(1, 'done')
    await settle()
    expect(heard).toEqual(['Ann shown'])
  })

  test('a lock takes them off the screen', async () => {
    await notices.show(notice('Ann'))
    await notices.show(notice('Bea'))
    notices.clear()
    await vi.waitFor(() => expect(desktop.closed()).toEqual([1, 2]))
  })

  test('one chosen as the lock took it away is heard all the same', async () => {
    await notices.show(notice())
    notices.clear()
    desktop.invoke(1, 'done')
    await hears(['Ann shown', 'Ann done'])
  })

  test('one on its way when the lock came is not left on the screen, nor said to have been shown', async () => {
    await notices.show(notice('First'))
    const coming = notices.show(notice('Ann'))
    notices.clear()
    expect(await coming).toBe(true)
    await settle()
    expect(heard).toEqual(['First shown'])
    const left = desktop.shown().filter(({ id }) => !desktop.closed().includes(id))
    expect(left).toEqual([])
  })

  test('once what shows them has started anew, its numbers mean others', async () => {
    await notices.show(notice('Ann'))
    desktop.leave()
    await settle()
    desktop = await startNotices(bus.address)
    await settle()
    desktop.invoke(1, 'done')
    await settle()
    expect(heard).toEqual(['Ann shown'])
    expect(await notices.show(notice('Bea'))).toBe(true)
    desktop.invoke(1, 'done')
    await hears(['Ann shown', 'Bea shown', 'Bea done'])
  })

  test('a bus that ended and came back is joined again', async () => {
    await notices.show(notice('Ann'))
    await bus.end()
    expect(await notices.show(notice('Bea'))).toBe(false)
    await bus.start()
    desktop = await startNotices(bus.address)
    expect(await notices.show(notice('Cem'))).toBe(true)
    expect(heard).toEqual(['Ann shown', 'Cem shown'])
  }, 20_000)
})

test('one chosen before its number was known is heard', async () => {
  desktop = await startNotices(bus.address, { hasty: 'done' })
  await notices.show(notice())
  await hears(['Ann shown', 'Ann done'])
})

test('text that could be taken for markup is not', async () => {
  desktop = await startNotices(bus.address, { can: ['actions', 'body-markup'] })
  await notices.show(notice('A & B', { body: '<img src="x"> & co' }))
  expect(desktop.shown()[0]).toMatchObject({ title: 'A & B', body: '&lt;img src="x"&gt; &amp; co' })
})

describe('it is left to others', () => {
  test('where there are no actions', async () => {
    desktop = await startNotices(bus.address, { can: ['body'] })
    expect(await notices.show(notice())).toBe(false)
    expect(desktop.shown()).toEqual([])
  })

  test('where nobody shows any', async () => {
    expect(await notices.show(notice())).toBe(false)
  })

  test('where there is no bus', async () => {
    notices = busNotices({ name: 'Rapport', entry: 'rapport' }, () => '')
    expect(await notices.show(notice())).toBe(false)
  })
})

test('one that may have been shown is not shown twice, and is not said to have been', async () => {
  desktop = await startNotices(bus.address, { mute: true })
  expect(await notices.show(notice())).toBe(true)
  expect(heard).toEqual([])
}, 20_000)
