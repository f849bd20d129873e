// When the shell starts itself anew, and what it hands on.
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const app = vi.hoisted(() => ({
  isPackaged: true,
  releaseSingleInstanceLock: vi.fn(),
  requestSingleInstanceLock: vi.fn(() => true),
  exit: vi.fn(),
  getAppPath: () => '/nowhere',
  commandLine: { hasSwitch: () => false },
}))
const spawn = vi.hoisted(() => vi.fn())
vi.mock('electron', () => ({ app }))
vi.mock('node:child_process', () => ({ spawn }))

const { relauncher, placeIn } = await import('../../../electron/main/relaunch.ts')
type Place = import('../../../electron/main/relaunch.ts').Place

class Child extends EventEmitter {
  readonly stdio = [null, null, null, new EventEmitter()]
  readonly unref = (): void => undefined
}
let child: Child
let busy = false
let urgent = false
let place: Place = { window: 'hidden', focused: false }
const stay = vi.fn()
const argv = process.argv

const made = () =>
  relauncher({
    place: () => place,
    isBusy: () => busy,
    isUrgent: () => urgent,
    leave: () => Promise.resolve(['--due']),
    stay,
  })

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  busy = false
  urgent = false
  place = { window: 'hidden', focused: false }
  child = new Child()
  spawn.mockImplementation(() => {
    queueMicrotask(() => child.emit('spawn'))
    return child
  })
  process.argv = [
    '/opt/rapport/rapport',
    '--no-sandbox',
    '--inspect=0',
    '-r',
    '/x.js',
    '--remote-debugging-port=0',
    '--jot',
  ]
})
afterEach(() => {
  process.argv = argv
  vi.useRealTimers()
})

const locked = () => {
  const relaunch = made()
  relaunch.stain()
  relaunch.watch(true)
  return relaunch
}

test('out of sight it leaves after a second or two, and ends only when the next one is there', async () => {
  locked()
  await vi.advanceTimersByTimeAsync(2_100)
  expect(spawn).toHaveBeenCalledTimes(1)
  expect(app.releaseSingleInstanceLock).toHaveBeenCalledTimes(1)
  expect(app.exit).not.toHaveBeenCalled()
  child.stdio[3]?.emit('data', '.')
  await vi.advanceTimersByTimeAsync(1)
  expect(app.exit).toHaveBeenCalledWith(0)
})

test('a command is not obeyed twice, and no debugger is handed on', async () => {
  locked()
  await vi.advanceTimersByTimeAsync(2_100)
  expect(spawn.mock.calls[0]?.[1]).toEqual(['--no-sandbox', '--relaunched=hidden', '--due'])
})

test('a window that is seen is left standing for 30 seconds after the last key', async () => {
  place = { window: 'normal', focused: true }
  const relaunch = locked()
  await vi.advanceTimersByTimeAsync(29_000)
  relaunch.touched()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(spawn).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(spawn.mock.calls[0]?.[1]).toEqual(['--no-sandbox', '--relaunched=normal', '--focused', '--due'])
})

test('a file chooser that outlasts the lock goes at once, with the process', async () => {
  place = { window: 'normal', focused: true }
  urgent = true
  locked()
  await vi.advanceTimersByTimeAsync(600)
  expect(spawn).toHaveBeenCalledTimes(1)
})

test('not while the journal is open, a question stands, or someone may be writing', async () => {
  busy = true
  locked()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(spawn).not.toHaveBeenCalled()
  busy = false
  await vi.advanceTimersByTimeAsync(2_100)
  expect(spawn).toHaveBeenCalledTimes(1)
})

test('not between going to sleep and waking; a waking that is never told of is believed after a minute', async () => {
  const relaunch = locked()
  relaunch.sleeps(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(spawn).not.toHaveBeenCalled()
  relaunch.sleeps(false)
  relaunch.sleeps(true)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(spawn).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(spawn).toHaveBeenCalledTimes(1)
})

test('where nothing was ever open there is nothing to be rid of', async () => {
  made().watch(true)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(spawn).not.toHaveBeenCalled()
})

test('what a second start asks for in that moment is asked of the next process', async () => {
  const relaunch = locked()
  expect(relaunch.takes(['rapport', '--jot'])).toBe(false)
  await vi.advanceTimersByTimeAsync(1_020)
  expect(relaunch.takes(['rapport', '--brief'])).toBe(true)
  expect(relaunch.takes(['rapport'])).toBe(true)
  expect(relaunch.takes(['rapport', '--hidden'])).toBe(true)
  await vi.advanceTimersByTimeAsync(600)
  expect(spawn.mock.calls[0]?.[1]).toEqual(['--no-sandbox', '--relaunched=hidden', '--due', '--brief', '--show'])
})

test('a program that cannot be started leaves this one running, and it tries again a minute later', async () => {
  spawn.mockImplementation(() => {
    queueMicrotask(() => child.emit('error', new Error('ENOENT')))
    return child
  })
  locked()
  await vi.advanceTimersByTimeAsync(2_100)
  expect(stay).toHaveBeenCalledTimes(1)
  expect(app.requestSingleInstanceLock).toHaveBeenCalledTimes(1)
  expect(app.exit).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(62_000)
  expect(spawn).toHaveBeenCalledTimes(2)
})

test('one that ends at its start leaves this one running; one that found another lets this one end', async () => {
  locked()
  await vi.advanceTimersByTimeAsync(2_100)
  child.emit('exit', 1)
  await vi.advanceTimersByTimeAsync(1)
  expect(stay).toHaveBeenCalledTimes(1)
  expect(app.exit).not.toHaveBeenCalled()

  child = new Child()
  await vi.advanceTimersByTimeAsync(62_000)
  child.emit('exit', 0)
  await vi.advanceTimersByTimeAsync(1)
  expect(app.exit).toHaveBeenCalledWith(0)
})

test('the place is read from the command line, and nothing else is', () => {
  expect(placeIn(['rapport', '--relaunched=maximised', '--focused'])).toEqual({ window: 'maximised', focused: true })
  expect(placeIn(['rapport', '--relaunched=elsewhere'])).toBeUndefined()
  expect(placeIn(['rapport'])).toBeUndefined()
})
