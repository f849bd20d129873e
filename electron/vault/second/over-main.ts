/** The second process of the application: main starts and ends it; what is said goes over a port of its own. */
import type { VaultToMain } from '../messages.ts'
import { secondOn } from './client.ts'
import type { Second } from './jobs.ts'
import type { FromSecond, ToSecond } from './wire.ts'

/** The part of a port that is used here. */
export type PortLike = {
  postMessage(message: ToSecond): void
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  start(): void
  close(): void
}

export type SecondOverMain = {
  readonly second: Second
  /** Main answered with a port. */
  readonly arrived: (port: PortLike, asked: number) => void
}

export const secondOverMain = (tell: (message: VaultToMain) => void): SecondOverMain => {
  let waiting: ((port: PortLike) => void) | undefined
  let count = 0
  return {
    arrived: (port, asked) => {
      // the port of one that was ended before it came is nobody's
      if (!waiting || asked !== count) return port.close()
      waiting(port)
      waiting = undefined
    },
    second: secondOn((hear, gone) => {
      const early: ToSecond[] = []
      let port: PortLike | undefined
      waiting = (own) => {
        port = own
        own.on('message', ({ data }) => hear(data as FromSecond))
        own.on('close', gone)
        own.start()
        for (const message of early) own.postMessage(message)
      }
      count += 1
      tell({ kind: 'second-wanted', asked: count })
      return {
        post: (message) => (port ? port.postMessage(message) : early.push(message)),
        kill: () => {
          waiting = undefined
          port?.close()
          tell({ kind: 'second-done' })
        },
      }
    }),
  }
}
