/** Puts the focus on the row of one thing, once its page has it. */

/** Milliseconds until a page that has no such row is left alone. */
const patience = 4000

const controls = 'button:not(:disabled), a[href], input:not(:disabled), [tabindex="0"]'

const markOf = (noun: string, id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(
    `main [data-history="${CSS.escape(`${noun} ${id}`)}"], main [data-thing="${CSS.escape(`${noun} ${id}`)}"]`,
  )

/** Where the row stands by then, it is brought into sight. Whoever goes on by key or mouse meanwhile is not called back. */
export const focusThing = (noun: string, id: string): void => {
  let timer: ReturnType<typeof setTimeout>
  const stop = (): void => {
    seen.disconnect()
    clearTimeout(timer)
    window.removeEventListener('pointerdown', stop, true)
    window.removeEventListener('keydown', stop, true)
  }
  const look = (): void => {
    const mark = markOf(noun, id)
    if (!mark) return
    stop()
    const row = mark.closest<HTMLElement>('[data-line], li, article') ?? mark
    const target = row.matches(controls) ? row : (row.querySelector<HTMLElement>(controls) ?? mark)
    row.scrollIntoView?.({ block: 'center' })
    target.focus({ preventScroll: true })
  }
  const seen = new MutationObserver(look)
  seen.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-history', 'data-thing'],
  })
  timer = setTimeout(stop, patience)
  // the key that chose it is still on its way
  setTimeout(() => {
    window.addEventListener('pointerdown', stop, true)
    window.addEventListener('keydown', stop, true)
  }, 50)
  look()
}
