/** A jot being written, kept encrypted within a second, and settings. Neither is part of the journal's history. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Leads } from './dates.ts'
import { EntryChannel } from './entries.ts'
import { LeadMinutes } from './meetings.ts'
import { Body, Clock, Line, LocalTime, Nothing, PersonId, Tags } from './fields.ts'

/** `window`: the jot window; `today`; or `person:<id>`. */
const DraftPlace = z.string().regex(/^(window|today|person:[0-9a-z]{8,40})$/)

export const Draft = z.strictObject({
  place: DraftPlace,
  text: Body,
  people: z.array(PersonId).max(200).default([]),
  /** Empty: the time of saving. */
  happenedAt: LocalTime.nullable().default(null),
  channel: z.string().max(40).default(''),
  /** Those of the template it began with. */
  tags: Tags.optional(),
  /** Keys of the chips already said yes to. */
  accepted: z.array(z.string().max(800)).max(50).default([]),
})
export type Draft = z.output<typeof Draft>

/** Days before, for everyone with a tag, for clients or others, for a kind of milestone, or for everything. */
const LeadSetting = z.strictObject({
  level: z.enum(['tag', 'tier', 'kind', 'default']),
  /** The tag, `client` or `other`, or the kind; '' for everything. */
  name: Line,
  leads: Leads,
})

export const Settings = z.strictObject({
  /** When reminders of the day are raised. */
  remindAt: Clock,
  /** Nothing is told between these; past midnight where the second is earlier. */
  quiet: z.strictObject({ from: Clock, to: Clock }).nullable(),
  /** 1 Monday to 7 Sunday. */
  workingDays: z.array(z.int().min(1).max(7)).max(7),
  /** Whether what can be told earlier comes on the last working day before a day off. */
  daysOff: z.enum(['as-usual', 'before']),
  leads: z.array(LeadSetting).max(500),
  /** Minutes before a meeting; null: meetings are not told of. */
  meetingLead: LeadMinutes.nullable(),
  /** Kinds of entry that count as having been in touch. */
  contactBy: z.array(EntryChannel).max(20),
  /** Everyone without a cadence comes up within so many months, and at least so many a week. */
  handfulMonths: z.int().min(1).max(60),
  handfulLeast: z.int().min(0).max(20),
  /** Working days before the day of a promise on which one is told to speak of it; null: not at all. */
  nudgeBefore: z.int().min(1).max(10).nullable(),
  /** Working days in which an ask is to be acknowledged; 0: the day it was asked. */
  acknowledgeWithin: z.int().min(0).max(10),
  /** Whether the jot window asks what they said, and then what I said. */
  asksBothSides: z.boolean(),
  /** Whether a notification says whom and what, or only that there is something. */
  wording: z.enum(['full', 'generic']),
  /** Minutes without input until the vault locks. */
  lockAfter: z
    .int()
    .min(1)
    .max(24 * 60),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  density: z.enum(['comfortable', 'compact']),
  /** Whether it is remembered where one went lately. */
  recents: z.boolean(),
})
export type Settings = z.output<typeof Settings>

export const drafts = {
  'drafts.get': query(['draft'], z.strictObject({ place: DraftPlace }), Draft.nullable()),
  /** Touches no topic: the writer already shows what it wrote. */
  'drafts.keep': command([], Draft, Nothing),
  'drafts.drop': command(['draft'], z.strictObject({ place: DraftPlace }), Nothing),
  'settings.get': query(['setting'], Nothing, Settings),
  'settings.set': command(['setting', 'reminder'], Settings.partial(), Nothing),
}
