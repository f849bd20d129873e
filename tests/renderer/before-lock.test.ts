// What a lock waits for.
import { expect, test, vi } from 'vitest'
import { allWritten, beforeLock, lastWrite } from '../../renderer/lib/before-lock.ts'

const deferred = () => {
  let end = (): void => undefined
  let fail = (): void => undefined
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve
    fail = () => reject(new Error('a full disk'))
  })
  return { promise, end, fail }
}

test('a lock waits for what is on the screen, and for what has just gone from it', async () => {
  const [shown, gone] = [deferred(), deferred()]
  const write = vi.fn(() => shown.promise)
  const stop = beforeLock(write)
  lastWrite(gone.promise)
  const over = vi.fn()
  void allWritten().then(over)
  expect(write).toHaveBeenCalledOnce()
  shown.end()
  await new Promise((resolve) => setTimeout(resolve))
  expect(over).not.toHaveBeenCalled()
  gone.end()
  await vi.waitFor(() => expect(over).toHaveBeenCalledOnce())
  stop()
  await allWritten()
  expect(write).toHaveBeenCalledOnce()
})

test('what cannot be written holds up nobody', async () => {
  const [shown, gone] = [deferred(), deferred()]
  const stop = beforeLock(() => shown.promise)
  lastWrite(gone.promise)
  const over = allWritten()
  shown.fail()
  gone.fail()
  await over
  stop()
})
