import { Menu as Base } from '@base-ui/react/menu'
import { Fragment, type FocusEvent, type ReactElement, type ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { KeyCaps } from './key-caps.tsx'
import { ariaKeys } from './keys.ts'
import popup from './popup.module.css'

export type MenuAction = {
  readonly key: string
  readonly label: ReactNode
  readonly detail?: ReactNode
  readonly icon?: IconName | undefined
  readonly keys?: string | undefined
  readonly tone?: 'danger' | undefined
  /** Given, the item is a choice that can be on or off. */
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly onSelect: () => void
}
export type MenuItems = readonly (
  | MenuAction
  | 'line'
  | { readonly heading: string; readonly items: readonly MenuAction[] }
)[]

const Words = ({ item }: { readonly item: MenuAction }) => (
  <>
    {item.icon && <Icon name={item.icon} />}
    <span className={popup.words}>
      {item.label}
      {item.detail && <span className={popup.detail}>{item.detail}</span>}
    </span>
    {item.keys && <KeyCaps keys={item.keys} className={popup.end} />}
  </>
)

const Line = ({ item }: { readonly item: MenuAction }) => {
  const shared = {
    className: popup.item,
    disabled: item.disabled ?? false,
    'data-tone': item.tone,
    'aria-keyshortcuts': item.keys ? ariaKeys(item.keys) : undefined,
  }
  if (item.checked === undefined)
    return (
      <Base.Item {...shared} onClick={item.onSelect}>
        <Words item={item} />
      </Base.Item>
    )
  return (
    <Base.CheckboxItem {...shared} checked={item.checked} onCheckedChange={item.onSelect} closeOnClick>
      <span className={popup.mark}>
        <Base.CheckboxItemIndicator>
          <Icon name="check" />
        </Base.CheckboxItemIndicator>
      </span>
      <Words item={item} />
    </Base.CheckboxItem>
  )
}

const Lines = ({ items }: { readonly items: MenuItems }) =>
  items.map((item, at) => {
    if (item === 'line') return <Base.Separator key={`line-${at}`} className={popup.line} />
    if ('items' in item)
      return (
        <Base.Group key={item.heading}>
          <Base.GroupLabel className={popup.group}>{item.heading}</Base.GroupLabel>
          {item.items.map((each) => (
            <Line key={each.key} item={each} />
          ))}
        </Base.Group>
      )
    return (
      <Fragment key={item.key}>
        <Line item={item} />
      </Fragment>
    )
  })

/** No key of ours opened it, so that it would begin with none of its lines. */
const toFirst = ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
  if (target === currentTarget)
    currentTarget.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus()
}

/** A menu at a place of the window, such as a word, rather than at a button. Open as long as it is there. */
export const MenuAt = ({
  label,
  at,
  items,
  within,
  focusAfter,
  onClose,
}: {
  readonly label: string
  /** In pixels of the window. */
  readonly at: DOMRect
  readonly items: MenuItems
  /** Where it is drawn: inside a dialog that keeps the focus to itself. */
  readonly within?: HTMLElement | undefined
  /** Takes the focus when it closes. */
  readonly focusAfter: () => HTMLElement | null
  readonly onClose: () => void
}) => (
  <Base.Root open modal={false} onOpenChange={(isOpen) => isOpen || onClose()}>
    <Base.Portal container={within}>
      <Base.Positioner
        className={popup.positioner}
        anchor={{ getBoundingClientRect: () => at }}
        positionMethod="fixed"
        sideOffset={4}
        align="start"
      >
        <Base.Popup className={popup.popup} aria-label={label} finalFocus={focusAfter} onFocus={toFirst}>
          <Lines items={items} />
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

/** Opens a list of things to do from any button of the kit: `<Menu trigger={<IconButton … />} items={…} />`. */
export const Menu = ({
  trigger,
  items,
  align = 'end',
}: {
  readonly trigger: ReactElement
  readonly items: MenuItems
  readonly align?: 'start' | 'end' | undefined
}) => (
  <Base.Root modal={false}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className={popup.positioner} sideOffset={6} align={align}>
        <Base.Popup className={popup.popup}>
          <Lines items={items} />
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
