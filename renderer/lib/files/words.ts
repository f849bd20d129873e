/** How the kind of a file is spoken of. */
import { useCallback } from 'react'
import { isPicture } from '../../../shared/model/media-types.ts'
import { useSay } from '../say.ts'

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
