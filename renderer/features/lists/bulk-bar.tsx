/** How many are selected, and what can be done about all of them. Each act is one change, and one undo takes it back. */
import type { ReactNode } from 'react'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Progress } from '../../ui/progress.tsx'
import type { Asked } from './act-parts.tsx'
import styles from './lists.module.css'

export type BarAct = Asked | 'unretire' | 'remove' | 'save' | 'join'

export const BulkBar = ({
  count,
  all,
  isBusy,
  isSlow,
  onAct,
  onClear,
}: {
  readonly count: number
  readonly all: number
  readonly isBusy: boolean
  readonly isSlow: boolean
  readonly onAct: (act: BarAct) => void
  readonly onClear: () => void
}) => {
  const say = useSay()
  const button = (act: 'tags' | 'side' | 'rhythm', keys?: string): ReactNode => (
    <Button size="small" keys={keys} disabled={isBusy} onClick={() => onAct(act)}>
      {say(`lists.bar.${act}`)}
    </Button>
  )
  const item = (act: BarAct) => ({
    key: act,
    label: say(`lists.bar.${act}`),
    disabled: isBusy,
    onSelect: () => onAct(act),
  })
  return (
    <section aria-label={say('lists.bar')} className={styles.bar} data-print="no">
      <p className={styles.selected} aria-live="polite">
        {say('lists.bar.count', { count, all })}
      </p>
      {isSlow && <Progress what={say('lists.bar.working', { count })} />}
      {button('tags', 'T')}
      {button('side')}
      {button('rhythm')}
      <Button size="small" icon="save" disabled={isBusy} onClick={() => onAct('save')}>
        {say('lists.bar.save')}
      </Button>
      <Menu
        trigger={<IconButton icon="more" label={say('lists.bar.more')} />}
        items={[
          ...[item('level'), item('field'), item('retire'), item('unretire')],
          ...(count === 2 ? [item('join')] : []),
          'line' as const,
          { ...item('remove'), icon: 'bin' as const, keys: 'Delete', tone: 'danger' as const },
        ]}
      />
      <IconButton icon="close" label={say('lists.bar.clear')} keys="Escape" onClick={onClear} />
    </section>
  )
}
