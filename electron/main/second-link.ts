/**
 * The second process: started when the vault asks for it, joined to it by a port main never reads, ended when the vault says so
 * and with the vault. It is lent keys over that port, so that its end is never asked for: it is killed.
 */
import { MessageChannelMain, utilityProcess } from 'electron'
import type { MessagePortMain, UtilityProcess } from 'electron'
import secondPath from '../vault/second/index?modulePath'
import { vaultEnvironment } from './environment.ts'

export type SecondLink = {
  /** Ends the one there is, if any, and starts another; its port is for the vault. */
  readonly start: () => MessagePortMain
  /** Ends it at once. Resolves when it is gone. */
  readonly end: () => Promise<void>
}

export const secondLink = (): SecondLink => {
  let child: UtilityProcess | undefined
  let ended: Promise<void> = Promise.resolve()

  const kill = (process_: UtilityProcess): void => {
    const end = (): void => {
      try {
        if (process_.pid !== undefined && process.platform !== 'win32') process.kill(process_.pid, 'SIGKILL')
        else process_.kill()
      } catch {
        // gone already
      }
    }
    if (process_.pid === undefined) process_.once('spawn', end)
    else end()
  }

  const end = (): Promise<void> => {
    if (child) kill(child)
    child = undefined
    return ended
  }

  return {
    end,
    start: () => {
      void end()
      const own = utilityProcess.fork(secondPath, [], {
        serviceName: 'Rapport second',
        env: vaultEnvironment(),
        execArgv: [],
        stdio: 'ignore',
      })
      child = own
      ended = new Promise((resolve) => {
        own.once('exit', () => {
          resolve()
          if (child === own) child = undefined
        })
      })
      const { port1, port2 } = new MessageChannelMain()
      own.postMessage({ kind: 'vault' }, [port1])
      return port2
    },
  }
}
