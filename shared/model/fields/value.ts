/** What may stand in a field somebody added, and how what was typed is read. */
import { partsOf } from '../days.ts'

export const fieldKinds = ['text', 'number', 'date', 'yes-no', 'choice', 'link'] as const
export type FieldKind = (typeof fieldKinds)[number]

export type ReadValue =
  | { readonly value: string }
  | { readonly problem: 'not-a-number' | 'no-such-date' | 'not-yes-or-no' | 'no-such-choice' | 'not-a-link' }

/** Spaces and marks between thousands, one decimal mark. Where the last mark could be either, three digits after it are thousands. */
const numberOf = (typed: string): string | undefined => {
  const text = typed.replaceAll(/[\s\u00a0\u202f'’_]/g, '').replace(/^\u2212/, '-')
  const [, sign = '', digits = ''] = /^([+-]?)([\d.,]+)$/.exec(text) ?? []
  if (!/\d/.test(digits)) return undefined
  const marks = [...digits.matchAll(/[.,]/g)].map(([mark]) => mark)
  const last = marks.at(-1)
  const isGrouped = (mark: string): boolean => new RegExp(`^[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(digits)
  const hasDecimals = last !== undefined && marks.filter((mark) => mark === last).length === 1 && !isGrouped(last)
  const [whole = '', rest = ''] = hasDecimals
    ? [digits.slice(0, digits.lastIndexOf(last)), digits.slice(digits.lastIndexOf(last) + 1)]
    : [digits]
  const inside = [...new Set([...whole].filter((mark) => mark === '.' || mark === ','))]
  if (inside.length > 1 || inside.some((mark) => !new RegExp(`^[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(whole)))
    return undefined
  const units = whole.replaceAll(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0'
  return `${sign === '-' ? '-' : ''}${units}${rest === '' ? '' : `.${rest}`}`
}

const hasSpaceOrControl = /[\s\p{Cc}]/u

/** An address of the web or of mail: nothing else is opened from here. A bare host is one of the web. */
const linkOf = (typed: string): string | undefined => {
  const text = /^(https?:\/\/|mailto:)/i.test(typed) ? typed : `https://${typed}`
  if (hasSpaceOrControl.test(text)) return undefined
  if (/^mailto:/i.test(text)) return /^mailto:[^@/]+@[^@/]+\.[^@/.]+$/i.test(text) ? text : undefined
  return /^https?:\/\/[^/?#@:]*\.[^/?#@:.]+(:\d+)?([/?#].*)?$/i.test(text) ? text : undefined
}

/** @param typed not empty; the ends are not looked at */
export const readValue = (kind: FieldKind, choices: readonly string[], typed: string): ReadValue => {
  const text = typed.trim()
  switch (kind) {
    case 'text':
      return { value: text }
    case 'number': {
      const value = numberOf(text)
      return value === undefined ? { problem: 'not-a-number' } : { value }
    }
    case 'date':
      return partsOf(text) ? { value: text } : { problem: 'no-such-date' }
    case 'yes-no':
      return text === 'yes' || text === 'no' ? { value: text } : { problem: 'not-yes-or-no' }
    case 'choice':
      return choices.includes(text) ? { value: text } : { problem: 'no-such-choice' }
    case 'link': {
      const value = linkOf(text)
      return value === undefined ? { problem: 'not-a-link' } : { value }
    }
  }
}
