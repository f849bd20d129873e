/** Every row that exists, in the order of the table. A row is built with the feature it tests. */
import type { Row } from '../row.ts'
import { canaries } from './r01-canaries.ts'
import { entropyRow } from './r02-entropy.ts'
import { settings } from './r04-settings.ts'
import { passphrases } from './r06-passphrases.ts'
import { memory } from './r07-memory.ts'
import { kills } from './r10-kills.ts'
import { channels } from './r18-channels.ts'
import { races } from './r25-races.ts'

export const rows: readonly Row[] = [canaries, entropyRow, settings, passphrases, memory, kills, channels, races]
