/** The lists of a card: channels, dates, related people, tags. Each is cleaned, free of repeats, and capped. */
import { readDay } from './vcard-dates.ts'
import { androidRelations, appleLabel, channelKinds, dateKinds, relatedLabels, typeLabel } from './vcard-fields.ts'
import type { Property } from './vcard-lines.ts'
import { cleanLine, cut } from './vcard-text.ts'
import { caps } from './vcard-types.ts'
import type { Problem, ProblemCode, ReadChannel, ReadMilestone, ReadRelated } from './vcard-types.ts'

export type Reporter = {
  readonly problems: readonly Problem[]
  readonly say: (code: ProblemCode, field?: string, value?: string) => void
}

/** Says each thing once, and at most `caps.problems` things. */
export function reporter(): Reporter {
  const problems: Problem[] = []
  const said = new Set<string>()
  return {
    problems,
    say: (code, field, value) => {
      if (problems.length >= caps.problems) return
      const excerpt = value === undefined ? '' : cut(cleanLine(value.slice(0, 4 * caps.excerpt)), caps.excerpt)
      const key = `${code} ${field ?? ''} ${excerpt}`
      if (said.has(key)) return
      said.add(key)
      problems.push({ code, ...(field ? { field } : {}), ...(excerpt ? { value: excerpt } : {}) })
    },
  }
}

/** The properties of one card with what its parts share. */
export type Context = {
  readonly all: readonly Property[]
  readonly told: Reporter
  readonly labelOf: (one: Property) => string | undefined
}

export const fieldOf = (one: Property): string => one.name.toUpperCase()

/** The whole value as one text, commas of a list put back. */
export const valueOf = (one: Property): string => one.values.join(', ').trim()

/** Cut at `max` and reported, or undefined when nothing is left. */
export function shorten(text: string, max: number, field: string, told: Reporter): string | undefined {
  if (text.length > max) told.say('too-long', field)
  return cut(text, max).trim() || undefined
}

/** Labels come from Apple's X-ABLabel of the same group, else from TYPE. */
export function labeller(all: readonly Property[], told: Reporter): Context['labelOf'] {
  const labels = new Map<string, string | undefined>()
  for (const one of all)
    if (one.name === 'x-ablabel' && one.group) labels.set(one.group.toLowerCase(), appleLabel(cleanLine(valueOf(one))))
  return (one) => {
    const label = labels.get(one.group?.toLowerCase() ?? '') ?? typeLabel(one.types)
    return label && shorten(cleanLine(label), caps.label, 'X-ABLABEL', told)
  }
}

export function readChannels({ all, told, labelOf }: Context): readonly ReadChannel[] {
  const found: { readonly channel: ReadChannel; readonly preferred: boolean }[] = []
  const seen = new Set<string>()
  const hasAddress = all.some((one) => one.name === 'adr' && one.values.some((part) => part.trim()))
  for (const one of all) {
    const kind = channelKinds.get(one.name)
    // A LABEL is the address over again, as printed on an envelope.
    if (!kind || (one.name === 'label' && hasAddress)) continue
    const value = shorten(channelText(one, kind), caps.channel, fieldOf(one), told)
    const key = `${kind} ${value?.toLowerCase()}`
    if (!value || seen.has(key)) continue
    seen.add(key)
    const label = labelOf(one) ?? (kind === 'other' ? service(one) : undefined)
    const preferred = one.types.includes('pref') || one.params.has('pref')
    found.push({ channel: { kind, value, ...(label ? { label } : {}) }, preferred })
  }
  const order = [...found.filter((one) => one.preferred), ...found.filter((one) => !one.preferred)]
  return capped(order, 'channels', told).map((one) => one.channel)
}

function channelText(one: Property, kind: ReadChannel['kind']): string {
  if (kind === 'address' && one.name === 'adr') {
    // Seven parts (RFC 6350, 6.3.1); what follows says the same again in finer pieces.
    const parts = one.values
      .slice(0, 7)
      .flatMap((part) => part.split('\n'))
      .map(cleanLine)
      .filter(Boolean)
    return parts.join(', ') || cleanLine((one.params.get('label') ?? '').replace(/\\n|\n/gi, ', '))
  }
  const value = cleanLine(valueOf(one).replace(/\n/g, one.name === 'label' ? ', ' : ' '))
  if (kind === 'email') return value.replace(/^mailto:/i, '')
  if (kind !== 'phone') return value
  const [, number = value, extension] = /^tel:([^;]*)(?:;ext=([^;]*))?/i.exec(value) ?? []
  return extension ? `${number} x${extension}` : number
}

/** Which service a chat address belongs to: "skype" from X-SKYPE, X-SERVICE-TYPE=Skype or TYPE. */
function service(one: Property): string | undefined {
  const told = one.params.get('x-service-type') ?? one.params.get('service-type')
  if (told) return cut(cleanLine(told), caps.label)
  if (one.name === 'impp') return /^([a-z]{2,20}):/i.exec(valueOf(one))?.[1]?.toLowerCase()
  return /^x-(?!social)/.test(one.name) ? one.name.slice(2).replace('-username', '') : undefined
}

export function readMilestones({ all, told, labelOf }: Context): readonly ReadMilestone[] {
  const found: ReadMilestone[] = []
  const seen = new Set<string>()
  const add = (one: ReadMilestone): void => {
    const key = `${one.kind} ${one.kind === 'other' ? (one.title ?? '') : ''} ${one.month} ${one.day}`
    // Programs that keep an anniversary twice (their own field and the standard one) mean one.
    if (!seen.has(key)) found.push(one)
    seen.add(key)
  }
  for (const one of all) {
    const event = /^vnd\.android\.cursor\.item\/contact_event;([^;]*);([0-3]);?([^;]*)/.exec(android(one))
    const isDate = one.name === 'bday' || dateKinds.has(one.name) || event !== null
    const text = event ? (event[1] ?? '') : valueOf(one)
    if (one.name === 'deathdate' && text) told.say('death-date', fieldOf(one), text)
    if (!isDate || !text) continue
    const scale = one.params.get('calscale')
    const day = scale && !/^gregorian$/i.test(scale) ? undefined : readDay(text, one.params.get('x-apple-omit-year'))
    if (!day) {
      told.say('bad-date', event ? 'X-ANDROID-CUSTOM' : fieldOf(one), text)
      continue
    }
    const label = event ? event[3] : labelOf(one)
    if (one.name === 'bday' || event?.[2] === '3') {
      const { year, ...yearless } = day
      if (year === 1900) told.say('year-dropped', fieldOf(one), text)
      add({ kind: 'birthday', ...(year === 1900 ? yearless : day) })
    } else if (dateKinds.get(one.name) || event?.[2] === '1' || /^(wedding )?anniversary$/i.test(label ?? ''))
      add({ kind: 'anniversary', ...day })
    else add({ kind: 'other', ...(label ? { title: label } : {}), ...day })
  }
  return capped(found, 'milestones', told)
}

export function readRelated({ all, told, labelOf }: Context): readonly ReadRelated[] {
  const found: ReadRelated[] = []
  const seen = new Set<string>()
  for (const one of all) {
    const relation = /^vnd\.android\.cursor\.item\/relation;([^;]*);(\d{1,2});?([^;]*)/.exec(android(one))
    if (!relatedLabels.has(one.name) && !relation) continue
    const text = relation ? (relation[1] ?? '') : valueOf(one)
    const name = shorten(cleanLine(text), caps.name, fieldOf(one), told)
    if (!name) continue
    const label = relation
      ? relation[3] || androidRelations[Number(relation[2])]
      : (labelOf(one) ?? relatedLabels.get(one.name))
    const labelled = label ? { label } : {}
    const key = `${name}\n${label ?? ''}`
    // A link to another card of the file gets its name from there, when all are read.
    if (/^urn:uuid:/i.test(name)) found.push({ name: '', ...labelled, uid: name })
    else if (one.params.get('value') !== 'text' && /^(https?|mailto|tel|file|data):/i.test(name))
      told.say('left-out', fieldOf(one), name)
    else if (!seen.has(key)) found.push({ name, ...labelled })
    seen.add(key)
  }
  return capped(found, 'related', told)
}

/** What Android writes for fields vCard 2.1 has not. */
export function android(one: Property): string {
  return one.name === 'x-android-custom' ? one.values.join(',') : ''
}

export function readTags({ all, told }: Context): readonly string[] {
  const found = new Map<string, string>()
  for (const one of all) {
    if (one.name !== 'categories') continue
    for (const value of one.values) {
      const tag = shorten(cleanLine(value), caps.label, 'CATEGORIES', told)
      // Google marks every contact so.
      if (tag && !/^(\* )?myContacts$/.test(tag) && !found.has(tag.toLowerCase())) found.set(tag.toLowerCase(), tag)
    }
  }
  return capped([...found.values()], 'tags', told)
}

function capped<T>(values: readonly T[], field: string, told: Reporter): readonly T[] {
  if (values.length > caps.each) told.say('too-many', field.toUpperCase())
  return values.slice(0, caps.each)
}
