/**
 * The language the rules are written in, made into regular expressions. It has no repetition but bounded gaps of words, so that what a rule
 * costs does not grow faster than the text:
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
 *   /x/         (in a class) a regular expression as it is; it must not repeat what repeats
 */
export type Vocabulary = Readonly<Record<string, readonly string[]>>

type Made = {
  readonly source: string
  /** Beginnings of its first words; undefined where they cannot be told. */
  readonly first: Firsts
  /** It may be nothing but a place. */
  readonly empty?: boolean
}
type Firsts = ReadonlySet<string> | undefined

type Atom =
  | { readonly kind: 'word'; readonly word: string; readonly open: boolean }
  | { readonly kind: 'any'; readonly options: readonly Sequence[]; readonly raw: readonly string[] }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'not'; readonly options: readonly Sequence[] }
  | { readonly kind: 'comma' | 'colon' | 'any-word' | 'begin' | 'end' }
type Item = { readonly atom: Atom; readonly label?: string; readonly optional: boolean }
type Sequence = readonly Item[]

const WORD = "[^\\s,;:()\"?!]+"
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')

/** The run of letters, digits or marks a word begins with: by it rules are looked up. */
export const headOf = (word: string): string => /^(?:[\p{L}\p{N}]+|[\uE000-\uE004]|.)/u.exec(word)?.[0] ?? ''

const SIGNS: Readonly<Record<string, 'comma' | 'colon' | 'any-word' | 'begin' | 'end'>> = {
  ',': 'comma',
  ':': 'colon',
  '~': 'any-word',
  '^': 'begin',
  $: 'end',
}

class Reader {
  private at = 0
  private readonly source: string
  private readonly vocabulary: Vocabulary

  constructor(source: string, vocabulary: Vocabulary) {
    this.source = source
    this.vocabulary = vocabulary
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
      return { kind: 'not', options: this.options() }
    }
    const [sign = ''] = rest
    if (sign === '=') {
      this.at++
      return { kind: 'word', word: '=', open: false }
    }
    if (sign === '(') return { kind: 'any', options: this.options(), raw: [] }
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
      return this.classOf(named[1] ?? '')
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

  private classOf(name: string): Atom {
    const words = this.vocabulary[name]
    if (!words) throw new RangeError(`no class ${name}: ${this.source}`)
    const raw = words.filter((word) => /^\/.*\/$/u.test(word)).map((word) => word.slice(1, -1))
    const options = words
      .filter((word) => !/^\/.*\/$/u.test(word))
      .toSorted((a, b) => b.length - a.length)
      .map((word) => new Reader(word, this.vocabulary).sequence(''))
    return { kind: 'any', options, raw }
  }
}

/** Where something is said of what stands before: nothing yet, or a word. */
type Lead = 'none' | 'word' | 'begun' | 'loose'

const join = (a: Firsts, b: Firsts): Firsts => (a && b ? new Set([...a, ...b]) : undefined)

const makeAtom = (atom: Atom, lead: Lead): Made => {
  const space = lead === 'word' ? ' ' : lead === 'begun' ? '(?:^| )' : lead === 'loose' ? ' ?' : ''
  switch (atom.kind) {
    case 'word': {
      const body = `${escaped(atom.word)}${atom.open ? '\\p{L}*' : ''}`
      return {
        source: atom.word.startsWith("'") ? body : space + body,
        first: atom.open ? undefined : new Set([headOf(atom.word)]),
      }
    }
    case 'any': {
      const made = atom.options.map((option) => makeSequence(option, lead))
      const raw = atom.raw.map((source) => `${space}${source}`)
      const first =
        raw.length > 0
          ? atom.raw.every((source) => /^[\uE000-\uE004]/u.test(source))
            ? [...made.map((one) => one.first), new Set(atom.raw.map((source) => source[0] ?? ''))].reduce(join, new Set())
            : undefined
          : made.map((one) => one.first).reduce(join, new Set())
      return { source: `(?:${[...made.map(({ source }) => source), ...raw].join('|')})`, first, empty: made.some(({ empty }) => empty) }
    }
    case 'gap':
      return { source: `(?:${space}${WORD}){0,${atom.most}}?`, first: undefined }
    case 'not':
      return {
        source: `(?!(?:${atom.options.map((option) => makeSequence(option, lead).source).join('|')})(?![\\p{L}\\p{N}]))`,
        first: new Set(),
        empty: true,
      }
    case 'comma':
      return { source: ' ?,', first: new Set([',']) }
    case 'colon':
      return { source: ' ?:', first: new Set([':']) }
    case 'any-word':
      return { source: space + WORD, first: undefined }
    case 'begin':
      return { source: '^', first: new Set(), empty: true }
    case 'end':
      return { source: '[\\s.!,:;)-]*$', first: new Set(), empty: true }
  }
}

const makeSequence = (items: Sequence, before: Lead): Made => {
  let lead = before
  let source = ''
  let first: Firsts = new Set()
  let isOpen = true
  for (const { atom, label, optional } of items) {
    const made = makeAtom(atom, lead)
    const isPlace = atom.kind === 'begin' || atom.kind === 'not'
    const mayBePlace = made.empty === true
    const body = label === undefined ? made.source : `(?<${label}>${made.source})`
    if (!optional) source += body
    else source += lead === 'none' ? `(?:${body} )?` : `(?:${body})?`
    if (isOpen) {
      first = join(first, made.first)
      isOpen = optional || mayBePlace
    }
    if (!optional && !isPlace) lead = mayBePlace && lead !== 'word' ? 'begun' : atom.kind === 'comma' || atom.kind === 'colon' ? 'loose' : 'word'
  }
  return { source, first: isOpen && before === 'none' && items.every(({ atom }) => atom.kind !== 'begin' && atom.kind !== 'not') ? undefined : first, empty: isOpen }
}

export type Pattern = { readonly regex: RegExp; readonly first: Firsts }

/** @throws RangeError for a rule that is not of the language: rules are ours, so that is a bug. */
export const compile = (source: string, vocabulary: Vocabulary): Pattern => {
  const items = new Reader(source, vocabulary).sequence('')
  const made = makeSequence(items, 'none')
  const isEnded = items.at(-1)?.atom.kind === 'end'
  return {
    regex: new RegExp(`${made.source}${isEnded ? '' : "(?![\\p{L}\\p{N}\\uE001\\uE003]|-\\p{L}|'[^s\\s])"}`, 'uy'),
    first: made.first,
  }
}
