/** Tags that came with a template: they go with the entry, and each can be taken off. */
import { useSay } from '../../lib/say.ts'
import { TagWord } from '../../lib/tags/tag-word.tsx'
import styles from './jot.module.css'

export const JotTags = ({
  tags,
  onTags,
}: {
  readonly tags: readonly string[]
  readonly onTags: (tags: readonly string[]) => void
}) => {
  const say = useSay()
  return tags.map((tag) => (
    <button
      key={tag}
      type="button"
      className={styles.pick}
      aria-label={say('jot.tag.off', { tag })}
      title={say('jot.tag.off', { tag })}
      onClick={() => onTags(tags.filter((one) => one !== tag))}
    >
      <TagWord tag={tag} />
      <span aria-hidden="true">×</span>
    </button>
  ))
}
