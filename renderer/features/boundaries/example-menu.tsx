import { exampleSets, type ExampleSet } from '../../../shared/model/boundaries/examples.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'

/** Something to begin with. Each is called an example, names no law, and is looked over before it is kept. */
export const ExampleMenu = ({ onChoose }: { readonly onChoose: (set: ExampleSet) => void }) => {
  const say = useSay()
  return (
    <Menu
      trigger={
        <Button kind="plain" size="small">
          {say('boundaries.example')}
        </Button>
      }
      items={[
        {
          heading: say('boundaries.example.heading'),
          items: exampleSets.map((set) => ({
            key: set,
            label: say(`boundaries.example.${set}`),
            detail: say(`boundaries.example.${set}.detail`),
            onSelect: () => onChoose(set),
          })),
        },
      ]}
    />
  )
}
