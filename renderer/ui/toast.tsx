import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './toast.module.css'

export type ToastWords = {
  readonly text: ReactNode
  /** Such as “Undo”. Shown only with `onAction`. */
  readonly actionLabel?: string | undefined
  readonly onAction?: (() => void) | undefined
  /** `problem` stays until dismissed. */
  readonly tone?: 'note' | 'problem' | undefined
}
export type Toasts = {
  /** Shows a toast and returns its id. */
  readonly show: (toast: ToastWords) => number
  readonly dismiss: (id: number) => void
}

const life = 8000
const most = 3
const Context = createContext<Toasts | null>(null)

/** The way to say “done, and here is how to take it back”. */
export const useToasts = (): Toasts => {
  const toasts = useContext(Context)
  if (!toasts) throw new Error('useToasts needs a ToastProvider above it')
  return toasts
}

type Shown = ToastWords & { readonly id: number }

const Toast = ({
  toast,
  held,
  dismissLabel,
  onDone,
}: {
  readonly toast: Shown
  readonly held: boolean
  readonly dismissLabel: string
  readonly onDone: (id: number) => void
}) => {
  const { id, tone } = toast
  useEffect(() => {
    if (held || tone === 'problem') return
    const timer = setTimeout(() => onDone(id), life)
    return () => clearTimeout(timer)
  }, [held, id, tone, onDone])
  return (
    <li className={styles.toast} data-tone={tone}>
      <span className={styles.words}>{toast.text}</span>
      {toast.actionLabel && toast.onAction && (
        <Button
          kind="plain"
          size="small"
          onClick={() => {
            toast.onAction?.()
            onDone(id)
          }}
        >
          {toast.actionLabel}
        </Button>
      )}
      <IconButton icon="close" label={dismissLabel} onClick={() => onDone(id)} />
    </li>
  )
}

/** Holds the toasts of the window. They wait while the pointer or focus is on them; Escape dismisses; at most three are kept. */
export const ToastProvider = ({
  regionLabel,
  dismissLabel,
  children,
}: {
  readonly regionLabel: string
  readonly dismissLabel: string
  readonly children: ReactNode
}) => {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const last = useRef(0)
  const dismiss = useCallback((id: number) => {
    setShown((now) => now.filter((toast) => toast.id !== id))
    // the toast takes its focus and pointer with it, without a blur to say so
    setFocused(false)
  }, [])
  const show = useCallback((toast: ToastWords) => {
    const id = (last.current += 1)
    setShown((now) => [...now, { ...toast, id }].slice(-most))
    return id
  }, [])
  const toasts = useMemo(() => ({ show, dismiss }), [show, dismiss])
  useEffect(() => {
    if (shown.length === 0) setPointed(false)
  }, [shown.length])
  return (
    <Context value={toasts}>
      {children}
      <section
        aria-label={regionLabel}
        className={styles.region}
        data-print="no"
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={(event) => {
          const newest = shown.at(-1)
          if (event.key === 'Escape' && newest) dismiss(newest.id)
        }}
      >
        <ol role="list" aria-live="polite" aria-relevant="additions" className={styles.list}>
          {shown.map((toast) => (
            <Toast
              key={toast.id}
              toast={toast}
              held={pointed || focused}
              dismissLabel={dismissLabel}
              onDone={dismiss}
            />
          ))}
        </ol>
      </section>
    </Context>
  )
}
