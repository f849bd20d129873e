/** The text as it is drawn: blocks of lines, names marked, and what was found in it underlined. */
import { memo, type ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import { linesOf, type JotText } from './jot-text.ts'
import styles from './composer.module.css'

/** A stretch of the text that something was found in. */
export type Found = { readonly start: number; readonly end: number }
type Mark = { readonly from: number; readonly to: number; readonly kind: 'mention' | 'found' | 'because' }

const none: readonly Found[] = []

const isLetter = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text)

/** Where the names stand that were mentioned with @. */
const mentionsIn = (line: string, names: readonly string[]): Mark[] => {
  const marks: Mark[] = []
  if (!line.includes('@')) return marks
  for (const name of names)
    for (let at = line.indexOf(`@${name}`); at !== -1; at = line.indexOf(`@${name}`, at + 1)) {
      const to = at + name.length + 1
      if (!isLetter(line[to])) marks.push({ from: at, to, kind: 'mention' })
    }
  return marks
}

const pieces = (line: string, marks: readonly Mark[]) => {
  const edges = [...new Set([0, line.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? line.length
    const kinds = marks.filter((mark) => mark.from <= from && mark.to >= to).map(({ kind }) => kind)
    return { from, text: line.slice(from, to), kinds }
  })
}

const drawn = (line: string, marks: readonly Mark[]): ReactNode => {
  if (line === '') return <br />
  if (marks.length === 0) return line
  return pieces(line, marks).map(({ from, text, kinds }) =>
    kinds.length === 0 ? (
      text
    ) : (
      <span key={from} className={cx(...kinds.map((kind) => styles[kind]))} data-mark={kinds.join(' ')}>
        {text}
      </span>
    ),
  )
}

type BlockProps = {
  readonly text: string
  readonly isLast: boolean
  readonly names: readonly string[]
  /** Offsets within the block. */
  readonly found: readonly Found[]
  readonly because: readonly Found[]
}

/** What was found between two offsets, counted from the first. */
const within = (found: readonly Found[], from: number, to: number): readonly Found[] => {
  const own = found.filter(({ start, end }) => start < to && end > from)
  return own.length === 0 ? none : own.map(({ start, end }) => ({ start: start - from, end: end - from }))
}

/** Where pieces of a text begin, `between` characters apart. */
const startsOf = (texts: readonly string[], between: number): readonly number[] => {
  const starts: number[] = []
  let start = 0
  for (const { length } of texts) {
    starts.push(start)
    start += length + between
  }
  return starts
}

/** What a line holds on the screen, and its height there: a guess for the blocks that have never been seen. */
const LETTERS = 75
const LINE = 30

/** `auto` keeps the height a block once had. */
const guessOf = (lines: readonly string[]): string => {
  const rows = lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / LETTERS)), 0)
  return `auto ${rows * LINE}px`
}

const BlockOfLines = memo(({ text, isLast, names, found, because }: BlockProps) => {
  const lines = linesOf(text, isLast)
  const starts = startsOf(lines, 1)
  return (
    <div className={styles.block} style={{ containIntrinsicBlockSize: guessOf(lines) }}>
      {lines.map((line, at) => {
        const from = starts[at] ?? 0
        const marked = (spans: readonly Found[], kind: Mark['kind']) =>
          within(spans, from, from + line.length).map(({ start, end }): Mark => ({
            ...{ from: Math.max(start, 0), to: Math.min(end, line.length), kind },
          }))
        const own = [...marked(found, 'found'), ...marked(because, 'because')]
        // a component for each line would cost as much again as the line
        return (
          <p key={at} data-line="" dir="auto" className={styles.line}>
            {drawn(line, [...mentionsIn(line, names), ...own])}
          </p>
        )
      })}
    </div>
  )
})

export type WrittenProps = {
  readonly id: string
  readonly doc: JotText
  readonly names: readonly string[]
  readonly found: readonly Found[]
  readonly because: readonly Found[]
  readonly ref: React.Ref<HTMLDivElement>
}

export const Written = ({ id, doc, names, found, because, ref }: WrittenProps) => {
  const starts = startsOf(
    doc.blocks.map(({ text }) => text),
    0,
  )
  return (
    <div id={id} ref={ref}>
      {doc.blocks.map(({ id: key, text }, at) => {
        const from = starts[at] ?? 0
        return (
          <BlockOfLines
            key={key}
            text={text}
            isLast={at === doc.blocks.length - 1}
            names={names}
            found={within(found, from, from + text.length)}
            because={within(because, from, from + text.length)}
          />
        )
      })}
    </div>
  )
}
