/** The people of a simulated life, what is written down about them, and how that changes. */
import type { Random } from '../../../../electron/cli/sample/random.ts'
import { sql } from '../../../../electron/vault/store/sql.ts'
import type { Session } from '../../../../electron/vault/session.ts'
import { PersonFields } from '../../../../shared/contract/people.ts'
import { MilestoneFields } from '../../../../shared/contract/milestones.ts'
import type { Book, Now } from './book.ts'
import { invent } from './invented.ts'
import { tellingsOfTask, type Task } from './tasks.ts'
import { daysOf, keyOf, tellingsOf, type Telling, type Watched } from './tellings.ts'
import { plus, wall } from './walls.ts'

export type World = {
  readonly open: () => Session
  readonly now: () => Now
  readonly dice: Random
  readonly book: Book
  readonly first: string
  readonly days: number
  readonly zones: readonly string[]
}
type Person = {
  readonly id: string
  readonly zone: string
  readonly leads: readonly number[]
  died: string | undefined
}

const someLeads = [[0], [0], [1, 0], [14, 1, 0], [7], [30, 3], [60, 0], [366], [90, 0], []] as const

export const makePeople = (world: World) => {
  const { open, now, dice, book, first, days, zones } = world
  const people: Person[] = []
  const watched = new Map<string, { one: Watched; person: Person; dated: string }>()
  const tasks = new Map<string, Task>()
  let made = 0

  /** An early one, so that the first that counts has one before it, to the last that may be told of by the end. */
  const watch = (one: Watched, person: Person, dated: string): void => {
    watched.set(one.id, { one, person, dated })
    book.expect(one.id, tellingsOf(one, daysOf(one.what, plus(first, -430), plus(first, days + 500))))
  }

  const addPerson = (): void => {
    const [isDead, zone] = [dice.chance(0.12), dice.chance(0.5) ? dice.pick(zones) : '']
    const died = isDead
      ? dice.pick([{ year: 2009 }, { year: 2010, month: 2 }, { year: 2008, month: 12, day: 24 }])
      : null
    const own = dice.chance(0.3) ? dice.pick(someLeads) : null
    const client = dice.chance(0.4)
    const fields = PersonFields.parse({
      name: `Person ${people.length}`,
      zone,
      client,
      leads: own,
      died: died && { form: 'on', certainty: 'known', ...died },
    })
    const { id } = open().command('people.add', fields)
    const lastDays = { 2009: '2009-12-31', 2010: '2010-02-28', 2008: '2008-12-24' } as const
    people.push({
      id,
      zone,
      leads: own ?? (client ? [7, 0] : [0]),
      died: died ? lastDays[died.year as 2009] : undefined,
    })
  }

  const fieldsOf = (person: Person) => {
    const what = invent(dice, first, (made += 1))
    const canBeLong = what.isAbout !== true
    const own = dice.chance(0.6) ? dice.pick(someLeads.filter((leads) => canBeLong || leads[0] !== 366)) : null
    const [zone, tone] = [
      dice.pick(['mine', 'mine', 'theirs'] as const),
      dice.pick(['celebrate', 'celebrate', 'celebrate', 'quiet', 'none'] as const),
    ]
    const { date, repeats } = what
    const kind = dice.pick(['birthday', 'anniversary', 'other'] as const)
    const input = {
      kind,
      title: kind === 'other' ? what.name : '',
      date,
      repeats,
      leads: own === null ? null : [...own],
      zone,
      tone,
    }
    const leads = own ?? (canBeLong ? person.leads : person.leads.filter((lead) => lead < 366))
    const since = now().ms
    const watchable = { what, leads, zone: zone === 'theirs' ? person.zone : '', tone, since, died: person.died }
    const dated = JSON.stringify([date, repeats, own])
    return { input, watchable, dated, usable: own !== null || leads.length === person.leads.length }
  }

  const addMilestone = (): void => {
    const person = dice.pick(people)
    const { input, watchable, usable, dated } = fieldsOf(person)
    if (!usable) return
    const { id } = open().command('milestones.add', MilestoneFields.parse({ personId: person.id, ...input }))
    watch({ id, ...watchable }, person, dated)
  }

  const set = (task: Task): void => {
    tasks.set(task.id, task)
    book.expect(task.id, tellingsOfTask(task, book.hours))
  }
  const today = (): string => wall(now().ms, now().zone).day
  const addTask = (within: number): void => {
    const due = plus(today(), dice.between(0, within))
    const kind = dice.pick(['to-do', 'promise', 'promise', 'ask'] as const)
    const by = kind === 'promise' && dice.chance(0.3) ? ('them' as const) : ('me' as const)
    const person = dice.pick(people)
    const task = { personId: person.id as never, kind, by, text: 'call', due, entryId: null }
    const { id } = open().command('followUps.add', task)
    const own = { id, kind, by, due, day: due, said: today(), since: now().ms }
    set({ ...own, isDead: person.died !== undefined, isTold: false, isHeard: false })
  }

  const close = (id: string): void => {
    open().command('followUps.close', { id: id as never, state: 'done' })
    tasks.delete(id)
    book.expect(id, [])
  }
  const snooze = (task: Task): void => {
    const until = plus(today(), dice.between(1, 20))
    open().command('followUps.snooze', { id: task.id as never, until })
    set({ ...task, day: until, since: now().ms })
  }
  /** Done, put off, said to be late, given a new day, acknowledged; or left as it is. */
  const answer = (task: Task, one: Telling): void => {
    const id = task.id as never
    if (dice.chance(0.3)) return close(task.id)
    if (one.once === 'nudge' && dice.chance(0.3)) {
      open().command('followUps.tellLate', { id })
      return set({ ...task, isTold: true })
    }
    if (one.once === 'nudge' && dice.chance(0.4)) {
      const due = plus(today(), dice.between(1, 30))
      if (due === task.due) return
      const next = open().command('followUps.renegotiate', { id, due, agreedBy: 'them' })
      tasks.delete(task.id)
      book.expect(task.id, [])
      return set({ ...task, id: next.id, due, day: due, said: today(), since: now().ms })
    }
    if (one.once === 'acknowledge' && dice.chance(0.5)) {
      open().command('followUps.acknowledge', { id })
      return set({ ...task, isHeard: true })
    }
    if (dice.chance(0.4)) snooze(task)
  }

  /** A date is put off, as from its notification: it is told again at that instant, under the next round. */
  const putOff = (one: Telling): void => {
    if (!watched.has(one.id)) return
    const until = now().ms + dice.between(5, 4000) * 60_000
    const next = { ...one, round: one.round + 1, putOff: until }
    open().keep(({ db }) =>
      db.keep(
        sql`INSERT INTO snooze (noun, id, occurrence, lead, round, until) VALUES (${one.noun}, ${one.id}, ${one.occurrence}, ${one.lead},
            ${next.round}, ${new Date(until).toISOString()}) ON CONFLICT DO NOTHING`,
      ),
    )
    book.putOff({ ...next, key: keyOf(next) })
  }

  const edit = (): void => {
    const [id, before] = dice.pick([...watched])
    const { person, one } = before
    const { input, watchable, usable, dated } = fieldsOf(person)
    if (!usable) return
    open().keep(({ db }) => db.keep(sql`DELETE FROM snooze WHERE id = ${id}`))
    open().command('milestones.edit', { id: id as never, ...input } as never)
    // what is said again as it was is no newer
    const since = dated === before.dated ? one.since : watchable.since
    watch({ id, ...watchable, since }, person, dated)
  }
  const remove = (): void => {
    const [id] = dice.pick([...watched])
    open().command('milestones.remove', { id: id as never })
    watched.delete(id)
    book.expect(id, [])
  }

  return {
    fill: (dates: number, followUps: number): void => {
      for (let n = 0; n < dates / 3; n += 1) addPerson()
      while (watched.size < dates) addMilestone()
      for (let n = 0; n < followUps; n += 1) addTask(400)
    },
    /** The working days are others. */
    reckon: (): void => {
      for (const task of tasks.values()) book.reckon(task.id, tellingsOfTask(task, book.hours))
    },
    /** Somebody was told: most is done or put off. */
    told: (one: Telling): void => {
      if (one.noun === 'milestone') return void (dice.chance(0.15) && putOff(one))
      const task = tasks.get(one.id)
      if (task) answer(task, one)
    },
    /** Something is written down, altered, taken back. */
    act: (): void => {
      const what = dice.between(0, 9)
      if (what < 4) addTask(40)
      else if (what < 7) addMilestone()
      else if (what < 9) edit()
      else remove()
    },
    isDead: (id: string): boolean => watched.get(id)?.person.died !== undefined,
  }
}
