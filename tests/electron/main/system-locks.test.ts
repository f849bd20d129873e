// Lock and sleep signals on a real, private bus.
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { joinBus, socketOf } from '../../../electron/main/bus.ts'
import { watchSystemLocks } from '../../../electron/main/system-locks.ts'
import { startLoginStub } from '../../support/login-stub.ts'
import type { LoginStub } from '../../support/login-stub.ts'
import { privateBus } from '../../support/private-bus.ts'

const bus = privateBus()
let stub: LoginStub
const heard: string[] = []

const listening = async (): Promise<void> => {
  // until a signal gets through, it is not known to listen
  await vi.waitFor(
    () => {
      stub.sleep(false)
      stub.saver('org.gnome.ScreenSaver', true)
      expect(heard).toEqual(expect.arrayContaining(['wake', 'lock']))
    },
    { timeout: 10_000, interval: 100 },
  )
  await new Promise((resolve) => setTimeout(resolve, 150))
  heard.length = 0
}

beforeAll(async () => {
  await bus.start()
  vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', bus.address)
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address)
  vi.stubEnv('XDG_SESSION_ID', '7')
  stub = await startLoginStub(bus.address)
  watchSystemLocks({
    onLock: () => heard.push('lock'),
    onSleep: () => heard.push('sleep'),
    onWake: () => heard.push('wake'),
  })
  await listening()
})
afterAll(async () => {
  stub.leave()
  await bus.stop()
  vi.unstubAllEnvs()
})
beforeEach(() => {
  heard.length = 0
})

const hears = (expected: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(heard).toEqual(expected), { timeout: 3_000, interval: 10 })
/** Long enough for a signal to have come, had it been heard. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200))

test('before sleep it is told to lock, and after it that the system woke', async () => {
  stub.sleep(true)
  stub.sleep(false)
  await hears(['sleep', 'wake'])
})

test('the lock of its own session locks, that of another session does not', async () => {
  stub.lockSession('other')
  await settle()
  expect(heard).toEqual([])
  stub.lockSession('own')
  await hears(['lock'])
})

test('a session that says it is locked locks; one that says it is not does not', async () => {
  stub.lockedHint(false)
  await settle()
  expect(heard).toEqual([])
  stub.lockedHint(true)
  await hears(['lock'])
})

test.each(['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver'] as const)('%s going on locks', async (face) => {
  stub.saver(face, false)
  await settle()
  expect(heard).toEqual([])
  stub.saver(face, true)
  await hears(['lock'])
})

test('a bus that ends and comes back is listened to again', async () => {
  await bus.end()
  await bus.start()
  stub = await startLoginStub(bus.address)
  await listening()
  stub.lockSession()
  await hears(['lock'])
}, 30_000)

test('a bus that is not there is refused with an error, not a crash', async () => {
  const on = { heard: () => undefined, gone: () => undefined }
  await expect(joinBus('unix:path=/nonexistent/bus', on)).rejects.toThrow('gone')
  await expect(joinBus('tcp:host=127.0.0.1,port=9', on)).rejects.toThrow('no socket')
  await expect(joinBus('', on)).rejects.toThrow('no socket')
})

test('a bus that speaks nonsense ends the connection and nothing else', async () => {
  let server: Server | undefined
  const path = `${bus.address.slice('unix:path='.length)}-nonsense`
  await new Promise<void>((resolve) => {
    server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => {
        socket.write('OK 0123\r\n')
        // after the greeting a header that claims 4 GB, then bytes that are no message
        setTimeout(
          () => socket.write(Buffer.from(`l\x02\x00\x01\xff\xff\xff\xff${'\xff'.repeat(2_000_000)}`, 'latin1')),
          50,
        )
      })
    }).listen(path, resolve)
  })
  const on = { heard: () => undefined, gone: () => undefined }
  await expect(joinBus(`unix:path=${path}`, on)).rejects.toThrow()
  server?.close()
})

test('the socket is found in every way an address is written', () => {
  expect(socketOf('unix:path=/run/user/1000/bus')).toBe('/run/user/1000/bus')
  expect(socketOf('unix:abstract=/tmp/dbus-x,guid=00ff')).toBe('\0/tmp/dbus-x')
  expect(socketOf('tcp:host=a,port=1;unix:guid=1,path=/a%20b')).toBe('/a b')
  expect(socketOf('unixexec:path=/bin/sh')).toBeUndefined()
})
