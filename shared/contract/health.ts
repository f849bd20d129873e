/** health: how the vault itself is: damage, what must be told, room on the disk, and when it was last checked. */
import { z } from '../zod.ts'
import { command, query, task } from './define.ts'
import { Instant, Line, Nothing } from './fields.ts'
import { topics } from './topics.ts'

const Count = z.int().min(0)
/** Noun → how many rows. */
export const Counts = z.record(Line, Count)
export type Counts = z.output<typeof Counts>

/** What the person is told until they say that they know. */
export const HealthNotice = z.discriminatedUnion('kind', [
  /** The vault is behind its head: so many saves are missing, of those made after `since` and up to `until`. */
  z.strictObject({ kind: z.literal('behind'), at: Instant, missing: Count, since: Instant, until: Instant }),
  /** What should say how far the vault had come was not written by this vault. */
  z.strictObject({ kind: z.literal('head-forged'), at: Instant }),
  /** It is gone, though it was there. */
  z.strictObject({ kind: z.literal('head-gone'), at: Instant }),
  /** It belongs to another state of this vault: one that was replaced, or one that took this one’s place. */
  z.strictObject({ kind: z.literal('head-other'), at: Instant }),
  /** A check of the vault’s copy found what is wrong with it. */
  z.strictObject({ kind: z.literal('check-failed'), at: Instant, problems: z.array(Line) }),
  /** This vault was made from what could still be read of a damaged one. */
  z.strictObject({ kind: z.literal('salvaged'), at: Instant, read: Count, mended: Count, lost: Count, aside: Line }),
  z.strictObject({ kind: z.literal('low-space'), at: Instant, free: Count }),
])
export type HealthNotice = z.output<typeof HealthNotice>
export type HealthNoticeKind = HealthNotice['kind']
export const noticeKinds = [
  'behind',
  'head-forged',
  'head-gone',
  'head-other',
  'check-failed',
  'salvaged',
  'low-space',
] as const satisfies readonly HealthNoticeKind[]

export const checkKinds = ['quick', 'full'] as const
export const CheckKind = z.enum(checkKinds)
export type CheckKind = z.output<typeof CheckKind>

export const Checked = z.strictObject({
  kind: CheckKind,
  at: Instant,
  ok: z.boolean(),
  problems: z.array(Line),
  counts: Counts,
})
export type Checked = z.output<typeof Checked>

/** Why the vault is only read until it is opened again. */
export const Damage = z.strictObject({
  at: Instant,
  /** `page`: a part of the file does not read; `disk`: the disk did not take a write; `check`: a check found it. */
  what: z.enum(['page', 'disk', 'check']),
  /** The folder, within the vault’s, where the file was copied as it was found; null until it is, or when it could not be. */
  aside: Line.nullable(),
})
export type Damage = z.output<typeof Damage>

export const HealthStatus = z.strictObject({
  damage: Damage.nullable(),
  notices: z.array(HealthNotice),
  /** Bytes free where the vault is kept; null when the system does not say. */
  free: Count.nullable(),
  /** The last check of each kind. */
  checks: z.array(Checked),
  /** The check that is running. */
  checking: CheckKind.nullable(),
})
export type HealthStatus = z.output<typeof HealthStatus>
export const well: HealthStatus = { damage: null, notices: [], free: null, checks: [], checking: null }

/** What still reads of one noun. `lost` is how many are known to be missing, of those that were ever written. */
export const Readable = z.strictObject({ noun: Line, read: Count, mended: Count, lost: Count })
export type Readable = z.output<typeof Readable>

const Passphrase = z.strictObject({ passphrase: z.string().min(1).max(1000) })

export const health = {
  'health.status': query(['health'], Nothing, HealthStatus),
  /** Not to be told again. `low-space` comes back with the next unlock. */
  'health.dismiss': command(['health'], z.strictObject({ kind: z.enum(noticeKinds) }), Nothing),
  /** Checks a copy of the vault now, in another process. `cannot-open` where there is none to do it. */
  'health.check': task(['health'], z.strictObject({ kind: CheckKind }), Checked),
  /**
   * Walks what still reads of a damaged vault; nothing is written. Needs the passphrase where the vault is locked; `conflict`
   * when it is open and nothing is wrong with it. `invalid` as for `vault.unlock`; `damaged` when not even the list of its tables reads.
   */
  'health.look': task([], Passphrase.partial(), z.array(Readable)),
  /**
   * Makes a new vault of what reads, checks it, puts it in the damaged one’s place and opens it. The damaged one stays
   * for 30 days in the folder `aside`.
   */
  'health.salvage': task(
    [...topics],
    Passphrase,
    z.strictObject({ nouns: z.array(Readable), read: Count, mended: Count, lost: Count, aside: Line }),
  ),
}
