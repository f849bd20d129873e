/** Which columns a table has, in the order they are listed here, and by what it is sorted. */
import type { Column, Look } from '../../../shared/contract/lists.ts'
import type { Field } from '../../../shared/contract/custom-fields.ts'
import { columnKinds } from '../../../shared/model/lists/kinds.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useColumnWords } from './cell.tsx'

export const ColumnsMenu = ({
  look,
  fields,
  onChange,
}: {
  readonly look: Look
  readonly fields: readonly Field[]
  readonly onChange: (look: Look) => void
}) => {
  const say = useSay()
  const words = useColumnWords(fields)
  const own = fields.map(({ id }): Column => `field:${id}`)
  const order: readonly Column[] = [...columnKinds, ...own]
  const toggle = (column: Column): void => {
    const has = look.columns.includes(column)
    const columns = order.filter((one) => (one === column ? !has : look.columns.includes(one)))
    // by what nobody sees nothing is sorted
    const sort = has && look.sort.by === column ? ({ by: 'name', down: false } as const) : look.sort
    onChange({ columns, sort })
  }
  const item = (column: Column) => ({
    key: column,
    label: shorten(words(column), 40),
    checked: look.columns.includes(column),
    onSelect: () => toggle(column),
  })
  return (
    <Menu
      trigger={
        <Button kind="plain" size="small">
          {say('lists.table.columns')}
        </Button>
      }
      items={[
        { heading: say('lists.table.columns.facts'), items: columnKinds.map(item) },
        ...(own.length > 0 ? [{ heading: say('lists.table.columns.fields'), items: own.map(item) }] : []),
      ]}
    />
  )
}
