// A vault with the story in it, where the application of a test's desktop looks for one.
import { join } from 'node:path'
import { makeStory } from '../../electron/cli/make-sample.ts'
import type { Desktop } from './desktop.ts'
import { passphrase } from './rapport.ts'

/** Before the application is started; it is opened with the passphrase of the tests. */
export const tellVault = async (desktop: Desktop): Promise<void> => {
  const config = desktop.env['XDG_CONFIG_HOME']
  if (config === undefined) throw new Error('the desktop has no folder for settings')
  await makeStory({ folder: join(config, 'rapport-evaluation', 'vault'), evaluation: true, passphrase })
}
