/**
 * A desktop lived on, day after day: the vault's half on a real encrypted file, the shell's half with the schedule it keeps while locked,
 * under a clock that is moved by hand. Everything that happens is held against the book.
 */
import { join } from 'node:path'
import { scheduleFile } from '../../../../electron/main/schedule.ts'
import { derive } from '../../../../electron/vault/journal/derive.ts'
import { handlers } from '../../../../electron/vault/journal/index.ts'
import { confirmShown } from '../../../../electron/vault/journal/claims.ts'
import { claimDue, noteLook, prepareLook, schedule, type Raise } from '../../../../electron/vault/journal/reminders.ts'
import { session, type Session } from '../../../../electron/vault/session.ts'
import { wordsFor } from '../../../../electron/vault/words.ts'
import { sql } from '../../../../electron/vault/store/sql.ts'
import { idsFrom, random } from '../../../../electron/cli/sample/random.ts'
import { Temporal } from '../../../../shared/model/temporal.ts'
import type { tally } from '../../row.ts'
import { openWithKey } from '../vault.ts'
import { newBook } from './book.ts'
import { missingOn, place, settle, type Standing, type ToldRow } from './look.ts'
import { makePeople } from './people.ts'
import { keyOf, quietUntil, type Hours, type Telling } from './tellings.ts'
import { moment } from './walls.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What is planted, to see whether it is caught. */
export type Flaw = 'forgets' | 'dozes' | 'runs fast' | 'is loud' | 'skips' | 'shows the dead'
export type Life = {
  readonly folder: string
  readonly key: Buffer
  readonly seed: string
  readonly first: string
  readonly days: number
  readonly home: string
  readonly zones: readonly string[]
  readonly dates: number
  readonly flaw?: Flaw | undefined
}

const hoursOf = (dice: ReturnType<typeof random>): Hours => ({
  remindAt: dice.pick(['09:00', '09:00', '08:30', '02:30', '00:00', '23:45', '06:15']),
  quiet: dice.pick([
    null,
    { from: '22:00', to: '07:00' },
    { from: '20:00', to: '09:30' },
    { from: '12:00', to: '14:00' },
  ]),
  workingDays: dice.pick([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 7],
    [2, 4],
  ]),
  daysOff: dice.pick(['as-usual', 'before'] as const),
})

export const live = (life: Life, result: ReturnType<typeof tally>, log: (line: string) => void): void => {
  const { folder, key, seed, first, days, zones, flaw } = life
  const dice = random('four hundred days', seed)
  const newId = idsFrom('four hundred days', seed)
  let zone = life.home
  let ms = moment(first, '12:00', zone) + dice.between(0, 59) * 1000
  let lived = 0
  let skew = 0
  /** Nothing is late that could not be told before this. */
  let held = ms
  const now = () => ({ ms, zone })
  const book = newBook(hoursOf(dice))
  const faults = new Set<string>()
  const fault = (words: string): void => {
    if (faults.has(words)) return
    faults.add(words)
    log(`FAULT ${words} ${JSON.stringify(book.hours)}`)
    if (faults.size <= 20) result.expect(false, `${seed}: ${words}`)
  }

  let vault: { readonly session: Session; readonly close: () => void } | undefined
  const opened = (): Session => {
    if (!vault) throw new Error('locked')
    return vault.session
  }
  const vaultNow = () =>
    Temporal.Instant.fromEpochMilliseconds(ms + (flaw === 'runs fast' ? 5 * minute : 0)).toZonedDateTimeISO(zone)
  const open = (): void => {
    const { db, close } = openWithKey(folder, key)
    vault = { session: session({ db, handlers, derive, now: vaultNow, newId }), close }
  }
  const people = makePeople({ open: opened, now, dice, book, first, days, zones })
  let shell = scheduleFile(join(folder, 'schedule.json'))
  let told: readonly { readonly id: string; readonly at: string }[] = []

  const setHours = (hours: Hours): void => {
    book.hours = hours
    const { remindAt, quiet, workingDays, daysOff } = hours
    const changed = { remindAt, quiet: flaw === 'is loud' ? null : quiet, workingDays: [...workingDays], daysOff }
    opened().command('settings.set', changed)
    people.reckon()
    held = ms
  }

  /** The shell's ids say nothing to it; the observer reads them. */
  const keyOfId = (id: string): string => {
    const [own = '', occurrence = '', lead = '0', round = '0'] = id.split('.')
    const noun = [...book.claimed.values()].some((one) => one.id === own && one.noun === 'follow-up')
      ? 'follow-up'
      : undefined
    return `${noun ?? ''} ${own} ${occurrence} ${lead} ${round}`.trim()
  }
  const shortKey = (one: Telling): string => `${one.id} ${one.occurrence} ${one.lead} ${one.round}`

  const tellShell = (): void => {
    book.passOver(now())
    told = opened().read(schedule)
    shell.set(told)
    const wanted = book
      .coming(now(), 45)
      .filter(({ one }) => one.by !== 'today' || one.putOff !== undefined)
      .map(({ one, at }) => `${shortKey(one)} ${at}`)
    const said = told.map(({ id, at }) => `${keyOfId(id).replace(/^follow-up /, '')} ${Date.parse(at)}`)
    const [theirs, ours] = [new Set(said), new Set(wanted)]
    for (const line of wanted) if (!theirs.has(line)) fault(`the shell is not told at ${place(now())} of ${line}`)
    const isOver = new Set([...book.over.values()].map(shortKey))
    for (const line of said)
      if (!ours.has(line) && !isOver.has(line.slice(0, line.lastIndexOf(' '))))
        fault(`the shell is told at ${place(now())} of ${line}, which is not so`)
    result.add('schedules compared')
  }

  const onToday = () => ({
    ...opened().query('today.get', {}),
    unshown: opened().query('reminders.unshown', {}),
  })

  let claims = 0
  const seeToday = (): void => {
    for (const one of missingOn(onToday(), book.owed.values()))
      fault(`neither popped up nor on Today at ${place(now())}: ${one.key}`)
    result.add('named on Today', book.owed.size)
    book.owed.clear()
  }

  /** What pops up: once, of what is due, and with nothing cheerful about the dead. */
  const judge = (raises: readonly Raise[], standing: readonly Standing[], announced: ReadonlySet<string>): void => {
    const shown = new Map(standing.map(({ one, how }) => [one.key, { one, how }]))
    for (const raise of raises)
      for (const item of raise.items) {
        const name = keyOf(item)
        const times = (book.popped.get(name) ?? 0) + 1
        book.popped.set(name, times)
        result.add('pop-ups')
        if (times > 1) fault(`popped up ${times} times: ${name}`)
        const found = shown.get(name)
        if (found && found.how !== 'pop-up' && found.how !== 'silent') fault(`popped up, and is ${found.how}: ${name}`)
        if (quietUntil(book.hours, now()) !== undefined) fault(`popped up in the quiet at ${place(now())}: ${name}`)
        const { body } = wordsFor({ ...raise, kind: 'single', items: [item] }, '2000-01-01')
        const isDead = people.isDead(item.id) !== (flaw === 'shows the dead')
        if (isDead && (/turning/.test(body) || (raise.items.length === 1 && !raise.silent)))
          fault(`congratulates the dead: ${body}`)
        shown.delete(name)
      }
    for (const { one, how } of shown.values()) {
      // seen or not, it is there at once; by the next time somebody looks its days may be over
      if (how === 'today') {
        for (const missing of missingOn(onToday(), [one])) fault(`not on Today at ${place(now())}: ${missing.key}`)
        continue
      }
      if (how === 'gone' || announced.has(shortKey(one))) book.owed.set(one.key, one)
      else fault(`claimed, and in no pop-up at ${place(now())}: ${one.key}`)
    }
  }

  const look = (announced: ReadonlySet<string> = new Set()): void => {
    const quiet = quietUntil(book.hours, now())
    if (quiet !== undefined) held = Math.max(held, quiet)
    book.passOver(now())
    const due = book.due(now())
    opened().derive(prepareLook)
    const raises = opened().keep((ctx) => claimDue(ctx, announced, () => `claim${(claims += 1)}`))
    opened().derive(noteLook)
    const at = new Date(vaultNow().epochMilliseconds).toISOString()
    const rows = opened().read(({ db }) =>
      db.all<ToldRow>(sql`SELECT * FROM told WHERE claimed_at = ${at} AND how <> 'put-off'`),
    )
    result.add('looks')
    for (const one of due) {
      const from = Math.max(one.putOff ?? book.dueAt(one, zone), held, one.since)
      const late = Math.round((ms - from) / 1000)
      result.figure('max seconds late', Math.max(Number(result.figures['max seconds late'] ?? 0), late))
      if (late > 60) fault(`${late} s late at ${place(now())}: ${one.key}`)
    }
    const standing = settle(book, now(), due, rows, fault)
    result.add('tellings', due.length)
    judge(raises, standing, new Set([...announced].map((id) => keyOfId(id).replace(/^follow-up /, ''))))
    const items = raises.flatMap(({ items }) => items)
    const ones = items.flatMap((item) => standing.find(({ one }) => one.key === keyOf(item))?.one ?? [])
    if (raises.some(({ kind }) => kind === 'digest')) {
      for (const one of missingOn(onToday(), ones)) fault(`in a digest and not on Today at ${place(now())}: ${one.key}`)
      result.add('digests')
    }
    if (raises.length > 0 && dice.chance(0.06)) {
      // ended between the claim and the pop-up, or the desktop showed nothing
      for (const one of ones) book.owed.set(one.key, one)
      for (const item of items) book.popped.delete(keyOf(item))
      result.add('claimed and not shown', items.length)
      if (dice.chance(0.5)) crash()
      return
    }
    for (const raise of raises) opened().keep((ctx) => confirmShown(ctx, raise.claim))
    for (const one of ones) people.told(one)
  }

  const crash = (): void => {
    vault?.close()
    vault = undefined
    pass(dice.between(1, 30) * 1000)
    result.add('crashes')
  }
  const lock = (): void => {
    tellShell()
    vault?.close()
    vault = undefined
  }
  const unlock = (): void => {
    const announced = new Set(shell.shown())
    open()
    if (flaw === 'forgets') opened().keep(({ db }) => db.keep(sql`DELETE FROM told WHERE id > '8'`))
    if (flaw === 'skips')
      opened().keep(({ db }) =>
        db.keep(
          sql`INSERT INTO told (noun, id, occurrence, lead, round, due_at, how, claimed_at, shown_at) SELECT 'milestone', milestone_id, on_day, 0, 0, '', 'pop-up', '', '' FROM milestone_day
              WHERE milestone_id > '8' ON CONFLICT DO NOTHING`,
        ),
      )
    held = ms
    look(announced)
    if (!vault) return
    tellShell()
    seeToday()
    result.add('unlocks')
    pass(dice.between(1, 60) * 1000)
  }
  const pass = (by: number): void => {
    ms += by
    lived += by
  }

  /** Locked, and awake: the shell looks every minute, and says that there is something. */
  const lockedFor = (long: number): void => {
    const end = ms + long
    while (ms < end) {
      const said = shell.announce(ms)
      if (said.length > 0) result.add('announced without words', said.length)
      const waiting = told.map(({ at }) => Date.parse(at)).filter((at) => at > ms)
      const next = Math.min(end, ...waiting)
      pass(Math.max(minute, Math.ceil((next - ms) / minute) * minute))
    }
  }

  const step = (isDense: boolean): void => {
    look()
    if (!vault) return
    if (dice.chance(0.04)) seeToday()
    if (dice.chance(0.02)) tellShell()
    // what has just been altered may be due already
    const isAltered = dice.chance(0.03)
    if (isAltered) people.act()
    if (isAltered && dice.chance(0.1)) setHours(hoursOf(dice))
    const soon = book.next(now()) - ms
    if (isDense || isAltered || soon < 3 * minute) return pass(flaw === 'dozes' ? 10 * minute : minute)
    const most = Math.min(soon - 2 * minute, dice.between(20, 360) * minute)
    pass(Math.max(minute, Math.floor(most / minute) * minute))
  }

  const awayFor = (): number =>
    dice.pick([
      dice.between(1, 60) * minute,
      dice.between(1, 12) * hour,
      dice.between(6, 14) * hour,
      dice.chance(0.3) ? dice.between(1, 45) * day : dice.between(20, 70) * hour,
    ])

  open()
  opened().command('settings.set', {
    leads: [
      { level: 'default', name: '', leads: [0] },
      { level: 'tier', name: 'client', leads: [7, 0] },
    ],
  })
  setHours(book.hours)
  people.fill(life.dates, life.dates / 3)
  while (lived < days * day) {
    if (!vault) unlock()
    const end = ms + dice.pick([dice.between(5, 90) * minute, dice.between(1, 10) * hour, dice.between(10, 50) * hour])
    const isDense = dice.chance(0.02)
    while (vault && ms < end) step(isDense)
    if (dice.chance(0.1)) {
      zone = dice.chance(0.5) ? life.home : dice.pick(zones)
      held = ms
      result.add('zone hops')
    }
    if (dice.chance(skew === 0 ? 0.05 : 0.3)) {
      const by =
        skew === 0 ? dice.pick([-1, 1]) * dice.pick([dice.between(1, 30) * hour, dice.between(1, 14) * day]) : -skew
      skew += by
      ms += by
      held = ms
      result.add('clock jumps')
    }
    if (!vault || dice.chance(0.35)) continue
    lock()
    if (dice.chance(0.3)) lockedFor(awayFor())
    else {
      const away = awayFor()
      pass(away)
      if (away > 10 * day) result.add('sleeps of more than ten days')
      // a start anew reads what the last one left
      if (dice.chance(0.5)) shell = scheduleFile(join(folder, 'schedule.json'))
      lockedFor(dice.between(0, 30) * minute)
    }
  }
  if (vault) look()
  vault?.close()
  result.add('days', days)
}
