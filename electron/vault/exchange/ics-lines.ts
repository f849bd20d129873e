/** The properties of one event or zone, a line at a time by ical.js (vcard-lines.ts), so that a broken line costs itself. */
import type { IcsProblem, IcsProblemCode } from './ics-types.ts'
import { icsCaps } from './ics-types.ts'
import { readLine } from './vcard-lines.ts'
import type { Property } from './vcard-lines.ts'
import { cleanLine, cut } from './vcard-text.ts'

export type IcsBlock = {
  readonly properties: readonly Property[]
  /** Of what is nested directly in it (STANDARD, DAYLIGHT); what is nested deeper is left out. */
  readonly inner: readonly (readonly Property[])[]
}

export type IcsTold = {
  readonly problems: readonly IcsProblem[]
  readonly say: (code: IcsProblemCode, field?: string, value?: string) => void
}

/** Says each thing once an event. */
export const icsReporter = (event?: number): IcsTold => {
  const said = new Map<string, IcsProblem>()
  return {
    get problems() {
      return [...said.values()]
    },
    say: (code, field, value) => {
      if (said.size >= 50) return
      const excerpt = value === undefined ? '' : cut(cleanLine(value.slice(0, 4 * icsCaps.excerpt)), icsCaps.excerpt)
      const place = event === undefined ? {} : { event }
      const problem = { code, ...(field && { field }), ...(excerpt && { value: excerpt }), ...place }
      said.set(`${code} ${field ?? ''} ${excerpt}`, problem)
    },
  }
}

/** `wanted`: names in lower case; all other properties are not even read. */
export const readBlock = (lines: readonly string[], wanted: ReadonlySet<string>, told: IcsTold): IcsBlock => {
  const properties: Property[] = []
  const inner: Property[][] = []
  let depth = 0
  for (const line of lines) {
    const name = /^[\w.-]*/.exec(line)?.[0].toLowerCase() ?? ''
    if (name === 'begin') {
      depth += 1
      if (depth === 1) inner.push([])
    } else if (name === 'end') depth = Math.max(0, depth - 1)
    else if (depth > 1 || !wanted.has(name)) {
      if (depth === 0 && name === '' && line.trim()) told.say('unreadable', undefined, line)
    } else {
      const read = readLine(line, false)
      if ('broken' in read) told.say('unreadable', name.toUpperCase(), line)
      else if (depth === 0) properties.push(read.property)
      else inner.at(-1)?.push(read.property)
    }
  }
  return { properties, inner }
}

/** The whole value of the first of that name, commas of a list put back. */
export const textOf = (properties: readonly Property[], name: string): string =>
  properties
    .find((one) => one.name === name)
    ?.values.join(',')
    .trim() ?? ''
