/** Only those with a tag. Where no tag is in use there is nothing to choose. */
import { useAsk } from '../api.ts'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { Select } from '../../ui/select.tsx'

export const TagFilter = ({
  value,
  onChange,
}: {
  /** '' for all. */
  readonly value: string
  readonly onChange: (tag: string) => void
}) => {
  const say = useSay()
  const { data } = useAsk('people.tags', {})
  const tags = data ?? []
  if (tags.length === 0 && value === '') return null
  const words = [...new Set([...tags.map(({ tag }) => tag), ...(value === '' ? [] : [value])])]
  return (
    <Select
      look="quiet"
      label={say('tags.filter')}
      hideLabel
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: say('tags.filter.all') },
        ...words.map((tag) => ({ value: tag, label: shorten(tag, 30) })),
      ]}
    />
  )
}
