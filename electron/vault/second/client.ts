/** The vault's end of the second process: started when there is work, ended soon after, and with it the keys it was lent. */
import { AppError } from '../../../shared/result.ts'
import type { Job, Jobs, RunTools, Second } from './jobs.ts'
import type { FromSecond, Line, Start, ToSecond } from './wire.ts'

type Waiting = {
  readonly message: ToSecond
  readonly tools: RunTools
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** Milliseconds without work after which it is ended. */
const idle = 1_000

export const secondOn = (start: Start): Second => {
  const queue: Waiting[] = []
  let running: Waiting | undefined
  let line: Line | undefined
  let ending: ReturnType<typeof setTimeout> | undefined
  let count = 0

  const end = (): void => {
    clearTimeout(ending)
    const old = line
    line = undefined
    old?.kill()
  }

  const settle = (done: (waiting: Waiting) => void): void => {
    const waiting = running
    running = undefined
    if (waiting) done(waiting)
    next()
  }

  const hear = (message: FromSecond): void => {
    if (message.id !== running?.message.id) return
    if ('progress' in message) running.tools.progress?.(message.progress)
    else if ('value' in message) settle(({ resolve }) => resolve(message.value as never))
    else if ('failure' in message) {
      const { code, fields, ref } = message.failure
      settle(({ reject }) => reject(new AppError(code, fields, ref)))
    } else settle(({ reject }) => reject(new Error(message.bug)))
  }

  const begin = (): Line => {
    const begun: Line = start(
      (message) => begun === line && hear(message),
      () => {
        if (begun !== line) return
        line = undefined
        settle(({ reject }) => reject(new Error('the second process ended')))
      },
    )
    return begun
  }

  const next = (): void => {
    if (running) return
    clearTimeout(ending)
    running = queue.shift()
    if (!running) {
      if (line) ending = setTimeout(end, idle)
      ending?.unref()
      return
    }
    line ??= begin()
    line.post(running.message)
  }

  const drop = (waiting: Waiting, why: unknown): void => {
    if (running === waiting) {
      end()
      settle(({ reject }) => reject(why))
    } else if (queue.includes(waiting)) {
      queue.splice(queue.indexOf(waiting), 1)
      waiting.reject(why)
    }
  }

  return {
    run: <J extends Job>(job: J, input: Jobs[J]['input'], tools: RunTools = {}) =>
      new Promise<Jobs[J]['output']>((resolve, reject) => {
        const cancelled = (): AppError => new AppError('cancelled')
        if (tools.signal?.aborted) return reject(cancelled())
        count += 1
        const waiting: Waiting = { message: { id: count, job, input }, tools, resolve, reject }
        tools.signal?.addEventListener('abort', () => drop(waiting, cancelled()), { once: true })
        queue.push(waiting)
        next()
      }),
    end: () => {
      for (const waiting of [...queue, ...(running ? [running] : [])]) drop(waiting, new AppError('cancelled'))
      end()
    },
  }
}
