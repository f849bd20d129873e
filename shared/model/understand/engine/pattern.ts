/**
 * The language the rules are written in. It has no repetition but bounded gaps of words, and what is tried at one place is counted, so that
 * what a rule costs does not grow faster than the text:
 *
 *   word        itself; `word*` any ending
 *   {class}     any of a class of the vocabulary, which may use classes in turn
 *   (a|b c)     any of these
 *   x?          may be left out
 *   …3          up to three words
 *   ~           any one word
 *   , :         that sign, with or without a space before it
 *   !(a|b)      what must not follow
 *   name=x      remembers where x stands
 *   ^ $         the beginning and the end of the clause
 *   /x/         (in a class) a regular expression as it is; one that is linear
 */
export type Vocabulary = Readonly<Record<string, readonly string[]>>

/** Beginnings of first words; undefined where they cannot be told. */
export type Firsts = ReadonlySet<string> | undefined

export type Choice = {
  /** By the beginnings of their first words. */
  readonly byHead: ReadonlyMap<string, readonly Sequence[]>
  readonly others: readonly Sequence[]
  readonly raw: readonly RegExp[]
  readonly first: Firsts
  /** It may be nothing but a place. */
  readonly empty: boolean
  /** Of a class of the vocabulary: its number among them. */
  readonly isClass?: number
}
export type Atom =
  | { readonly kind: 'word'; readonly word: string; readonly open: boolean }
  | { readonly kind: 'any'; readonly choice: Choice }
  | { readonly kind: 'not'; readonly choice: Choice }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'comma' | 'colon' | 'any-word' | 'begin' | 'end' }
export type Item = { readonly atom: Atom; readonly label?: string; readonly optional: boolean }
export type Sequence = readonly Item[]
type Begins = { readonly first: Firsts; readonly empty: boolean }

/** Numbers are all looked up as one. */
const DIGITS = '#'

/** The run of letters, digits or marks a word begins with: by it rules are looked up. */
export const headOf = (word: string): string =>
  /^\p{N}/u.test(word) ? DIGITS : (/^(?:[\p{L}\p{N}]+|.)/u.exec(word)?.[0] ?? '')

const SIGNS: Readonly<Record<string, 'comma' | 'colon' | 'any-word' | 'begin' | 'end'>> = {
  ',': 'comma',
  ':': 'colon',
  '~': 'any-word',
  '^': 'begin',
  $: 'end',
}
const nothing: ReadonlySet<string> = new Set()
const join = (a: Firsts, b: Firsts): Firsts => (a && b ? new Set([...a, ...b]) : undefined)

const atomBegins = (atom: Atom): Begins => {
  switch (atom.kind) {
    case 'word':
      return { first: atom.open ? undefined : new Set([headOf(atom.word)]), empty: false }
    case 'any':
      return atom.choice
    case 'comma':
      return { first: new Set([',']), empty: false }
    case 'colon':
      return { first: new Set([':']), empty: false }
    case 'not':
    case 'begin':
    case 'end':
      return { first: nothing, empty: true }
    default:
      return { first: undefined, empty: false }
  }
}

/** What a sequence may begin with. */
const beginsOf = (items: Sequence): Begins => {
  let first: Firsts = nothing
  for (const { atom, optional } of items) {
    const begins = atomBegins(atom)
    first = join(first, begins.first)
    if (!optional && !begins.empty) return { first, empty: false }
  }
  return { first, empty: true }
}

/** Of a rule that begins a clause or stands after some sign or word, "(^|:)": what those begin with. */
const openingOf = ([item]: Sequence): Firsts => {
  if (!item || item.optional) return undefined
  if (item.atom.kind === 'begin') return nothing
  if (item.atom.kind !== 'any' || item.atom.choice.raw.length > 0 || item.atom.choice.others.length === 0)
    return undefined
  const isBegin = (option: Sequence): boolean => option.length === 1 && option[0]?.atom.kind === 'begin'
  return item.atom.choice.others.every(isBegin) ? new Set(item.atom.choice.byHead.keys()) : undefined
}

const choiceOf = (options: readonly Sequence[], sources: readonly string[]): Choice => {
  const byHead = new Map<string, Sequence[]>()
  const others: Sequence[] = []
  let first: Firsts = nothing
  let empty = false
  for (const option of options) {
    const begins = beginsOf(option)
    first = join(first, begins.first)
    empty ||= begins.empty
    if (!begins.first || begins.empty) others.push(option)
    else
      for (const head of begins.first) {
        const list = byHead.get(head)
        if (list) list.push(option)
        else byHead.set(head, [option])
      }
  }
  for (const source of sources) {
    const head = source.startsWith('\\d') ? DIGITS : /^[\uE000-\uE004#]/u.exec(source)?.[0]
    first = head === undefined ? undefined : join(first, new Set([head]))
  }
  return { byHead, others, raw: sources.map((source) => new RegExp(source, 'uy')), first, empty }
}

class Reader {
  private at = 0
  private readonly source: string
  private readonly grammar: Grammar

  constructor(source: string, grammar: Grammar) {
    this.source = source
    this.grammar = grammar
  }

  sequence(until: string): Sequence {
    const items: Item[] = []
    for (;;) {
      while (this.source[this.at] === ' ') this.at++
      const sign = this.source[this.at]
      if (sign === undefined || until.includes(sign)) return items
      items.push(this.item())
    }
  }

  private item(): Item {
    const label = /^[a-z]+=/u.exec(this.source.slice(this.at, this.at + 24))?.[0]
    if (label !== undefined) this.at += label.length
    const atom = this.atom()
    const optional = this.source[this.at] === '?'
    if (optional) this.at++
    return { atom, optional, ...(label !== undefined && { label: label.slice(0, -1) }) }
  }

  private atom(): Atom {
    const rest = this.source.slice(this.at)
    if (rest.startsWith('!(')) {
      this.at++
      return { kind: 'not', choice: choiceOf(this.options(), []) }
    }
    const [sign = ''] = rest
    if (sign === '=') {
      this.at++
      return { kind: 'word', word: '=', open: false }
    }
    if (sign === '(') {
      const from = this.at
      const options = this.options()
      return { kind: 'any', choice: this.grammar.group(this.source.slice(from, this.at), options) }
    }
    const kind = SIGNS[sign]
    if (kind) {
      this.at++
      return { kind }
    }
    const gap = /^…(\d)/u.exec(rest)
    if (gap) {
      this.at += gap[0].length
      return { kind: 'gap', most: Number(gap[1]) }
    }
    const named = /^\{([\w-]+)\}/u.exec(rest)
    if (named) {
      this.at += named[0].length
      return { kind: 'any', choice: this.grammar.classOf(named[1] ?? '') }
    }
    const word = /^[^\s(){}|?=,:!]+/u.exec(rest)?.[0]
    if (word === undefined) throw new RangeError(`a rule that cannot be read: ${this.source}`)
    this.at += word.length
    const open = word.endsWith('*')
    return { kind: 'word', word: open ? word.slice(0, -1) : word, open }
  }

  private options(): Sequence[] {
    const all: Sequence[] = []
    do {
      this.at++
      all.push(this.sequence('|)'))
    } while (this.source[this.at] === '|')
    if (this.source[this.at] !== ')') throw new RangeError(`a rule with an open bracket: ${this.source}`)
    this.at++
    return all
  }
}

/** Groups are numbered after the classes. */
const FIRST_GROUP = 1000

const RAW = /^\/.*\/$/u

/** A vocabulary, each class of it read once. */
export class Grammar {
  private readonly classes = new Map<string, Choice>()
  private readonly groups = new Map<string, Choice>()
  private readonly vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  classOf(name: string): Choice {
    const known = this.classes.get(name)
    if (known) return known
    const words = this.vocabulary[name]
    if (!words) throw new RangeError(`no class of words is called ${name}`)
    const options = words
      .filter((word) => !RAW.test(word))
      // the longest first: "get back" before "get"
      .toSorted((a, b) => b.length - a.length)
      .map((word) => new Reader(word, this).sequence(''))
    const isClass = this.classes.size + 1
    const choice = {
      ...choiceOf(
        options,
        words.filter((word) => RAW.test(word)).map((word) => word.slice(1, -1)),
      ),
      isClass,
    }
    this.classes.set(name, choice)
    return choice
  }

  /** What many rules ask for in the same words, and is costly to look for, is looked for once at a place like a class. */
  group(source: string, options: readonly Sequence[]): Choice {
    if (!source.includes('{') || source.includes('=')) return choiceOf(options, [])
    const known = this.groups.get(source)
    if (known) return known
    const choice = { ...choiceOf(options, []), isClass: FIRST_GROUP + this.groups.size }
    this.groups.set(source, choice)
    return choice
  }

  /** @throws RangeError for a rule that is not of the language: rules are ours, so that is a bug. */
  read(source: string): { readonly items: Sequence; readonly first: Firsts; readonly opens: boolean } {
    const items = new Reader(source, this).sequence('')
    const opening = openingOf(items)
    if (opening) return { items, first: opening, opens: true }
    const { first, empty } = beginsOf(items)
    return { items, first: empty && items[0]?.atom.kind !== 'begin' ? undefined : first, opens: false }
  }
}
