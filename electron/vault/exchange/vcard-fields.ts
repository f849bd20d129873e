/** Which property of a card goes where. Names are lower case. */
import type { ChannelKind } from './vcard-types.ts'

export const channelKinds: ReadonlyMap<string, ChannelKind> = new Map<string, ChannelKind>([
  ['email', 'email'],
  ['tel', 'phone'],
  ['adr', 'address'],
  ['label', 'address'],
  ['url', 'web'],
  ['x-evolution-blog-url', 'web'],
  ['x-evolution-video-url', 'web'],
  ['impp', 'other'],
  ['socialprofile', 'other'],
  ['x-socialprofile', 'other'],
  ['x-aim', 'other'],
  ['x-icq', 'other'],
  ['x-jabber', 'other'],
  ['x-matrix', 'other'],
  ['x-msn', 'other'],
  ['x-skype', 'other'],
  ['x-skype-username', 'other'],
  ['x-qq', 'other'],
  ['x-yahoo', 'other'],
  ['x-google-talk', 'other'],
  ['x-gadugadu', 'other'],
  ['x-groupwise', 'other'],
  ['x-twitter', 'other'],
])

/** Dates other than BDAY; undefined for those that only their label tells. */
export const dateKinds: ReadonlyMap<string, 'anniversary' | undefined> = new Map([
  ['anniversary', 'anniversary'],
  ['x-anniversary', 'anniversary'],
  ['x-ms-anniversary', 'anniversary'],
  ['x-evolution-anniversary', 'anniversary'],
  ['x-kaddressbook-x-anniversary', 'anniversary'],
  ['x-abdate', undefined],
])

/** Properties that name another person, and the label each implies. */
export const relatedLabels: ReadonlyMap<string, string | undefined> = new Map([
  ['related', undefined],
  ['x-abrelatednames', undefined],
  ['x-spouse', 'spouse'],
  ['x-evolution-spouse', 'spouse'],
  ['x-ms-spouse', 'spouse'],
  ['x-kaddressbook-x-spousesname', 'spouse'],
  ['x-ms-child', 'child'],
  ['x-assistant', 'assistant'],
  ['x-ms-assistant', 'assistant'],
  ['x-evolution-assistant', 'assistant'],
  ['x-kaddressbook-x-assistantsname', 'assistant'],
  ['x-manager', 'manager'],
  ['x-ms-manager', 'manager'],
  ['x-evolution-manager', 'manager'],
  ['x-kaddressbook-x-managersname', 'manager'],
])

/** Android's own: "vnd.android.cursor.item/relation;Anna;9;…", with numbers for labels. */
export const androidRelations: readonly (string | undefined)[] = [
  undefined,
  'assistant',
  'brother',
  'child',
  'domestic partner',
  'father',
  'friend',
  'manager',
  'mother',
  'parent',
  'partner',
  'referred by',
  'relative',
  'sister',
  'spouse',
]

/** Read elsewhere, or about the card and its program rather than the person: not worth a word when left out. */
export const silent: ReadonlySet<string> = new Set([
  'version',
  'prodid',
  'rev',
  'created',
  'source',
  'profile',
  'name',
  'class',
  'mailer',
  'uid',
  'kind',
  'x-addressbookserver-kind',
  'member',
  'x-addressbookserver-member',
  'clientpidmap',
  'sort-string',
  'x-ablabel',
  'x-abadr',
  'x-abshowas',
  'x-abuid',
  'x-evolution-file-as',
  'x-evolution-list',
  'x-evolution-list-show-addresses',
  'x-evolution-webdav-etag',
  'x-mozilla-html',
  'x-prefermail',
  'x-apple-ubimage',
])

// TYPE words that say nothing to a reader, or are said otherwise.
const noise = new Set(['pref', 'internet', 'voice', 'other', 'x-internet', 'x400', 'dom', 'intl', 'postal', 'parcel'])

/** "work fax" from TYPE words; undefined when they say nothing. */
export function typeLabel(types: readonly string[]): string | undefined {
  const told = types.filter((word) => !noise.has(word)).map((word) => word.replace(/^x-/, ''))
  return told.length > 0 ? [...new Set(told)].join(' ') : undefined
}

/** Apple wraps its own labels: `_$!<YoungerSister>!$_` is "younger sister"; the owner's stay as written. */
export function appleLabel(text: string): string | undefined {
  const own = /^_\$!<(.{0,200})>!\$_$/s.exec(text.trim())
  const label = own ? own[1]?.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : text.trim()
  return label && label !== 'other' ? label : undefined
}
