import { Word } from '../../../shared/contract/fields.ts'
import { ComboboxMany } from '../../ui/combobox-many.tsx'
import { useAsk } from '../api.ts'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'

/** Tags of a person or an organisation, being written: those there are, or new ones. */
export const TagsField = ({
  label,
  value,
  onChange,
  mayAdd = true,
}: {
  /** Left out: “Tags”. */
  readonly label?: string | undefined
  readonly value: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  /** Whether one there is not can be made. */
  readonly mayAdd?: boolean | undefined
}) => {
  const say = useSay()
  const { data: known } = useAsk('people.tags', {})
  const add = (text: string): void => {
    const tag = text.trim().slice(0, 100)
    if (Word.safeParse(tag).success && !value.includes(tag)) onChange([...value, tag])
  }
  return (
    <ComboboxMany
      label={label ?? say('people.field.tags')}
      items={(known ?? []).map(({ tag, count }) => ({
        key: tag,
        label: tag,
        detail: say('people.field.tagCount', { count }),
      }))}
      value={value.map((tag) => ({ key: tag, label: tag }))}
      onChange={(tags) => onChange(tags.map(({ key }) => key))}
      {...(mayAdd && {
        createLabel: (tag: string) => say('people.field.tagNew', { tag: shorten(tag, 60) }),
        onCreate: add,
      })}
      removeLabel={({ label }) => say('people.remove', { name: label })}
      empty={say('people.field.tagsEmpty')}
      placeholder={say('people.field.tagsPlaceholder')}
    />
  )
}
