import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { live, type Flaw } from '../tools/days/life.ts'
import { keysOf, makeVault } from '../tools/vault.ts'

const words = 'four hundred mornings at nine'
/** In memory where there is such a folder: what is tried is the clock, not the disk. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Where somebody lives, and from which day on: every kind of change of the clocks, both halves of the earth, a day that is left out. */
const homes = [
  ['Europe/Dublin', '2027-01-10'],
  ['Australia/Lord_Howe', '2026-08-01'],
  ['Pacific/Apia', '2011-06-01'],
  ['Africa/Casablanca', '2026-11-23'],
  ['Pacific/Chatham', '2027-02-01'],
  ['America/Santiago', '2026-06-01'],
  ['Asia/Kathmandu', '2027-11-15'],
  ['America/St_Johns', '2010-09-01'],
  ['Asia/Beirut', '2027-09-01'],
  ['America/Sao_Paulo', '2017-08-01'],
  ['Antarctica/Troll', '2028-01-20'],
  ['Pacific/Kiritimati', '2026-12-01'],
] as const

const zones = [
  ...new Set([
    ...homes.map(([zone]) => zone),
    'Pacific/Pago_Pago',
    'America/Los_Angeles',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Europe/London',
    'Asia/Tehran',
  ]),
]

const liveAt = async (
  at: number,
  days: number,
  dates: number,
  result: ReturnType<typeof tally>,
  log: Log,
  flaw?: Flaw,
): Promise<void> => {
  const [home, first] = homes[at % homes.length] ?? homes[0]
  const folder = mkdtempSync(join(place, 'rapport-simulated-'))
  try {
    ;(await makeVault(folder, words, floorKdf)).close()
    const { database: key } = await keysOf(folder, words)
    live({ folder, key, seed: `${home} ${at}`, first, days, home, zones, dates, flaw }, result, log)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is planted, and the words in which it has to be found out. */
const flaws: readonly (readonly [Flaw, RegExp])[] = [
  ['forgets', /popped up \d+ times/],
  ['dozes', /\d s late/],
  ['runs fast', /told early/],
  ['is loud', /popped up in the quiet/],
  ['skips', /not told by/],
  ['shows the dead', /congratulates the dead/],
]

export const simulatedDays: Row = {
  number: 22,
  title: '400 days in twelve time zones: sleep, jumps of the clock, hops, restarts, locks',
  target: 'exactly once, ≤ 60 s late, never early, never in the quiet',
  minutes: 25,
  shards: (scale) => Math.max(1, Math.round(homes.length * Math.min(1, scale))),
  planted: async () => {
    for (const [flaw, words] of flaws) {
      const lines: string[] = []
      await liveAt(0, 25, 60, tally(), (line) => lines.push(line), flaw)
      if (!lines.some((line) => words.test(line))) return false
    }
    return true
  },
  run: async (scale, shard, log) => {
    const result = tally()
    const days = share(homes.length * 400, scale, shard, 30)
    for (let left = days, at = shard.index; left > 0; left -= 400, at += shard.of)
      await liveAt(at, Math.min(400, left), 240, result, log)
    return result.outcome()
  },
}
