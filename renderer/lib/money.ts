/** Amounts of money: written as the locale writes them, and read as people type them. Kept in the smallest unit of their currency. */
import { useIntl } from 'react-intl'
import type { Money } from '../../shared/contract/boundaries.ts'
import { oncePer } from '../../shared/model/once-per.ts'

/** Digits after the point: 2 for euros, 0 for yen, 3 for dinars. */
const digitsOf = oncePer((currency): number => {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
})

/** How many of the smallest unit make one: 100 cents, 1 yen. */
export const unitOf = (currency: string): number => 10 ** digitsOf(currency)

const known = new Set(Intl.supportedValuesOf('currency'))
export const isCurrency = (code: string): boolean => known.has(code)

/** “€1,234.50”; what is whole has no cents. */
export const moneyFor = oncePer((locale): ((money: Money) => string) => {
  const formats = new Map<string, Intl.NumberFormat>()
  return ({ amount, currency }) => {
    const digits = amount % unitOf(currency) === 0 ? 0 : digitsOf(currency)
    const key = `${currency} ${digits}`
    const format =
      formats.get(key) ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
    formats.set(key, format)
    return format.format(amount / unitOf(currency))
  }
})

export const useMoney = (): ((money: Money) => string) => {
  const { locale } = useIntl()
  return moneyFor(locale)
}

const currencyNames = oncePer((locale) => {
  const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' })
  return (code: string): string => (/^[A-Z]{3}$/.test(code) ? (names.of(code) ?? code) : code)
})

/** “euro”; the code itself where it has no name. */
export const useCurrencyName = (): ((code: string) => string) => {
  const { locale } = useIntl()
  return currencyNames(locale)
}

/** `amount` in the smallest unit. `too-fine`: more digits after the point than the currency has. */
export type AmountRead =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'wrong'; readonly why: 'not-a-number' | 'too-fine' | 'too-much' }

const mostWhole = 12

/**
 * “1,234.50”, “1.234,50”, “1 234,5”, “12”. The last of point and comma is the decimal mark when it stands once and no three digits follow
 * it; three digits follow a mark of thousands, but in a currency of three decimals.
 */
export const readAmount = (text: string, currency: string): AmountRead => {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s'’_]/gu, '')
    .replaceAll(/^\p{Sc}|\p{Sc}$/gu, '')
  if (plain === '') return { kind: 'nothing' }
  const digits = digitsOf(currency)
  if (!/^\d[\d.,]*$/.test(plain) || /[.,]$/.test(plain)) return { kind: 'wrong', why: 'not-a-number' }
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const after = last === -1 ? '' : plain.slice(last + 1)
  const isOnce = last !== -1 && plain.indexOf(plain.charAt(last)) === last
  const isDecimal = isOnce && (after.length !== 3 || digits === 3)
  const whole = isDecimal ? plain.slice(0, last) : plain
  const fraction = isDecimal ? after : ''
  // thousands come in threes, all behind the same mark
  if (!/^\d+$|^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole)) return { kind: 'wrong', why: 'not-a-number' }
  if (fraction.length > digits) return { kind: 'wrong', why: 'too-fine' }
  const joined = whole.replaceAll(/[.,]/g, '') + fraction.padEnd(digits, '0')
  if (joined.replace(/^0+/, '').length > mostWhole - 1) return { kind: 'wrong', why: 'too-much' }
  return { kind: 'amount', amount: Number(joined) }
}

/** As a field holds it, in a way it reads back: “1234.50”. */
export const writeAmount = ({ amount, currency }: Money): string =>
  (amount / unitOf(currency)).toFixed(amount % unitOf(currency) === 0 ? 0 : digitsOf(currency))

const euro = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK'.split(' ')
const others: Readonly<Record<string, string>> = {
  ...{ US: 'USD', GB: 'GBP', CH: 'CHF', LI: 'CHF', SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK', PL: 'PLN', CZ: 'CZK' },
  ...{ HU: 'HUF', RO: 'RON', TR: 'TRY', JP: 'JPY', CN: 'CNY', KR: 'KRW', IN: 'INR', AU: 'AUD', NZ: 'NZD', CA: 'CAD' },
  ...{ MX: 'MXN', BR: 'BRL', ZA: 'ZAR', SG: 'SGD', HK: 'HKD', TW: 'TWD', IL: 'ILS', AE: 'AED', SA: 'SAR', KW: 'KWD' },
}

/** What one likely pays in; something to begin with, shown in its field and changed there. */
export const usualCurrency = (locale: string): string => {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  return others[region] ?? (euro.includes(region) ? 'EUR' : 'USD')
}
