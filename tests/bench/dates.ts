/** What a look at the clock costs where there are many dates: 10,000 people with six each. */
import { schedule } from '../../electron/vault/journal/reminders.ts'
import type { Session } from '../../electron/vault/session.ts'
import { sql } from '../../electron/vault/store/sql.ts'
import { random } from '../../electron/cli/sample/random.ts'
import type { Journals } from './journals.ts'
import { look } from './look.ts'
import { sideBySide } from './measure.ts'
import type { Row } from './rows.ts'

/** Of each person, birthdays and the like; one in fifty comes round every month or week, one in ten has its own leads. */
const perPerson = 6

/** Both sides get the same rows, beside the commands that would take an hour: what is derived from them is made at the first look. */
export const addDates = (session: Session, ids: readonly string[]): number => {
  const dice = random('bench dates')
  return session.keep(({ db }) => {
    db.keep(sql`DELETE FROM covered`)
    let added = 0
    for (const person of ids)
      for (let n = 0; n < perPerson; n += 1) {
        const date = { form: 'on', certainty: 'known', month: dice.between(1, 12), day: dice.between(1, 28) }
        const [isOften, isFull] = [dice.chance(0.02), dice.chance(0.5)]
        const whole = { ...date, year: dice.between(1940, 2025) }
        const repeats = isOften
          ? dice.pick([
              { every: 'month', missing: 'earlier' },
              { every: 'week' },
              { every: 'weekday', nth: 3, weekday: 1 },
            ])
          : { every: 'year' }
        const shape =
          repeats.every === 'weekday'
            ? { form: 'on', certainty: 'known', year: 2020 }
            : isOften || isFull
              ? whole
              : date
        const leads = dice.chance(0.1) ? JSON.stringify(dice.pick([[14, 0], [7], [30, 1, 0]])) : null
        db.keep(
          sql`INSERT INTO milestone (id, created_at, deleted_at, person_id, kind, title, date, repeats, leads, zone, tone, entry_id, dated_at)
              VALUES (${`bench${String((added += 1)).padStart(27, '0')}`}, '2020-01-01T00:00:00.000Z', NULL, ${person}, 'birthday', '',
              ${JSON.stringify(shape)}, ${JSON.stringify(repeats)}, ${leads}, 'mine', 'celebrate', NULL, '2020-01-01T00:00:00.000Z')`,
        )
      }
    return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM milestone`)?.n ?? 0
  })
}

export const measureDates = (journals: Journals, say: (line: string) => void): readonly Row[] => {
  const sides = { encrypted: journals.open.encrypted(), plain: journals.open.plain() }
  const count = [sides.encrypted, sides.plain].map((side) => addDates(side, journals.ids))[0] ?? 0
  say(`Measuring: looks at the clock, ${count} dates.`)
  // the first look of a journal lays out the days of four years, and claims what fell due
  for (const side of [sides.encrypted, sides.plain]) look(side)
  const what = `${count} dates`
  const looks = sideBySide(sides, 60, look)
  const coming = sideBySide(sides, 20, (side) => side.read(schedule))
  sides.encrypted.close()
  sides.plain.close()
  return [
    { name: 'look at the clock', what, pair: looks },
    { name: 'schedule of 45 days', what, pair: coming },
  ]
}
