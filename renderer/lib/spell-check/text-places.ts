/** A text area shows nobody where its words stand. A copy of it, letter for letter in the same place and not seen, does. */
const copied = [
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'font-variation-settings', 'font-feature-settings'],
  ...['font-stretch', 'line-height', 'letter-spacing', 'word-spacing', 'text-indent', 'text-align', 'text-transform'],
  ...['tab-size', 'direction', 'unicode-bidi', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width'],
] as const

/** Puts the copy over the text area. Its parent is the text area's, so that both go where that goes. */
export const lieOver = (copy: HTMLElement, area: HTMLTextAreaElement): void => {
  const look = getComputedStyle(area)
  for (const name of copied) copy.style.setProperty(name, look.getPropertyValue(name))
  const widths = ['border-left-width', 'border-right-width'].map((name) => parseFloat(look.getPropertyValue(name)) || 0)
  // a scroll bar takes its room from the text
  const width = area.clientWidth + widths.reduce((sum, each) => sum + each, 0)
  Object.assign(copy.style, {
    ...{
      left: `${area.offsetLeft}px`,
      top: `${area.offsetTop}px`,
      width: `${width}px`,
      height: `${area.offsetHeight}px`,
    },
  })
  copy.scrollTop = area.scrollTop
  copy.scrollLeft = area.scrollLeft
}

/** The stretch of the copy between two offsets. */
export const rangeIn = (copy: HTMLElement, start: number, end: number): Range | undefined => {
  const node = copy.firstChild
  if (!node || end > (node.nodeValue?.length ?? 0)) return undefined
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range
}
