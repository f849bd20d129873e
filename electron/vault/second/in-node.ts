/** The second process where there is no Electron: tests, the command line. */
import { fork } from 'node:child_process'
import { secondOn } from './client.ts'
import type { Second } from './jobs.ts'
import type { FromSecond } from './wire.ts'

/** @param path the file of `index.ts`, or what was built from it. */
export const secondInNode = (path: string): Second =>
  secondOn((hear, gone) => {
    const child = fork(path, [], {
      serialization: 'advanced',
      env: {},
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.on('message', (message) => hear(message as FromSecond))
    child.once('exit', gone)
    child.once('error', gone)
    // nobody waits for a process that has nothing to do
    child.unref()
    child.channel?.unref()
    return {
      post: (message) => {
        child.ref()
        child.channel?.ref()
        child.send(message, () => undefined)
      },
      kill: () => child.kill('SIGKILL'),
    }
  })
