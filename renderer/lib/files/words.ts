/** How a file is spoken of: its size and its kind. */
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { isPicture } from '../../../shared/model/media-types.ts'
import { useSay } from '../say.ts'

const units = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
  ['byte', 1],
] as const

/** “2.4 MB”, in the decimal units systems show. */
export const useAmount = (): ((bytes: number) => string) => {
  const { formatNumber } = useIntl()
  return useCallback(
    (bytes) => {
      const [unit, size] = units.find(([, least]) => bytes >= least) ?? units[3]
      const value = bytes / size
      const digits = value < 10 && size > 1 ? 1 : 0
      const unitDisplay = unit === 'byte' ? 'long' : 'short'
      return formatNumber(value, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits })
    },
    [formatNumber],
  )
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/gzip': 'zip',
  'text/plain': 'text',
  'text/html': 'page',
  'image/svg+xml': 'drawing',
}

/** “PNG picture”, “PDF”, “Text”: what the bytes are, not what the name says. */
export const useKind = (): ((type: string) => string) => {
  const say = useSay()
  return useCallback(
    (type) => {
      const picture = isPicture(type) ? type.slice('image/'.length) : undefined
      return say(`files.kind.${kinds[type] ?? picture ?? 'other'}`)
    },
    [say],
  )
}
