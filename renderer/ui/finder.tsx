import { Dialog as Base } from '@base-ui/react/dialog'
import {
  Fragment,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { cx } from './cx.ts'
import styles from './finder.module.css'
import { Icon, type IconName } from './icon.tsx'
import { KeyCaps } from './key-caps.tsx'
import { ariaKeys } from './keys.ts'

export type FinderItem = {
  readonly key: string
  /** The first words, serif for a person or an entry: matched parts may be marked with <mark>. */
  readonly label: ReactNode
  readonly detail?: ReactNode
  /** At the right edge: when, where. */
  readonly end?: ReactNode
  readonly icon?: IconName | undefined
  /** For a command: its shortcut. */
  readonly keys?: string | undefined
  /** `tool` for commands and settings. Default `words`. */
  readonly voice?: 'words' | 'tool' | undefined
}
export type FinderGroup = { readonly key: string; readonly label: string; readonly items: readonly FinderItem[] }

export type FinderProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What the field is for. Spoken. */
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onQueryChange: (query: string) => void
  readonly groups: readonly FinderGroup[]
  /** More is being found: what stands there may change. */
  readonly isBusy?: boolean | undefined
  /** Where the focus goes when it closes, if elsewhere than where it came from. */
  readonly focusAfter?: (() => HTMLElement | null) | undefined
  /** Closing is the caller's. `away` is true with Ctrl or Cmd held. */
  readonly onPick: (key: string, away: boolean) => void
  /** How many were found, in words. Shown at the foot and announced. */
  readonly count?: ReactNode
  /** Shown when there is nothing. */
  readonly empty?: ReactNode
  /** At the foot: what the keys do, with the current line. */
  readonly foot?: ReactNode | ((key: string | undefined) => ReactNode)
  /** Tab, or the right arrow at the end of what is typed, on the current line. True when that did something. */
  readonly onMore?: ((key: string | undefined, by: 'tab' | 'right') => boolean) | undefined
  /** Backspace or the left arrow where nothing is typed. True when that did something. */
  readonly onBack?: (() => boolean) | undefined
}

/** One field that finds anything: results in groups, arrows to move, Enter to go, Escape to leave. */
export const Finder = (props: FinderProps) => {
  const { open, onOpenChange, label, focusAfter } = props
  const input = useRef<HTMLInputElement>(null)
  const before = useRef<HTMLElement | null>(null)
  // before the browser hands over another key: whoever opens it types on
  const takeFocus = useCallback(() => {
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    input.current?.focus()
  }, [])
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            className={styles.popup}
            initialFocus={input}
            finalFocus={() => {
              const after = focusAfter?.()
              if (!after) return before.current
              // a page is no control: asked to, the dialog would look for the first one in it
              after.focus({ preventScroll: true })
              return false
            }}
            aria-label={label}
          >
            <Panel {...props} input={input} onThere={takeFocus} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

const Panel = ({
  label,
  placeholder,
  query,
  onQueryChange,
  groups,
  isBusy = false,
  onPick,
  count,
  empty,
  foot,
  onMore,
  onBack,
  input,
  onThere,
}: FinderProps & {
  readonly input: React.RefObject<HTMLInputElement | null>
  /** The field is there. */
  readonly onThere: () => void
}) => {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const items = groups.flatMap((group) => group.items)
  const first = items[0]?.key
  const current = items[Math.min(at, items.length - 1)]
  const hint = typeof foot === 'function' ? foot(current?.key) : foot
  useLayoutEffect(onThere, [onThere])
  useEffect(() => setAt(0), [query, first])
  useEffect(() => {
    // with the words above the first of them
    if (at === 0) list.current?.scrollTo?.(0, 0)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [at, first, query])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const isPlain = !ctrlKey && !metaKey && !altKey && !shiftKey
    const isAtEnd = input.current?.selectionStart === query.length && input.current.selectionEnd === query.length
    const wasHandled =
      (isPlain && key === 'Tab' && onMore?.(current?.key, 'tab')) ||
      (isPlain && key === 'ArrowRight' && isAtEnd && onMore?.(current?.key, 'right')) ||
      (isPlain && (key === 'Backspace' || key === 'ArrowLeft') && query === '' && onBack?.())
    if (wasHandled) {
      event.preventDefault()
      return
    }
    const last = items.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    }
    const next = moves[event.key]
    if (next !== undefined) {
      event.preventDefault()
      setAt(Math.max(next, 0))
    } else if (event.key === 'Enter' && current) {
      event.preventDefault()
      onPick(current.key, event.ctrlKey || event.metaKey)
    }
  }

  return (
    <>
      <div className={styles.field}>
        <Icon name="search" className={styles.icon} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.key}` : undefined}
          aria-autocomplete="list"
          aria-describedby={hint ? `${id}-hint` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onChange={(event) => onQueryChange(event.target.value)}
          onKeyDown={onKeyDown}
          className={styles.input}
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-busy={isBusy}
        className={styles.list}
        tabIndex={-1}
      >
        {groups.map((group) => (
          <div key={group.key} role="group" aria-labelledby={`${id}-g-${group.key}`}>
            <div id={`${id}-g-${group.key}`} className={styles.group} role="presentation">
              {group.label}
            </div>
            {group.items.map((item) => (
              <div
                key={item.key}
                id={`${id}-${item.key}`}
                role="option"
                aria-selected={item.key === current?.key}
                aria-keyshortcuts={item.keys ? ariaKeys(item.keys) : undefined}
                className={styles.item}
                onPointerMove={() => setAt(items.indexOf(item))}
                onPointerDown={(event) => event.preventDefault()}
                onClick={(event) => onPick(item.key, event.ctrlKey || event.metaKey)}
              >
                <Line item={item} />
              </div>
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 && empty && <div className={styles.empty}>{empty}</div>}
      <div className={cx(styles.foot, !hint && !count && styles.bare)}>
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
        <span aria-live="polite">{count}</span>
      </div>
    </>
  )
}

const Line = ({ item }: { readonly item: FinderItem }) => (
  <Fragment>
    {item.icon && <Icon name={item.icon} className={styles.icon} />}
    <span className={cx(styles.label, styles[item.voice ?? 'words'])}>{item.label}</span>
    <span className={styles.detail}>{item.detail}</span>
    {item.end && <span className={styles.end}>{item.end}</span>}
    {item.keys && <KeyCaps keys={item.keys} />}
  </Fragment>
)
