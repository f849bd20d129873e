/** Looking at files without letting them out: pictures and plain text. What could carry script is text or a mark here. */
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { FileItem } from '../../../shared/contract/files.ts'
import { shownAs } from '../../../shared/model/media-types.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useSay } from '../say.ts'
import styles from './viewer.module.css'
import { ViewPicture } from './view-picture.tsx'
import { ViewText } from './view-text.tsx'
import { useAmount } from '../written.ts'
import { useKind } from './words.ts'

export type ViewerProps = {
  readonly files: readonly FileItem[]
  /** The one being looked at, or null. */
  readonly shown: string | null
  readonly onShow: (id: string | null) => void
  readonly onSave: (file: FileItem) => void
}

/** How much larger or smaller a step is. */
const step = 1.25
const [smallest, largest] = [0.05, 16]

export const Viewer = ({ files, shown, onShow, onSave }: ViewerProps) => {
  const at = files.findIndex(({ id }) => id === shown)
  const file = files[at]
  // a file that is deleted while it is looked at is not looked at any more
  return file ? <Open {...{ files, at, file, onShow, onSave }} /> : null
}

/** How large a picture is shown, of its own size: null fits it into the window, which is `fitting`. */
type View = { readonly of: string; readonly zoom: number | null; readonly fitting: number }
const fits = { zoom: null, fitting: 1 } as const

/** Each file is first shown as it fits. */
const useView = (id: string) => {
  const [view, setView] = useState<View>({ of: id, ...fits })
  const change = useCallback(
    (changed: Partial<View>): void => setView((now) => ({ ...(now.of === id ? now : fits), ...changed, of: id })),
    [id],
  )
  const setFitting = useCallback((fitting: number): void => change({ fitting }), [change])
  return { ...(view.of === id ? view : fits), setZoom: (zoom: number | null) => change({ zoom }), setFitting }
}

/** Keys go on being heard when what had the focus went with the last file, or cannot be pressed any more. */
const useStage = (id: string) => {
  const stage = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { activeElement: focused } = document
    const isLost = focused === null || focused === document.body || focused === stage.current
    if (isLost || focused.matches(':disabled'))
      (stage.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? stage.current)?.focus()
  }, [id])
  return stage
}

type OpenProps = Omit<ViewerProps, 'shown'> & { readonly at: number; readonly file: FileItem }

const Open = ({ files, at, file, onShow, onSave }: OpenProps) => {
  const say = useSay()
  const amount = useAmount()
  const kind = useKind()
  const { zoom, fitting, setZoom, setFitting } = useView(file.id)
  const how = shownAs(file.type)
  const stage = useStage(file.id)
  const go = (by: number): void => {
    const next = files[at + by]
    if (next) onShow(next.id)
  }
  const zoomBy = (by: number): void => setZoom(Math.min(largest, Math.max(smallest, (zoom ?? fitting) * by)))

  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // a picture larger than the window, and text, are moved about with the arrows
    const turns = how === 'picture' ? zoom === null : how !== 'text'
    const run: Readonly<Record<string, () => void>> = {
      ...(turns && { ArrowLeft: () => go(-1), ArrowRight: () => go(1) }),
      ...(how !== 'text' && { PageUp: () => go(-1), PageDown: () => go(1) }),
      ...(how === 'picture' && {
        '+': () => zoomBy(step),
        '=': () => zoomBy(step),
        '-': () => zoomBy(1 / step),
        '0': () => setZoom(null),
        '1': () => setZoom(1),
      }),
    }
    const command = run[event.key]
    if (!command) return
    event.preventDefault()
    command()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onShow(null)}
      title={<bdi>{file.name}</bdi>}
      description={[kind(file.type), amount(file.bytes)].join(', ')}
      closeLabel={say('files.close')}
      size="full"
      actions={
        <div className={styles.bar} onKeyDown={pressed}>
          {files.length > 1 && (
            <span className={styles.group}>
              <IconButton icon="back" label={say('files.previous')} disabled={at === 0} onClick={() => go(-1)} />
              <span className={styles.count}>{say('files.place', { at: at + 1, count: files.length })}</span>
              <IconButton
                icon="forward"
                label={say('files.next')}
                disabled={at === files.length - 1}
                onClick={() => go(1)}
              />
            </span>
          )}
          {how === 'picture' && (
            <span className={styles.group}>
              <IconButton icon="minus" label={say('files.smaller')} keys="-" onClick={() => zoomBy(1 / step)} />
              <span className={styles.count} aria-live="polite">
                {say('files.zoom', { zoom: zoom ?? fitting })}
              </span>
              <IconButton icon="plus" label={say('files.larger')} keys="+" onClick={() => zoomBy(step)} />
              <Button kind="plain" size="small" keys="0" onClick={() => setZoom(null)}>
                {say('files.fit')}
              </Button>
            </span>
          )}
          <Button onClick={() => onSave(file)} icon="save">
            {say('files.saveCopy')}
          </Button>
        </div>
      }
    >
      <div ref={stage} className={styles.stage} tabIndex={-1} onKeyDown={pressed}>
        {how === 'picture' ? (
          <ViewPicture key={file.id} file={file} zoom={zoom} onFit={setFitting} />
        ) : how === 'text' ? (
          <ViewText key={file.id} file={file} />
        ) : (
          <p className={styles.none}>{say(how === 'pdf' ? 'files.noView.pdf' : 'files.noView')}</p>
        )}
      </div>
    </Dialog>
  )
}
