/** The small schemas every noun is made of: ids, names, texts, dates. Sizes are in characters (code points). */
import { levels } from '../model/organisations.ts'
import { z } from '../zod.ts'

const id = <B extends string>(brand: B) =>
  z
    .string()
    .regex(/^[0-9a-z]{8,40}$/, 'id')
    .brand(brand)

export const PersonId = id('person')
export const OrganisationId = id('organisation')
export const RoleId = id('role')
export const TieId = id('tie')
export const ChannelId = id('channel')
export const EntryId = id('entry')
export const FactId = id('fact')
export const MilestoneId = id('milestone')
export const FollowUpId = id('follow-up')
export const MeetingId = id('meeting')
export const CalendarFileId = id('calendar')
export const FileId = id('file')
export const BoundaryId = id('boundary')
export const GiftId = id('gift')
export const FieldId = id('field')
export const FieldSetId = id('field-set')
export const QuestionId = id('question')
export const TemplateId = id('template')
export const ListId = id('list')
export const OwnWordId = id('own-word')
export const LifeEventId = id('life-event')
export const ArcId = id('arc')
export const SignalId = id('signal')
export const DisagreementId = id('disagreement')
export const HandoverId = id('handover')
export const ChangeId = id('change')

export type PersonId = z.output<typeof PersonId>
export type OrganisationId = z.output<typeof OrganisationId>
export type EntryId = z.output<typeof EntryId>
export type FactId = z.output<typeof FactId>
export type MilestoneId = z.output<typeof MilestoneId>
export type FollowUpId = z.output<typeof FollowUpId>
export type MeetingId = z.output<typeof MeetingId>
export type FileId = z.output<typeof FileId>
export type FieldId = z.output<typeof FieldId>
export type ListId = z.output<typeof ListId>
export type FieldSetId = z.output<typeof FieldSetId>
export type QuestionId = z.output<typeof QuestionId>
export type ChangeId = z.output<typeof ChangeId>

/** A lone surrogate cannot be stored as UTF-8 and would come back as something else. */
const wellFormed = (text: string): boolean =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/.test(text)

const text = (max: number) => z.string().max(max, 'too-long').refine(wellFormed, 'unreadable')

/** One line: a name, a label, a title. Up to 1,000 characters. */
export const Line = text(1000)
/** One line that must say something. */
export const Name = Line.refine((value) => value.trim() !== '', 'empty')
/** Running text: an entry, a note. Up to 2,000,000 characters, so that a jot of 1 MB is kept whole. */
export const Body = text(2_000_000)
export const FilledBody = Body.refine((value) => value.trim() !== '', 'empty')
export const Word = text(100).refine((value) => value.trim() !== '', 'empty')

const real = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** A day of the calendar, `YYYY-MM-DD`, which exists. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'no-such-date')
  .refine((value) => real(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))), 'no-such-date')

/** Wall time where the user was, `YYYY-MM-DDTHH:MM`. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'no-such-date')
  .refine((value) => Day.safeParse(value.slice(0, 10)).success, 'no-such-date')

/** `HH:MM`, 24 hours. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'no-such-time')

/** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/, 'no-such-date')

/** Year, or year and month, or the day: `2019`, `2019-04`, `2019-04-30`. Roles and ties are dated like this. */
export const RoughDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'no-such-date')
  .refine((value) => {
    const [year, month, day] = value.split('-').map(Number)
    return real(year ?? 0, month ?? 1, day ?? 1)
  }, 'no-such-date')

/** Bytes, some and at most `max` of them. */
export const bytesUpTo = (max: number) =>
  z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength > 0, 'empty')
    .refine((bytes) => bytes.byteLength <= max, 'too-large')

/** Bytes of a thumbnail, and of a person's photo as it is chosen here. */
export const mostSmall = 256 * 1024
/** A small encoded bitmap. What its bytes are is looked at; what is said of them is not believed. */
export const SmallPicture = bytesUpTo(mostSmall)

/** The rung a role stands on; '' where nobody has said. */
export const Level = z.enum(['', ...levels])
export type Level = z.output<typeof Level>

export const Tags = z.array(Word).max(100)
export const Nothing = z.strictObject({})
