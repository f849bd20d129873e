/** The journalled tables as they are stored: one row type a noun. Texts are '' when empty; dates as in shared/contract. */
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
}
export type PhotoRow = { readonly id: string; readonly media_type: string; readonly bytes: Uint8Array }
export type ChannelRow = Kept & {
  readonly person_id: string
  readonly kind: string
  readonly label: string
  readonly value: string
}
export type OrganisationRow = Kept & { readonly name: string; readonly folded: string }
export type RoleRow = Kept & {
  readonly person_id: string
  readonly organisation_id: string
  readonly title: string
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
}
export type EntryRow = Kept & {
  readonly happened_at: string
  readonly zone: string
  readonly channel: string
  readonly text: string
  readonly tags: string
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

export type Rows = {
  person: PersonRow
  photo: PhotoRow
  channel: ChannelRow
  organisation: OrganisationRow
  role: RoleRow
  tie: TieRow
  entry: EntryRow
  entry_person: EntryPersonRow
  fact: FactRow
  milestone: MilestoneRow
  cadence: CadenceRow
  pause: PauseRow
  follow_up: FollowUpRow
  calendar: CalendarRow
  attendee: AttendeeRow
  meeting: MeetingRow
  meeting_person: MeetingPersonRow
  file: FileRow
}
export type Noun = keyof Rows

/** Every noun there is: one that is missing here does not compile. */
const known: Readonly<Record<Noun, true>> = {
  person: true,
  photo: true,
  channel: true,
  organisation: true,
  role: true,
  tie: true,
  entry: true,
  entry_person: true,
  fact: true,
  milestone: true,
  cadence: true,
  pause: true,
  follow_up: true,
  calendar: true,
  attendee: true,
  meeting: true,
  meeting_person: true,
  file: true,
}
export const nouns = Object.keys(known) as readonly Noun[]
