/**
 * From the text of a card (folds undone) to its properties. ical.js reads groups, parameters, lists and structured
 * values, one property at a time, so that a broken line costs only itself. Around it, by hand: what it refuses
 * (bare vCard 2.1 parameters), what it leaves (`\;`), and quoted-printable.
 */
import ICAL from 'ical.js'

import { decode } from './vcard-text.ts'
import { caps } from './vcard-types.ts'

/**
 * One property. `name` is lower case without its group; `types` the TYPE words, lower case; `values` the parts of a
 * structured value (N, ADR, ORG) or of a list (CATEGORIES, NICKNAME), else one. `at` is the line's place in the card.
 */
export type Property = {
  readonly name: string
  readonly group?: string
  readonly types: readonly string[]
  /** Other parameters by lower-case name. */
  readonly params: ReadonlyMap<string, string>
  readonly values: readonly string[]
  readonly guessed: boolean
}

export type ReadLine = { readonly property: Property } | { readonly broken: string }

const escape = /\\([\\;,:nN])/g
const unescape = (value: string): string =>
  value.includes('\\') ? value.replace(escape, (_, char: string) => (/n/i.test(char) ? '\n' : char)) : value

/**
 * Our own rules for ical.js. Its built-in ones split notes at commas, leave `\;` as it stands and rewrite dates.
 * Parameters are of type "text", which is not in `value`, and so come through as written: unescaping them makes
 * ical.js lose count of where the value begins. Null prototypes, because it asks `name in table`.
 */
const table = <T>(entries: Record<string, T>): Record<string, T> => Object.assign(Object.create(null), entries)
const words = { fromICAL: unescape }
const parts = { defaultType: 'words', structuredValue: ';', multiValue: ',' }
const list = { defaultType: 'words', multiValue: ',' }
const rules = {
  name: 'rapport',
  value: table({ words, unknown: words }),
  param: table({ type: { multiValue: ',' } }),
  property: table<object>({
    n: parts,
    adr: parts,
    org: { defaultType: 'words', structuredValue: ';' },
    nickname: list,
    categories: list,
  }),
  propertyGroups: true,
}

/** One line of a card. `old` for vCard 2.1, where only `\;` is an escape and a comma is a comma. */
export function readLine(line: string, old: boolean): ReadLine {
  const head = splitHead(line)
  if (!head) return { broken: line }
  let { value } = head
  let guessed = false
  const bytes = encodedBytes(value, head.aside.get('encoding'))
  if (bytes) ({ text: value, guessed } = decode(bytes, head.aside.get('charset')))
  if (old) value = value.replace(/\\(?![;:])/g, '\\\\').replaceAll(',', '\\,')
  try {
    const [name, params, , ...values] = ICAL.parse.property(`${head.text}:${value}`, rules as never) as unknown as JCard
    const { group, type, ...others } = params
    return {
      property: {
        name,
        ...(group ? { group: String(group) } : {}),
        types: [type ?? []]
          .flat()
          .map((word) => word.trim().toLowerCase())
          .filter(Boolean),
        params: new Map([...head.aside, ...Object.entries(others).map(([key, text]) => [key, String(text)] as const)]),
        values: values.slice(0, caps.parts).flatMap((part) => flat(part)),
        guessed,
      },
    }
  } catch {
    return { broken: line }
  }
}

type JCard = [string, Record<string, string | string[]>, string, ...(string | (string | string[])[])[]]

/** A part of N or ADR may itself be a list; it becomes one text again. */
const flat = (part: string | (string | string[])[]): string[] =>
  typeof part === 'string'
    ? [part]
    : part.slice(0, caps.parts).map((inner) => (typeof inner === 'string' ? inner : inner.join(', ')))

/** Parameters that say how to read the value. They are kept away from ical.js. */
const asides = /^(encoding|charset|value)$/
const encodings = /^(quoted-printable|base64|8bit|7bit|b)$/i
const places = /^(inline|url|content-id|cid)$/i

// ical.js looks for the colon again at every parameter: one line of 260,000 of them took it 1.5 s.
const longestHead = 20_000

type Head = { readonly text: string; readonly aside: Map<string, string>; readonly value: string }

/** Group, name and parameters in a form ical.js takes, and the raw value. */
export function splitHead(line: string): Head | undefined {
  const end = headEnd(line.slice(0, longestHead))
  if (end < 0) return undefined
  const [name = '', ...params] = splitUnquoted(line.slice(0, end))
  if (params.length > 50 || !/^(?:[\w-]+\.)?[\w-]+$/.test(name.trim())) return undefined
  const aside = new Map<string, string>()
  const text = [name.trim()]
  for (const param of params.map((word) => word.trim())) {
    const equals = param.indexOf('=')
    const key = param.slice(0, Math.max(0, equals)).trim().toLowerCase()
    if (equals < 0 && encodings.test(param)) aside.set('encoding', param.toLowerCase())
    else if (equals < 0 && places.test(param)) aside.set('value', param.toLowerCase())
    else if (equals < 0 && param) text.push(`TYPE=${param}`)
    else if (asides.test(key))
      aside.set(
        key,
        param
          .slice(equals + 1)
          .replaceAll('"', '')
          .trim()
          .toLowerCase(),
      )
    else if (/^[\w-]+$/.test(key)) text.push(`${key}=${param.slice(equals + 1)}`)
  }
  return { text: text.join(';'), aside, value: line.slice(end + 1) }
}

/** The colon that ends the head: the first outside quotes, or the first at all when the quotes do not pair up. */
function headEnd(line: string): number {
  const first = line.indexOf(':')
  if (first < 0) return -1
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at]
    if (char === '"') quoted = !quoted
    else if (char === ':' && !quoted) return at
  }
  return first
}

function splitUnquoted(head: string): string[] {
  const even = head.split('"').length % 2 === 1
  const text = even ? head : head.replaceAll('"', '')
  const found: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted
    else if (text[at] === ';' && !quoted) {
      found.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...found, text.slice(start)]
}

function encodedBytes(value: string, encoding: string | undefined): Uint8Array | undefined {
  if (encoding === 'base64' || encoding === 'b') return Buffer.from(value, 'base64')
  if (encoding !== 'quoted-printable') return undefined
  // RFC 2045, 6.7. A broken "=" stands for itself. Soft breaks are undone before.
  return Buffer.from(
    Buffer.from(value)
      .toString('latin1')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
