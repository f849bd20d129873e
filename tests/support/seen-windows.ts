// The windows of ours that a desktop's screen shows, by its X server: nothing of the application is asked.
import type { Desktop } from './desktop.ts'
import { runToEnd } from './desktop-process.ts'

export const seenWindows = async (desktop: Desktop): Promise<readonly string[]> => {
  const found = await runToEnd('xdotool', ['search', '--onlyvisible', '--name', '^Rapport'], desktop.env).catch(
    () => '',
  )
  return found.split('\n').filter(Boolean)
}
