/**
 * The shapes and limits every part of the vCard import shares. Lengths are UTF-16 code units unless a
 * name says bytes.
 */

/** What the import may say about a card or a file; the screen holds one sentence for each. */
export const problemCodes = [
  /** No name, organisation, e-mail or phone: the card is refused. */
  'no-name',
  /** The name was taken from another field (`field`: NICKNAME, ORG, EMAIL or TEL). */
  'name-borrowed',
  /** A date that is no full date or day of the year; `value` is what the card said. */
  'bad-date',
  /** A birthday in 1900 or in the year 0: kept without its year, as programs write these for "unknown". */
  'year-dropped',
  /** The card carries a date of death; `value` is what the card said. */
  'death-date',
  /** The photo is a link. It is not followed. */
  'photo-not-embedded',
  'photo-too-large',
  /** The photo is not a JPEG, PNG, GIF or WebP picture. */
  'photo-unknown',
  /** The file holds no card at all. */
  'not-a-vcard',
  'version-2.1',
  /** A list of other cards. Its members come in as people on their own. */
  'group-skipped',
  /** A text was cut at its limit. */
  'too-long',
  /** More values than are taken; the rest was left out. */
  'too-many',
  /** A line (or the card, when there is no `field` and no `value`) could not be read. */
  'unreadable',
  /** Neither UTF-8 nor a declared character set: read as Windows Western European. */
  'encoding-guessed',
  /** The card has no END:VCARD. It was read as far as it goes. */
  'not-closed',
  /** Understood, but the journal has no place for it; `field` and `value` say what it was. */
  'left-out',
  /** The link points to a card that is not in this file. */
  'related-unknown',
  /** Reading the card took longer than its budget, and was ended. */
  'timed-out',
  /** Reading the card took more memory than allowed, and was ended. */
  'too-heavy',
  /** File: more bytes than are taken. Nothing was read. */
  'file-too-large',
  /** File: text between the cards was ignored. */
  'text-outside-cards',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** `field` is the vCard property in upper case; `value` an excerpt of at most 200 characters on one line. */
export type Problem = { readonly code: ProblemCode; readonly field?: string; readonly value?: string }

export type ChannelKind = 'email' | 'phone' | 'address' | 'web' | 'other'

/** `label` is lower case when it is a word of the format (work, cell), and as written when the owner made it up. */
export type ReadChannel = { readonly kind: ChannelKind; readonly value: string; readonly label?: string }

/** A day of the year, 1-based month, with the year where it is known (never 1604). */
export type ReadDay = { readonly month: number; readonly day: number; readonly year?: number }

export type ReadMilestone = ReadDay & {
  readonly kind: 'birthday' | 'anniversary' | 'other'
  readonly title?: string
}

/** `uid` is set when the card pointed at another card of the file, which gave the name. */
export type ReadRelated = { readonly name: string; readonly label?: string; readonly uid?: string }

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'

/** The type is what the bytes say, not what the card claims. */
export type ReadPhoto = { readonly mediaType: PhotoType; readonly bytes: Uint8Array }

/** One person (or organisation) as a card describes them. Single-line texts have no line breaks. */
export type ReadCard = {
  readonly name: string
  readonly given?: string
  readonly family?: string
  readonly nickname?: string
  /** How the name is said, as the owner noted it. */
  readonly phonetic?: string
  readonly organisation?: string
  readonly department?: string
  readonly title?: string
  /** The card describes an organisation, not a person. */
  readonly isOrganisation?: true
  /** Preferred ones first, otherwise as in the file. */
  readonly channels: readonly ReadChannel[]
  readonly milestones: readonly ReadMilestone[]
  readonly note?: string
  readonly related: readonly ReadRelated[]
  readonly photo?: ReadPhoto
  readonly tags: readonly string[]
  readonly uid?: string
}

/** `index` counts the cards of the file from 0; `card` is null when it was refused or skipped. */
export type CardResult = {
  readonly index: number
  readonly card: ReadCard | null
  readonly problems: readonly Problem[]
}

export const caps = {
  fileBytes: 64 * 1024 * 1024,
  cards: 20_000,
  /** Per card, apart from its photo. */
  textBytes: 1024 * 1024,
  /** As base64 in the file. */
  photoBytes: 8 * 1024 * 1024,
  /** Properties of one card. */
  lines: 5_000,
  /** Parts of one structured value or list. */
  parts: 1_000,
  name: 1_000,
  label: 200,
  channel: 1_000,
  uid: 500,
  note: 100_000,
  /** Channels, milestones, related people and tags: so many of each. */
  each: 100,
  problems: 50,
  excerpt: 200,
} as const
