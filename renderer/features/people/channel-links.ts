/** Where a channel of contact leads when it is opened, and how its value is copied. */
import type { Channel } from '../../../shared/contract/people.ts'
import { toldOfCopy } from '../../lib/copies.ts'

/** `mailto:`, `tel:` or `https:`; undefined for what cannot be opened. Nothing but these three is ever handed to the system. */
export const linkOf = ({ kind, value }: Pick<Channel, 'kind' | 'value'>): string | undefined => {
  const text = value.trim()
  const link = kind === 'email' ? mail(text) : kind === 'phone' ? phone(text) : kind === 'web' ? web(text) : undefined
  return link !== undefined && link.length <= 2000 ? link : undefined
}

const mail = (text: string): string | undefined =>
  /^[^\s@<>"]+@[^\s@<>"]+$/u.test(text) ? `mailto:${encodeURI(text).replace(/[?&#]/gu, encodeURIComponent)}` : undefined

/** Letters and words around a number (“ext. 12”) are for people, not for the dialler. */
const phone = (text: string): string | undefined => {
  const number = text.replace(/[^\d+*#]/gu, '')
  return /\d{3}/u.test(number) && !/\p{L}{3}/u.test(text) ? `tel:${number.replace(/#/gu, '%23')}` : undefined
}

const web = (text: string): string | undefined => {
  if (/^https:\/\//iu.test(text)) return URL.canParse(text) ? new URL(text).href : undefined
  const address = `https://${text.replace(/^http:\/\//iu, '')}`
  return !/\s/u.test(text) && !/^[a-z][a-z+.-]*:/iu.test(text.replace(/^http:\/\//iu, '')) && URL.canParse(address)
    ? new URL(address).href
    : undefined
}

/** Puts a text on the clipboard; false when the system did not take it. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    toldOfCopy()
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** Needs no permission: what is selected is copied as if by hand. */
const copyBySelection = (text: string): boolean => {
  const had = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('aria-hidden', 'true')
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  if (had instanceof HTMLElement) had.focus({ preventScroll: true })
  return done
}
