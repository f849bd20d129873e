import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

export type Tab<Key extends string = string> = {
  readonly key: Key
  readonly label: ReactNode
  readonly count?: number | undefined
}

export type TabsProps<Key extends string> = {
  /** What the tabs are of, such as the person's name. Spoken only. */
  readonly label: string
  readonly tabs: readonly Tab<Key>[]
  readonly current: Key
  readonly onGo: (key: Key) => void
  /** The panel of the current tab. */
  readonly children: ReactNode
}

/** Arrows move along the tabs, Enter or Space opens one. */
export const Tabs = <Key extends string>({ label, tabs, current, onGo, children }: TabsProps<Key>) => (
  <Base.Root value={current} onValueChange={(next: Key) => onGo(next)}>
    <Base.List aria-label={label} className={styles.list} data-print="no">
      {tabs.map((tab) => (
        <Base.Tab key={tab.key} value={tab.key} className={styles.tab}>
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </Base.Tab>
      ))}
    </Base.List>
    <Base.Panel key={current} value={current} className={styles.panel}>
      {children}
    </Base.Panel>
  </Base.Root>
)
