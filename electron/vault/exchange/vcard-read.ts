/**
 * From the text of one card to a person. Pure: opens no file and no connection. Never throws: what cannot be read is
 * reported and left out. vCard 4.0 (RFC 6350), 3.0 (RFC 2426) and the 2.1 that old phones and Outlook write.
 */
import { channelKinds, dateKinds, relatedLabels, silent } from './vcard-fields.ts'
import { readLine, splitHead } from './vcard-lines.ts'
import type { Property } from './vcard-lines.ts'
import {
  android,
  fieldOf,
  labeller,
  readChannels,
  readMilestones,
  readRelated,
  readTags,
  reporter,
  shorten,
  valueOf,
} from './vcard-parts.ts'
import type { Reporter } from './vcard-parts.ts'
import { readPhoto } from './vcard-photo.ts'
import { cleanLine, cleanText } from './vcard-text.ts'
import { caps } from './vcard-types.ts'
import type { CardResult, ReadCard, ReadChannel, ReadPhoto } from './vcard-types.ts'

/** `text`: one property a line, folds undone, without BEGIN and END (see `cardText`). */
export function readCard(text: string): Omit<CardResult, 'index'> {
  const told = reporter()
  try {
    return { card: assemble(properties(text, told), told), problems: told.problems }
  } catch {
    // A mistake of ours must not stop the cards that follow.
    told.say('unreadable')
    return { card: null, problems: told.problems }
  }
}

type Lines = { readonly all: readonly Property[]; readonly photo: ReadPhoto | undefined }

function properties(text: string, told: Reporter): Lines {
  const all: Property[] = []
  const isOld = /^version[ \t]*:[ \t]*2\.1[ \t]*$/im.test(text.slice(0, 100_000))
  let photo: ReadPhoto | undefined
  let inner = 0
  if (isOld) told.say('version-2.1')
  for (const line of text.split('\n')) {
    // A card within the card (AGENT): its lines are not about this person.
    if (/^begin:vcard\s*$/i.test(line)) inner += 1
    else if (/^end:vcard\s*$/i.test(line)) inner = Math.max(0, inner - 1)
    else if (inner > 0 || !line.trim()) continue
    else if (all.length >= caps.lines) told.say('too-many', 'LINES')
    else if (/^(?:[\w-]+\.)?photo[;:]/i.test(line)) {
      const found = readPhoto(splitHead(line)?.value ?? '')
      if (typeof found === 'string') told.say(found, 'PHOTO')
      else photo ??= found
    } else {
      const read = readLine(line, isOld)
      if ('broken' in read) told.say('unreadable', undefined, read.broken)
      else all.push(read.property)
      if ('property' in read && read.property.guessed) told.say('encoding-guessed', fieldOf(read.property))
    }
  }
  return { all, photo }
}

function assemble({ all, photo }: Lines, told: Reporter): ReadCard | null {
  const full = (name: string): readonly Property[] =>
    all.filter((one) => one.name === name && valueOf(one).replace(/[, ]/g, ''))
  const first = (name: string): string => cleanLine(valueOf(full(name)[0] ?? none))
  const isSaid = (name: string, value: string): boolean => first(name).toLowerCase() === value
  if (isSaid('kind', 'group') || isSaid('x-addressbookserver-kind', 'group') || isSaid('x-evolution-list', 'true')) {
    told.say('group-skipped', 'FN', first('fn'))
    return null
  }
  const context = { all, told, labelOf: labeller(all, told) }
  const parts = full('n')[0]?.values.map((part) => cleanLine(part)) ?? []
  const org =
    full('org')[0]
      ?.values.map((part) => cleanLine(part))
      .filter(Boolean) ?? []
  const nickname =
    full('nickname')
      .map((one) => cleanLine(valueOf(one)))
      .join(', ') || androidNickname(all)
  const channels = readChannels(context)
  const name = nameOf(first('fn') || fromParts(parts), { nickname, org: org[0] ?? '', channels }, told)
  const text = (field: string, value: string, max: number = caps.name) => shorten(value, max, field, told)
  const shown = text('FN', name)
  if (!shown) {
    told.say('no-name')
    return null
  }
  const card: { readonly [Key in keyof ReadCard]-?: ReadCard[Key] | undefined } = {
    name: shown,
    given: text('N', parts[1] ?? ''),
    family: text('N', parts[0] ?? ''),
    nickname: text('NICKNAME', nickname),
    phonetic: text('X-PHONETIC', phonetic(first)),
    organisation: text('ORG', org[0] ?? ''),
    department: text('ORG', org.slice(1).join(', ')),
    title: text('TITLE', [...new Set([first('title'), first('role')])].filter(Boolean).join(' / ')),
    isOrganisation: isSaid('kind', 'org') || isSaid('x-abshowas', 'company') || undefined,
    channels,
    milestones: readMilestones(context),
    note: text(
      'NOTE',
      full('note')
        .map((one) => cleanText(one.values.join(',')))
        .join('\n\n'),
      caps.note,
    ),
    related: readRelated(context),
    photo,
    tags: readTags(context),
    uid: text('UID', first('uid'), caps.uid),
  }
  reportRest(all, name, told)
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined)) as ReadCard
}

const none: Property = { name: '', types: [], params: new Map(), values: [], guessed: false }

/** A card without a name is called by what else it says. Empty when it says nothing to call it by. */
function nameOf(
  name: string,
  other: { readonly nickname: string; readonly org: string; readonly channels: readonly ReadChannel[] },
  told: Reporter,
): string {
  if (name) return name
  const channel = (kind: ReadChannel['kind']): string => other.channels.find((one) => one.kind === kind)?.value ?? ''
  const candidates = [
    ['NICKNAME', other.nickname],
    ['ORG', other.org],
    ['EMAIL', channel('email')],
    ['TEL', channel('phone')],
  ] as const
  const [field, value] = candidates.find(([, text]) => text) ?? ['FN', '']
  if (value) told.say('name-borrowed', field)
  return value
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u

/** N is family; given; additional; prefixes; suffixes. East Asian names are written family first, without a space. */
function fromParts([family = '', given = '', additional = '', prefix = '', suffix = '']: readonly string[]): string {
  if (eastAsian.test(family + given)) return family + given
  return [prefix, given, additional.replaceAll(', ', ' '), family, suffix].filter(Boolean).join(' ')
}

function phonetic(first: (name: string) => string): string {
  const parts = ['first', 'middle', 'last'].map((part) => first(`x-phonetic-${part}-name`)).filter(Boolean)
  return parts.join(' ') || first('x-phonetic-name')
}

function androidNickname(all: readonly Property[]): string {
  const found = all.map((one) => /^vnd\.android\.cursor\.item\/nickname;([^;]*)/.exec(android(one))?.[1] ?? '')
  return cleanLine(found.find(Boolean) ?? '')
}

const read = new Set(['fn', 'n', 'nickname', 'org', 'title', 'role', 'note', 'categories', 'bday', 'deathdate'])
const bulky = new Set(['logo', 'sound', 'key', 'agent'])

/** Nothing is dropped without a word: what no part of the card took is reported. */
function reportRest(all: readonly Property[], name: string, told: Reporter): void {
  for (const one of all) {
    const value = valueOf(one)
    const isTaken =
      read.has(one.name) || channelKinds.has(one.name) || dateKinds.has(one.name) || relatedLabels.has(one.name)
    const isSecondName = one.name === 'fn' && cleanLine(value) !== name
    const isAndroid = /item\/(nickname|contact_event|relation);/.test(android(one))
    const isSilent = silent.has(one.name) || one.name.startsWith('x-phonetic-') || isAndroid
    if ((isTaken && !isSecondName) || isSilent || !value) continue
    told.say('left-out', fieldOf(one), bulky.has(one.name) ? undefined : value)
  }
}
