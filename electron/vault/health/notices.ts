/** What the person is told until they say that they know: kept in the vault, so that a restart does not silence it. */
import { Checked, HealthNotice, noticeKinds } from '../../../shared/contract/health.ts'
import type { HealthNoticeKind } from '../../../shared/contract/health.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'

type NoticeRow = { readonly kind: string; readonly at: string; readonly detail: string }

export const noticesOf = (db: Readable): readonly HealthNotice[] =>
  db
    .all<NoticeRow>(sql`SELECT kind, at, detail FROM health_notice`)
    .flatMap(({ kind, at, detail }) => {
      const read = HealthNotice.safeParse({ ...(JSON.parse(detail) as object), kind, at })
      return read.success ? [read.data] : []
    })
    .toSorted((a, b) => noticeKinds.indexOf(a.kind) - noticeKinds.indexOf(b.kind))

/** A loss that was not yet acknowledged grows: what was missing stays missing when more goes. */
const joined = (before: HealthNotice | undefined, now: HealthNotice): HealthNotice => {
  if (before?.kind !== 'behind' || now.kind !== 'behind') return now
  const [since] = [before.since, now.since].toSorted()
  return { ...now, missing: before.missing + now.missing, since: since ?? now.since }
}

export const keepNotice = (db: Keeping, notice: HealthNotice): void => {
  const before = noticesOf(db).find(({ kind }) => kind === notice.kind)
  const { kind, at, ...detail } = joined(before, notice)
  db.keep(
    sql`INSERT INTO health_notice (kind, at, detail) VALUES (${kind}, ${at}, ${JSON.stringify(detail)})
        ON CONFLICT (kind) DO UPDATE SET at = excluded.at, detail = excluded.detail`,
  )
}

export const dropNotice = (db: Keeping, kind: HealthNoticeKind): void =>
  void db.keep(sql`DELETE FROM health_notice WHERE kind = ${kind}`)

type CheckRow = { kind: string; at: string; ok: number; problems: string; counts: string }

export const checksOf = (db: Readable): readonly Checked[] =>
  db
    .all<CheckRow>(sql`SELECT kind, at, ok, problems, counts FROM health_check ORDER BY kind DESC`)
    .flatMap(({ kind, at, ok, problems, counts }) => {
      const row = { kind, at, ok: ok === 1, problems: JSON.parse(problems), counts: JSON.parse(counts) }
      const read = Checked.safeParse(row)
      return read.success ? [read.data] : []
    })

export const keepChecked = (db: Keeping, { kind, at, ok, problems, counts }: Checked): void =>
  void db.keep(
    sql`INSERT INTO health_check (kind, at, ok, problems, counts)
        VALUES (${kind}, ${at}, ${ok ? 1 : 0}, ${JSON.stringify(problems)}, ${JSON.stringify(counts)})
        ON CONFLICT (kind) DO UPDATE SET at = excluded.at, ok = excluded.ok, problems = excluded.problems,
          counts = excluded.counts`,
  )
