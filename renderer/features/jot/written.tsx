/** The text as it is drawn: blocks of lines, names marked, and what was found in it underlined. */
import { memo } from 'react'
import { cx } from '../../ui/cx.ts'
import { linesOf, type JotText } from './jot-text.ts'
import styles from './composer.module.css'

/** A stretch of the text that something was found in. */
export type Found = { readonly start: number; readonly end: number }
type Mark = { readonly from: number; readonly to: number; readonly kind: 'mention' | 'found' }

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

const Line = memo(
  ({ text, names, found }: { readonly text: string; readonly names: readonly string[]; readonly found: string }) => {
    const underlined =
      found === ''
        ? []
        : found.split(' ').map((pair): Mark => {
            const [from = 0, to = 0] = pair.split('-').map(Number)
            return { from, to, kind: 'found' }
          })
    const marks = [...mentionsIn(text, names), ...underlined]
    return (
      <p data-line="" dir="auto" className={styles.line}>
        {text === '' ? (
          <br />
        ) : marks.length === 0 ? (
          text
        ) : (
          pieces(text, marks).map(({ from, text: piece, kinds }) =>
            kinds.length === 0 ? (
              piece
            ) : (
              <span key={from} className={cx(...kinds.map((kind) => styles[kind]))} data-mark={kinds.join(' ')}>
                {piece}
              </span>
            ),
          )
        )}
      </p>
    )
  },
)

type BlockProps = {
  readonly text: string
  readonly isLast: boolean
  readonly names: readonly string[]
  /** Offsets within the block. */
  readonly found: readonly Found[]
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

const BlockOfLines = memo(({ text, isLast, names, found }: BlockProps) => {
  const lines = linesOf(text, isLast)
  const starts = startsOf(lines, 1)
  return (
    <div>
      {lines.map((line, at) => {
        const from = starts[at] ?? 0
        const to = from + line.length
        // as a string, so that a line whose marks are the same is not drawn again
        const own = found
          .filter((each) => each.start < to && each.end > from)
          .map((each) => `${Math.max(each.start, from) - from}-${Math.min(each.end, to) - from}`)
          .join(' ')
        return <Line key={at} text={line} names={names} found={own} />
      })}
    </div>
  )
})

export type WrittenProps = {
  readonly id: string
  readonly doc: JotText
  readonly names: readonly string[]
  readonly found: readonly Found[]
  readonly ref: React.Ref<HTMLDivElement>
}

export const Written = ({ id, doc, names, found, ref }: WrittenProps) => {
  const starts = startsOf(
    doc.blocks.map(({ text }) => text),
    0,
  )
  return (
    <div id={id} ref={ref}>
      {doc.blocks.map(({ id: key, text }, at) => {
        const from = starts[at] ?? 0
        const to = from + text.length
        const own = found.filter((each) => each.start < to && each.end > from)
        return (
          <BlockOfLines
            key={key}
            text={text}
            isLast={at === doc.blocks.length - 1}
            names={names}
            found={own.length === 0 ? none : own.map((each) => ({ start: each.start - from, end: each.end - from }))}
          />
        )
      })}
    </div>
  )
}
