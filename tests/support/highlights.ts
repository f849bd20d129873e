/** jsdom draws nothing: what would be marked is kept here, to be looked at by its words. */
import { vi } from 'vitest'

type Stretch = Pick<Range, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>

/** @returns the words that are marked now, in their order */
export const watchHighlights = (): ((name: string) => readonly string[]) => {
  const there = new Map<string, ReadonlySet<Stretch>>()
  class Kept extends Set<Stretch> {
    constructor(...ranges: readonly Stretch[]) {
      super(ranges)
    }
  }
  class Still {
    constructor(of: Stretch) {
      Object.assign(this, of)
    }
  }
  vi.stubGlobal('Highlight', Kept)
  vi.stubGlobal('StaticRange', Still)
  vi.stubGlobal('DOMRect', class {})
  vi.stubGlobal('CSS', { ...globalThis.CSS, highlights: there })
  return (name) =>
    [...(there.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    })
}
