/** Tells main when something was copied in this window, so that it does not stay on the clipboard. What it was is not said. */
import { callShell } from './api.ts'

/** Dragging over a page selects all the way: told of at once, and then so many milliseconds apart. */
const apart = 400

const told = (place: 'clipboard' | 'selection'): void =>
  void callShell('shell.copied', { place }).catch(() => undefined)

/** Copied by a button rather than by hand. */
export const toldOfCopy = (): void => told('clipboard')

/** @param selecting on Linux selecting is copying: the middle button pastes it */
export const watchCopies = (selecting: boolean): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const onSelection = (): void => {
    again = timer !== undefined
    if (again) return
    told('selection')
    timer = setTimeout(() => {
      timer = undefined
      if (again) onSelection()
    }, apart)
  }
  document.addEventListener('copy', toldOfCopy)
  document.addEventListener('cut', toldOfCopy)
  if (selecting) document.addEventListener('selectionchange', onSelection)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('copy', toldOfCopy)
    document.removeEventListener('cut', toldOfCopy)
    document.removeEventListener('selectionchange', onSelection)
  }
}
