/** Starts, connects and ends the vault process. Main hands ports over and never reads what goes through them. */
import { MessageChannelMain, utilityProcess } from 'electron'
import type { UtilityProcess, WebContents } from 'electron'
import type { MainToVault, VaultToMain } from '../vault/messages.ts'
import { vaultEnvironment } from './environment.ts'
import { secondLink } from './second-link.ts'
// paths of built files, not imports: nothing of the vault runs here
import calendarWorkerPath from '../vault/exchange/ics-worker?modulePath'
import workerPath from '../vault/exchange/vcard-worker?modulePath'
import vaultPath from '../vault/index?modulePath'

export type VaultLink = {
  readonly connect: (contents: WebContents) => void
  readonly tell: (message: MainToVault) => void
  /** Ends the process at once. Resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** Nothing is behind it any more. */
  readonly ended: () => boolean
}

export type LinkParts = {
  readonly start: Omit<Extract<MainToVault, { kind: 'start' }>, 'workerPath' | 'calendarWorkerPath' | 'kind'>
  readonly heard: (message: VaultToMain) => void
  /** The process ended though nobody asked it to. */
  readonly lost: () => void
}

export const startVault = ({ start, heard, lost }: LinkParts): VaultLink => {
  const child: UtilityProcess = utilityProcess.fork(vaultPath, [], {
    serviceName: 'Rapport vault',
    env: vaultEnvironment(),
    execArgv: [],
    stdio: 'ignore',
  })
  let wanted = true
  let ended = false
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true
      void second.end()
      resolve()
      if (wanted) lost()
    })
  })
  /** The end of the process is the only thing that clears its memory: it is not asked, it is ended. */
  const end = (): void => {
    try {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(child.pid, 'SIGKILL')
      else child.kill()
    } catch {
      // gone already
    }
  }
  const second = secondLink()
  child.on('message', (message: VaultToMain) => {
    if (message.kind === 'second-wanted') {
      // one that was asked for as the vault was being ended would outlive it
      if (wanted && !ended)
        child.postMessage({ kind: 'second', asked: message.asked } satisfies MainToVault, [second.start()])
    } else if (message.kind === 'second-done') void second.end()
    else heard(message)
  })
  child.postMessage({ kind: 'start', workerPath, calendarWorkerPath, ...start } satisfies MainToVault)
  return {
    connect: (contents) => {
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ kind: 'connect' } satisfies MainToVault, [port1])
      contents.postMessage('vault-port', null, [port2])
    },
    tell: (message) => child.postMessage(message),
    kill: () => {
      wanted = false
      // a process that has not come up yet has no id to end it by
      if (child.pid === undefined && !ended) child.once('spawn', end)
      else end()
      return Promise.all([gone, second.end()]).then(() => undefined)
    },
    ended: () => ended,
  }
}
