// Claims and shows reminders, day after day, until it is killed: the vault's half and the shell's half in one process.
// Standard input: one line of JSON { folder, key, from, days, careless }; careless shows first and claims afterwards. One line on stdout for each pop-up that was shown.
import { readFileSync, writeSync } from 'node:fs'
import { Temporal } from '../../../shared/model/temporal.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { handlers } from '../../../electron/vault/journal/index.ts'
import { confirmShown } from '../../../electron/vault/journal/claims.ts'
import { claimDue } from '../../../electron/vault/journal/reminders.ts'
import type { Raise } from '../../../electron/vault/journal/reminders.ts'
import { session } from '../../../electron/vault/session.ts'
import { newId } from '../../../electron/vault/store/new-id.ts'
import { openWithKey } from '../tools/vault.ts'

type Order = {
  readonly folder: string
  readonly key: string
  readonly from: string
  readonly days: number
  readonly careless: boolean
}

const { folder, key, from, days, careless } = JSON.parse(readFileSync(0, 'utf8')) as Order
let now = Temporal.PlainDate.from(from).toZonedDateTime({ timeZone: 'Europe/Dublin', plainTime: '12:00' })
const { db } = openWithKey(folder, Buffer.from(key, 'hex'))
const open = session({ db, handlers, derive, now: () => now, newId })

/** Between the two is another process, and a desktop: time enough for a kill to fall in. */
const onItsWay = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 12)

const claim = (): Raise[] => open.keep((ctx) => claimDue(ctx, new Set(), newId))

/** What would be raised, without a claim that stays. */
const peek = (): Raise[] => {
  let seen: Raise[] = []
  try {
    open.keep((ctx) => {
      seen = claimDue(ctx, new Set(), newId)
      throw new Error('taken back')
    })
  } catch {
    // as meant
  }
  return seen
}

for (let day = 0; day < days; day++) {
  const raises = careless ? peek() : claim()
  if (!careless) onItsWay()
  for (const { items } of raises)
    for (const { noun, id, occurrence } of items) writeSync(1, `shown ${noun}:${id} ${occurrence}\n`)
  onItsWay()
  const claimed = careless ? claim() : raises
  for (const raise of claimed) open.keep((ctx) => confirmShown(ctx, raise.claim))
  writeSync(1, `day ${now.toPlainDate().toString()}\n`)
  now = now.add({ days: 1 })
}
db.close()
writeSync(1, 'done\n')
