/** A tag as it stands on people and entries: its word, and before it a dot where it has a colour. */
import { useMemo } from 'react'
import type { TagColour } from '../../../shared/contract/tags.ts'
import { fold } from '../../../shared/model/names.ts'
import { useAsk } from '../../lib/api.ts'
import { Dot } from '../../ui/dot.tsx'
import styles from './tags.module.css'

/** The colour of a word, whatever its case; null where it has none. */
const useTagColour = (): ((tag: string) => TagColour | null) => {
  const { data } = useAsk('tags.colours', {})
  return useMemo(() => {
    const colours = new Map(data?.map(({ name, colour }) => [fold(name), colour]))
    return (tag) => (colours.size === 0 ? null : (colours.get(fold(tag)) ?? null))
  }, [data])
}

export const TagWord = ({ tag }: { readonly tag: string }) => {
  const colour = useTagColour()(tag)
  return (
    <span className={styles.tag}>
      {colour && <Dot colour={colour} />}
      <bdi>{tag}</bdi>
    </span>
  )
}
