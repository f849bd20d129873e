/** Tells main when something was copied in this window, so that it does not stay on the clipboard. What it was is not said. */
import { callShell } from './api.ts'

/** Milliseconds a selection rests before it counts: dragging over a page selects all the way. */
const rest = 400

const told = (place: 'clipboard' | 'selection'): void =>
  void callShell('shell.copied', { place }).catch(() => undefined)

/** Copied by a button rather than by hand. */
export const toldOfCopy = (): void => told('clipboard')

/** @param selecting on Linux selecting is copying: the middle button pastes it */
export const watchCopies = (selecting: boolean): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const onSelection = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => told('selection'), rest)
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
