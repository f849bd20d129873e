/** The journalled tables as they are stored. */
import type {
  PersonRow,
  PhotoRow,
  ChannelRow,
  OrganisationRow,
  OwnWordRow,
  RoleRow,
  TieRow,
  TieDeniedRow,
  ApartRow,
  EntryRow,
  EntryPersonRow,
  FactRow,
  MilestoneRow,
  FollowUpRow,
  CadenceRow,
  PauseRow,
  CalendarRow,
  AttendeeRow,
  MeetingRow,
  MeetingPersonRow,
  FileRow,
  BoundaryRow,
  GiftRow,
  GiftPersonRow,
  LifeEventRow,
  ArcRow,
  ArcStepRow,
  SignalRow,
  DisagreementRow,
  ReviewRow,
  FieldRow,
  FieldValueRow,
  FieldSetRow,
  FieldSetOnRow,
  QuestionRow,
  TagRow,
  TemplateRow,
  ListRow,
  PutOffRow,
  HandoverRow,
  HandoverItemRow,
} from './row-types.ts'

export type * from './row-types.ts'

export type Rows = {
  person: PersonRow
  photo: PhotoRow
  channel: ChannelRow
  organisation: OrganisationRow
  role: RoleRow
  tie: TieRow
  tie_denied: TieDeniedRow
  apart: ApartRow
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
  boundary: BoundaryRow
  gift: GiftRow
  gift_person: GiftPersonRow
  field: FieldRow
  field_value: FieldValueRow
  field_set: FieldSetRow
  field_set_on: FieldSetOnRow
  question: QuestionRow
  tag: TagRow
  template: TemplateRow
  list: ListRow
  own_word: OwnWordRow
  put_off: PutOffRow
  life_event: LifeEventRow
  arc: ArcRow
  arc_step: ArcStepRow
  signal: SignalRow
  disagreement: DisagreementRow
  review: ReviewRow
  handover: HandoverRow
  handover_item: HandoverItemRow
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
  tie_denied: true,
  apart: true,
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
  boundary: true,
  gift: true,
  gift_person: true,
  field: true,
  field_value: true,
  field_set: true,
  field_set_on: true,
  question: true,
  tag: true,
  template: true,
  list: true,
  own_word: true,
  put_off: true,
  life_event: true,
  arc: true,
  arc_step: true,
  signal: true,
  disagreement: true,
  review: true,
  handover: true,
  handover_item: true,
}
export const nouns = Object.keys(known) as readonly Noun[]
