/** Serves the shell's channels. Guarded once: only the main frame of one of our windows is heard, and only with a parsed input. */
import { BrowserWindow, ipcMain } from 'electron'
import type { WebFrameMain } from 'electron'
import { shell } from '../../shared/contract/index.ts'
import type { Output, Parsed, ShellChannel } from '../../shared/contract/index.ts'
import { AppError } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { safeParse } from '../../shared/zod.ts'
import type { z } from '../../shared/zod.ts'
import { appOrigin } from './app-protocol.ts'

export type ShellHandlers = {
  readonly [C in ShellChannel]: (input: Parsed<C>, window: BrowserWindow) => Output<C> | Promise<Output<C>>
}

/** The window a message came from, or undefined when it is not from one of our pages. */
const trusted = (frame: WebFrameMain | null, window: BrowserWindow | null): BrowserWindow | undefined => {
  if (!frame || !window || frame !== window.webContents.mainFrame) return undefined
  return frame.url === `${appOrigin}/index.html` || frame.url.startsWith(`${appOrigin}/index.html#`)
    ? window
    : undefined
}

const isChannel = (name: unknown): name is ShellChannel => typeof name === 'string' && Object.hasOwn(shell, name)

const answer = async (
  handlers: ShellHandlers,
  window: BrowserWindow,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> => {
  if (!isChannel(name)) return { ok: false, error: { code: 'invalid', fields: { channel: 'unknown' } } }
  const parsed = safeParse(shell[name].input as z.ZodType, input)
  if (!parsed.success) return { ok: false, error: { code: 'invalid' } }
  try {
    const run = handlers[name] as (input: unknown, window: BrowserWindow) => unknown
    return { ok: true, value: await run(parsed.data, window) }
  } catch (error) {
    return { ok: false, error: error instanceof AppError ? error.failure : { code: 'bug' } }
  }
}

export const serveShell = (handlers: ShellHandlers, ready: (window: BrowserWindow) => void): void => {
  ipcMain.handle('shell', (event, name: unknown, input: unknown): Promise<Result<unknown>> | Result<unknown> => {
    const window = trusted(event.senderFrame, BrowserWindow.fromWebContents(event.sender))
    if (!window) return { ok: false, error: { code: 'invalid', fields: { sender: 'unknown' } } }
    return answer(handlers, window, name, input)
  })
  ipcMain.on('window-ready', (event) => {
    const window = trusted(event.senderFrame, BrowserWindow.fromWebContents(event.sender))
    if (window) ready(window)
  })
}
