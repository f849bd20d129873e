/** What boundaries say of a gift, and what was given before, as the rules count it. */
import type { Checked, Gift, GiftFields } from '../../../shared/contract/boundaries.ts'
import type { Gift as Counted } from '../../../shared/model/boundaries/counted.ts'
import { decide, type Decision } from '../../../shared/model/boundaries/decide.ts'
import type { Readable } from '../store/handles.ts'
import type { GiftPersonRow, GiftRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { asReaching, boundariesOf } from './boundary-reach.ts'
import { branded, orNotFound } from './rows.ts'

type Asked = Omit<GiftFields, 'what' | 'note' | 'entryId' | 'despite'>

export const valueOf = ({ amount, currency }: GiftRow): Gift['value'] =>
  amount === null || currency === null ? null : { amount, currency }

/** As the rules count them: everything between us and one person. */
export const countedWith = (db: Readable, personId: string): Counted[] =>
  db
    .all<GiftRow & Pick<GiftPersonRow, 'self' | 'family'>>(
      sql`SELECT gift.*, gift_person.self, gift_person.family FROM gift JOIN gift_person ON gift_id = gift.id AND person_id = ${personId}
          WHERE deleted_at IS NULL`,
    )
    .map((row) => ({
      id: row.id,
      on: row.on_day,
      direction: row.direction as 'given',
      kind: row.kind as 'present',
      state: row.state as 'given',
      value: valueOf(row),
      self: row.self === 1,
      family: row.family,
      giver: row.giver_id ?? '',
    }))

const asSaid = (
  decision: Decision,
  { id: personId, name }: { readonly id: string; readonly name: string },
  rules: readonly { readonly id: string }[],
): Checked => {
  const { verdict, decided } = decision
  const by = rules.find(({ id }) => id === decided?.by.rule.id) as Checked['by'] | undefined
  const limits = (decided?.standings ?? []).map(({ limit, first, last, spent, adds, left, unknown }) => ({
    ...{ per: limit.per, most: { ...limit.most }, first, last, spent, adds, left },
    unknown: unknown.length,
  }))
  return { personId: branded(personId), name, verdict, by: by ?? null, limits, why: decided?.why ?? null }
}

const grave = ['barred', 'over', 'unknown', 'allowed']

/** For each of them, the gravest first. */
export const check = (db: Readable, id: string | null, gift: Asked): Checked[] =>
  gift.people
    .map(({ personId, self, family }) => {
      const person = orNotFound(
        db.get<{ id: string; name: string }>(
          // who went to the bin since stays on the gift: it can still be altered
          sql`SELECT id, name FROM person WHERE id = ${personId} AND (deleted_at IS NULL OR id IN
                (SELECT person_id FROM gift_person WHERE gift_id = ${id}))`,
        ),
      )
      const rules = boundariesOf(db, { noun: 'person', id: personId }, gift.on)
      const { on, direction, kind, state, value } = gift
      const own = { on, direction, kind, state, value, self, family, id: id ?? '', giver: gift.giverId ?? '' }
      return asSaid(decide(rules.map(asReaching), own, countedWith(db, personId)), person, rules)
    })
    .toSorted((a, b) => grave.indexOf(a.verdict) - grave.indexOf(b.verdict))
