/**
 * Someone who can drive the page or read main's memory from outside needs no passphrase, so none is asked for: a Rapport that was
 * started to be debugged opens no journal, unless it was built for tests, and then its screen says so.
 */
import { readFileSync } from 'node:fs'
import { url } from 'node:inspector'
import { join } from 'node:path'
import { app } from 'electron'

const switches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
]
const node = /(^|\s)--(inspect|debug)(-|=|\s|$)/

/** Asked again at each opening: Node's inspector can be switched on later, by a signal, where the fuse that forbids it is not set. */
const isDebugged = (): boolean =>
  switches.some((name) => app.commandLine.hasSwitch(name)) ||
  [...process.argv, ...process.execArgv].some((argument) => node.test(argument)) ||
  node.test(process.env['NODE_OPTIONS'] ?? '') ||
  url() !== undefined

/** Written into the folder a test build is laid out in. A packaged Rapport has it in its archive, whose integrity is checked. */
const readTestBuild = (): boolean => {
  try {
    const { rapport } = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as {
      readonly rapport?: { readonly test?: unknown }
    }
    return rapport?.test === true && !app.isPackaged
  } catch {
    return false
  }
}

export const testBuild = readTestBuild()

/** No journal is opened. */
export const isRefused = (): boolean => !testBuild && isDebugged()
