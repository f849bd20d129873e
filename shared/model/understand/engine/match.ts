import type { Atom, Choice, Item, Sequence } from './pattern.ts'

/** What is tried for one rule at one place before it is given up: far more than any real sentence takes. */
const MOST_STEPS = 300

/** More than a vocabulary has classes and its rules have groups. */
const CLASSES = 10_000

export type Place = { readonly start: number; readonly end: number }
/** What stands before: nothing yet, a word, or a sign after which no space is needed. */
type Lead = 'none' | 'word' | 'loose'
type Then = (at: number, lead: Lead) => boolean

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === 0xe001 ||
  code === 0xe003 ||
  (code > 127 && code < 0xe000 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)))
const ENDS_WORD = ' ,;:()"?!'
const ENDS_CLAUSE = /^[\s.!,:;)-]*$/u

/** A text with the beginnings of its words, in which rules are looked for. */
export class Looked {
  readonly text: string
  /** By offset; undefined where no word begins. */
  readonly heads: readonly (string | undefined)[]
  private steps = 0
  private readonly read = new Map<number, readonly { readonly end: number; readonly lead: Lead }[]>()
  private groups: Record<string, Place> = {}

  constructor(text: string, heads: readonly (string | undefined)[]) {
    this.text = text
    this.heads = heads
  }

  /** Where a rule that begins at an offset ends. */
  find(
    items: Sequence,
    at: number,
  ): { readonly end: number; readonly groups: Readonly<Record<string, Place>> } | undefined {
    this.steps = 0
    this.groups = {}
    let end = -1
    const done = this.sequence(items, 0, at, 'none', (last) => {
      if (last === at || !this.isEnd(last)) return false
      end = last
      return true
    })
    return done ? { end, groups: { ...this.groups } } : undefined
  }

  private isEnd(at: number): boolean {
    const code = this.text.charCodeAt(at)
    if (isLetter(code)) return isLetter(this.text.charCodeAt(at - 1)) === false
    const next = this.text.charCodeAt(at + 1)
    if (code === 45) return !isLetter(next)
    return code !== 39 || next === 115 || !isLetter(next)
  }

  private space(at: number, lead: Lead): number {
    if (lead === 'none') return at
    if (this.text.charCodeAt(at) === 32) return at + 1
    return lead === 'loose' ? at : -1
  }

  private sequence(items: Sequence, index: number, at: number, lead: Lead, then: Then): boolean {
    const item = items[index]
    if (!item) return then(at, lead)
    if (++this.steps > MOST_STEPS) return false
    if (this.item(item, at, lead, (next, after) => this.sequence(items, index + 1, next, after, then))) return true
    return item.optional && this.sequence(items, index + 1, at, lead, then)
  }

  private item({ atom, label }: Item, at: number, lead: Lead, then: Then): boolean {
    if (label === undefined) return this.atom(atom, at, lead, then)
    return this.atom(atom, at, lead, (end, after) => {
      const before = this.groups[label]
      this.groups[label] = { start: lead !== 'none' && this.text.charCodeAt(at) === 32 ? at + 1 : at, end }
      if (then(end, after)) return true
      if (before) this.groups[label] = before
      else delete this.groups[label]
      return false
    })
  }

  private atom(atom: Atom, at: number, lead: Lead, then: Then): boolean {
    switch (atom.kind) {
      case 'word':
        return this.word(atom.word, atom.open, at, lead, then)
      case 'any':
        return this.any(atom.choice, at, lead, then)
      case 'not':
        return !this.any(atom.choice, at, lead, (end) => this.isEnd(end)) && then(at, lead)
      case 'gap':
        return this.gap(atom.most, at, lead, then)
      case 'any-word': {
        const end = this.wordEnd(this.space(at, lead))
        return end > 0 && then(end, 'word')
      }
      case 'begin':
        return at === 0 && then(at, lead)
      case 'end':
        return ENDS_CLAUSE.test(this.text.slice(at, at + 40)) && then(at, lead)
      default: {
        const sign = this.text.charCodeAt(at) === 32 ? at + 1 : at
        return this.text[sign] === (atom.kind === 'comma' ? ',' : ':') && then(sign + 1, 'loose')
      }
    }
  }

  private word(word: string, open: boolean, at: number, lead: Lead, then: Then): boolean {
    const from = word.startsWith("'") ? at : this.space(at, lead)
    if (from < 0 || !this.text.startsWith(word, from)) return false
    let end = from + word.length
    if (open) while (isLetter(this.text.charCodeAt(end))) end++
    else if (isLetter(this.text.charCodeAt(end)) && isLetter(this.text.charCodeAt(end - 1))) return false
    return then(end, 'word')
  }

  /** A class of the vocabulary is read once at a place, however many rules ask for it there. */
  private any(choice: Choice, at: number, lead: Lead, then: Then): boolean {
    if (!choice.isClass) return this.each(choice, at, lead, then)
    const here = (at * 3 + (lead === 'none' ? 0 : lead === 'word' ? 1 : 2)) * CLASSES + choice.isClass
    let ends = this.read.get(here)
    if (!ends) {
      const all: { readonly end: number; readonly lead: Lead }[] = []
      const before = this.steps
      this.steps = 0
      this.each(choice, at, lead, (end, after) => {
        if (!all.some((one) => one.end === end && one.lead === after)) all.push({ end, lead: after })
        return false
      })
      this.steps = before + 1
      ends = all
      this.read.set(here, ends)
    }
    for (const { end, lead: after } of ends) if (then(end, after)) return true
    return false
  }

  private each(choice: Choice, at: number, lead: Lead, then: Then): boolean {
    const from = this.space(at, lead)
    const here = from < 0 ? undefined : this.heads[from]
    for (const head of [here, from === at ? undefined : this.heads[at]]) {
      if (head === undefined) continue
      for (const option of choice.byHead.get(head) ?? []) if (this.sequence(option, 0, at, lead, then)) return true
    }
    // a possession or a sign, which no space goes before
    if (from !== at || here === undefined) {
      const sign = this.text[at] === ' ' ? undefined : this.text[at]
      if (sign !== undefined && (sign === "'" || sign === ',' || sign === ':') && this.heads[at] === undefined)
        for (const option of choice.byHead.get(sign) ?? []) if (this.sequence(option, 0, at, lead, then)) return true
    }
    for (const option of choice.others) if (this.sequence(option, 0, at, lead, then)) return true
    if (from < 0) return false
    for (const raw of choice.raw) {
      raw.lastIndex = from
      const match = raw.exec(this.text)
      if (match && match[0] !== '' && then(from + match[0].length, 'word')) return true
    }
    return false
  }

  private gap(most: number, at: number, lead: Lead, then: Then): boolean {
    let [end, after] = [at, lead]
    for (let words = 0; ; words++) {
      if (then(end, after)) return true
      if (words === most) return false
      end = this.wordEnd(this.space(end, after))
      if (end < 0) return false
      after = 'word'
    }
  }

  private wordEnd(from: number): number {
    if (from < 0) return -1
    let end = from
    while (end < this.text.length && !ENDS_WORD.includes(this.text[end] ?? '')) end++
    return end === from ? -1 : end
  }
}
