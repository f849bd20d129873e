/** Every row that exists, in the order of the table. A row is built with the feature it tests. */
import type { Row } from '../row.ts'
import { canaries } from './r01-canaries.ts'
import { entropyRow } from './r02-entropy.ts'
import { traces } from './r03-traces.ts'
import { settings } from './r04-settings.ts'
import { keyChanges } from './r05-key-changes.ts'
import { passphrases } from './r06-passphrases.ts'
import { memory } from './r07-memory.ts'
import { dumps } from './r08-dumps.ts'
import { keyring } from './r09-keyring.ts'
import { kills } from './r10-kills.ts'
import { faultyDisk } from './r11-faulty-disk.ts'
import { flips } from './r12-flips.ts'
import { disk } from './r13-disk.ts'
import { cards } from './r14-cards.ts'
import { slowTexts } from './r15-slow-texts.ts'
import { archives } from './r16-archives.ts'
import { channels } from './r18-channels.ts'
import { network } from './r20-network.ts'
import { injection } from './r21-injection.ts'
import { simulatedDays } from './r22-simulated-days.ts'
import { claims } from './r23-claims.ts'
import { locked } from './r24-locked.ts'
import { races } from './r25-races.ts'
import { manyFiles } from './r28-files.ts'
import { newer } from './r26-newer.ts'
import { ninetyDays } from './r27-ninety-days.ts'
import { signals } from './r29-signals.ts'

export const rows: readonly Row[] = [
  canaries,
  entropyRow,
  traces,
  settings,
  keyChanges,
  passphrases,
  memory,
  dumps,
  keyring,
  kills,
  faultyDisk,
  flips,
  disk,
  cards,
  slowTexts,
  archives,
  channels,
  network,
  injection,
  simulatedDays,
  claims,
  locked,
  races,
  newer,
  ninetyDays,
  manyFiles,
  signals,
]
