/** One row type a noun. Texts are '' when empty; dates as in shared/contract. */
type Kept = { readonly id: string; readonly created_at: string; readonly deleted_at: string | null }

export type PersonRow = Kept & {
  readonly name: string
  readonly given: string
  readonly family: string
  readonly nickname: string
  readonly say: string
  readonly client: number
  /** JSON array of words. */
  readonly tags: string
  readonly met: string
  readonly note: string
  /** Where an import found them, so that the next import knows them again. */
  readonly uid: string
  readonly folded: string
  /** IANA zone they live in; '' where nobody said. */
  readonly zone: string
  /** JSON of a partial date; null while they live. */
  readonly died: string | null
  /** JSON; null: as usual. */
  readonly leads: string | null
  /** 0: a relative who is no contact. */
  readonly listed: number
  /** 0: nobody knows the name; what stands there says whose they are. */
  readonly named: number
  /** How many they stand for: "two kids". */
  readonly heads: number
  /** Of ours: someone whoever keeps the journal works with, or they themselves. */
  readonly colleague: number
  readonly me: number
  /** Since when, why, and whether their dates are still told: 'tell' or 'quiet'. Null while they are not retired. */
  readonly retired_on: string | null
  readonly retired_why: string | null
  readonly retired_dates: string | null
  /** With whom they were joined, who stays, and on which day. Null while they are somebody. */
  readonly joined_id: string | null
  readonly joined_on: string | null
}
export type PhotoRow = { readonly id: string; readonly media_type: string; readonly bytes: Uint8Array }
export type ChannelRow = Kept & {
  readonly person_id: string
  readonly kind: string
  readonly label: string
  readonly value: string
}
export type OrganisationRow = Kept & {
  readonly name: string
  readonly folded: string
  readonly kind: string
  readonly client: number
  /** The organisation it is part of. */
  readonly part_of: string | null
  readonly note: string
  readonly web: string
  readonly place: string
  /** JSON array of words. */
  readonly tags: string
  /** Founded and closed, as rough dates. */
  readonly since: string | null
  readonly until: string | null
}
export type RoleRow = Kept & {
  readonly person_id: string
  readonly organisation_id: string
  readonly title: string
  readonly level: string
  readonly since: string | null
  readonly until: string | null
}
export type TieRow = Kept & {
  readonly person_id: string
  readonly other_id: string
  readonly other_is: string
  readonly person_is: string
  readonly since: string | null
  readonly until: string | null
  /** What `other` is to `person`; '' where only the words say. */
  readonly kind: string
  readonly note: string
}
/** A tie that would follow from others, and does not. The first id is the smaller; `kind` is what the second is to the first. */
export type TieDeniedRow = Kept & { readonly person_id: string; readonly other_id: string; readonly kind: string }
/** Alike, and two people all the same. The first id is the smaller. */
export type ApartRow = Kept & { readonly person_id: string; readonly other_id: string }
export type EntryRow = Kept & {
  readonly happened_at: string
  readonly zone: string
  readonly channel: string
  readonly text: string
  readonly tags: string
  readonly kind: string
}
/** `id` is `<entry>.<person>`. */
export type EntryPersonRow = {
  readonly id: string
  readonly entry_id: string
  readonly person_id: string
  readonly place: number
}
export type FactRow = Kept & {
  readonly person_id: string
  readonly category: string
  readonly text: string
  readonly use: string
  readonly entry_id: string | null
  readonly told: string
  /** Days. `learned_on` is null where nobody kept it; from `expires_on` on it is no longer so. */
  readonly learned_on: string | null
  readonly confirm_by: string | null
  readonly expires_on: string | null
  /** Instant it was last said to be still so. */
  readonly confirmed_at: string | null
}
export type MilestoneRow = Kept & {
  readonly person_id: string
  readonly kind: string
  readonly title: string
  /** JSON of a partial date, of how it repeats, and of the days before (null: as usual). */
  readonly date: string
  readonly repeats: string
  readonly leads: string | null
  readonly zone: string
  readonly tone: string
  /** Instant its date was last set: what was over by then is never raised. */
  readonly dated_at: string
  readonly entry_id: string | null
}
export type FollowUpRow = Kept & {
  readonly person_id: string
  readonly kind: string
  readonly by: string
  readonly text: string
  readonly due: string | null
  readonly state: string
  readonly snoozed_until: string | null
  readonly closed_at: string | null
  readonly acknowledged_at: string | null
  readonly dated_at: string
  readonly entry_id: string | null
  /** The day it was promised or asked. */
  readonly said_on: string
  /** Whose words the text is; null: nobody's in particular. */
  readonly words_of: string | null
  /** Instant the other side was told: that it will be late, or that it was dropped. */
  readonly told_at: string | null
  readonly why: string
  readonly closed_on: string | null
  readonly agreed_by: string | null
  readonly agreed_on: string | null
  readonly renegotiated_from: string | null
  /** Of an ask; null: as is usual. */
  readonly acknowledge_by: string | null
  readonly acknowledged_how: string | null
}
export type CadenceRow = Kept & {
  readonly level: string
  readonly subject: string
  /** Days; null: nobody is to be reminded here. */
  readonly ideal: number | null
  readonly most: number | null
}
export type PauseRow = Kept & {
  readonly person_id: string
  readonly first: string
  readonly until: string | null
  readonly reason: string
}
/** A calendar file, or a folder of them, that is looked at again. The path is told to nobody. */
export type CalendarRow = Kept & { readonly name: string; readonly kind: string; readonly path: string }
/** Whom a calendar means by an address or a name; nobody in the journal where `person_id` is null. */
export type AttendeeRow = Kept & { readonly who: string; readonly person_id: string | null }
export type MeetingRow = Kept & {
  readonly title: string
  /** Days for whole days, the last included; wall times of `zone` otherwise, of wherever the user is where that is ''. */
  readonly start_at: string
  readonly end_at: string
  readonly zone: string
  readonly place: string
  readonly note: string
  /** Minutes before; -1: it is not told of; null: as is usual. */
  readonly lead: number | null
  readonly source: string
  readonly calendar_id: string | null
  readonly uid: string | null
  /** Which time of its series; '' where it is none. */
  readonly occurrence: string | null
  readonly cancelled: number
  /** JSON: names and addresses as the calendar has them. */
  readonly attendees: string
  /** JSON: what was altered by hand, and is no calendar's to alter. */
  readonly by_hand: string
  /** Instant its time was last set. */
  readonly dated_at: string
}
/** `id` is `<meeting>.<person>`. */
export type MeetingPersonRow = {
  readonly id: string
  readonly meeting_id: string
  readonly person_id: string
  readonly place: number
}
export type FileRow = Kept & {
  readonly person_id: string | null
  readonly entry_id: string | null
  readonly name: string
  /** Media type, by its bytes. */
  readonly type: string
  readonly bytes: number
  /** SHA-256, hexadecimal. */
  readonly digest: string
  readonly width: number | null
  readonly height: number | null
  readonly note: string
}

export type BoundaryRow = Kept & {
  readonly noun: string
  readonly subject: string
  readonly direction: string
  /** JSON. */
  readonly kinds: string
  readonly allows: string
  /** JSON. */
  readonly limits: string
  readonly family: number
  readonly declined: number
  readonly year: string
  readonly first: string | null
  readonly until: string | null
  readonly instead: number
  readonly words: string
}
export type GiftRow = Kept & {
  readonly on_day: string
  readonly direction: string
  readonly kind: string
  readonly state: string
  readonly what: string
  /** Smallest units, for each head. */
  readonly amount: number | null
  readonly currency: string | null
  readonly giver_id: string | null
  readonly entry_id: string | null
  readonly note: string
  readonly despite: string
}
/** `id` is `<gift>.<person>`. */
export type GiftPersonRow = {
  readonly id: string
  readonly gift_id: string
  readonly person_id: string
  readonly self: number
  readonly family: number
  readonly place: number
}
/** What an entry of that kind tells of, in one person's life. */
export type LifeEventRow = Kept & {
  readonly entry_id: string
  readonly person_id: string
  readonly event: string
  /** Whom it happened to, in words; '' where it is the person's own. */
  readonly relative: string
  readonly on_day: string
}
export type ArcRow = Kept & {
  readonly person_id: string
  readonly life_event_id: string
  readonly kind: string
  readonly started_on: string
  readonly until_day: string
  readonly ended_on: string | null
}
/** `id` is `<arc>.<step>`; the follow-up is there once the step is ahead. */
export type ArcStepRow = {
  readonly id: string
  readonly arc_id: string
  readonly step: string
  readonly text: string
  readonly follow_up_id: string | null
}
export type SignalRow = Kept & {
  readonly entry_id: string
  readonly person_id: string
  readonly kind: string
  readonly words: string
}
export type DisagreementRow = Kept & {
  readonly entry_id: string
  readonly person_id: string
  readonly theirs: string
  readonly ours: string
  readonly changed: string
  readonly repaired: string
  readonly check_back_on: string | null
  readonly check_back_text: string
  /** What tells of the day to check back. */
  readonly follow_up_id: string | null
  /** One rung up on both sides: to whom, and when. */
  readonly raised_theirs_id: string | null
  readonly raised_ours_id: string | null
  readonly raised_on: string | null
}
/** Without an entry: put off on that day. */
export type ReviewRow = Kept & {
  readonly person_id: string
  readonly entry_id: string | null
  readonly on_day: string
  readonly better: string
  readonly stopped: string
  readonly next: string
}

export type FieldRow = Kept & {
  readonly name: string
  readonly kind: string
  /** JSON array of words. */
  readonly choices: string
  readonly applies: string
  readonly place: number
}
/** `id` is `<field>.<subject>`. */
export type FieldValueRow = {
  readonly id: string
  readonly field_id: string
  readonly noun: string
  readonly subject: string
  readonly value: string
}
export type FieldSetRow = Kept & {
  readonly name: string
  /** JSON array of ids. */
  readonly fields: string
  readonly place: number
}
/** `id` is `<set>.<subject>`. */
export type FieldSetOnRow = {
  readonly id: string
  readonly set_id: string
  readonly noun: string
  readonly subject: string
}
export type QuestionRow = Kept & {
  readonly person_id: string
  /** Of the rule it grew from; '' where somebody wrote it. */
  readonly key: string
  readonly text: string
  readonly state: string
  /** Day. */
  readonly settled_on: string | null
}
export type TagRow = Kept & { readonly name: string; readonly folded: string; readonly colour: string | null }
export type TemplateRow = Kept & {
  readonly name: string
  /** '' where it is for any. */
  readonly channel: string
  readonly text: string
  /** JSON array of words. */
  readonly tags: string
}
export type ListRow = Kept & {
  readonly name: string
  /** JSON of a filter. */
  readonly filter: string
  readonly place: number
}
export type OwnWordRow = { readonly id: string; readonly word: string }
/** `id` is the person's. */
export type PutOffRow = { readonly id: string; readonly until: string }

export type HandoverRow = Kept & {
  readonly person_id: string
  readonly way: string
  readonly on_day: string
  readonly colleague: string
  readonly colleague_id: string | null
  readonly own: string
  readonly note: string
  /** The id of the pack: what was taken in once is known again by it. */
  readonly pack: string
  readonly items: number
  readonly stayed: number
}
export type HandoverItemRow = {
  readonly id: string
  readonly handover_id: string
  readonly noun: string
  readonly origin: string
  readonly item: string | null
  readonly reworded: number
}
