/** A few to start with, in the reader's language; theirs to change from then on. */
import { useMemo } from 'react'
import type { Input } from '../../../shared/contract/index.ts'
import { useSay } from '../../lib/say.ts'

const first = [
  ['call', 'phone'],
  ['visit', 'in-person'],
  ['meeting', 'in-person'],
  ['condolence', 'letter'],
] as const

export const useFirstTemplates = (): Input<'templates.begin'>['templates'] => {
  const say = useSay()
  return useMemo(
    () =>
      first.map(([key, channel]) => ({
        name: say(`templates.first.${key}`),
        channel,
        // braces are the catalogue's own: there they are written in other brackets
        text: say(`templates.first.${key}.text`).replaceAll('[', '{').replaceAll(']', '}'),
        tags: [],
      })),
    [say],
  )
}
