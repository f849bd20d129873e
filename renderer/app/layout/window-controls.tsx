import { useIntl } from 'react-intl'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './window-controls.module.css'

export type WindowControlsProps = {
  readonly onMinimise: () => void
  readonly onMaximise: () => void
  readonly onClose: () => void
  readonly maximised?: boolean | undefined
}

/** Our own window buttons, where the system draws none. */
export const WindowControls = ({ onMinimise, onMaximise, onClose, maximised = false }: WindowControlsProps) => {
  const { formatMessage } = useIntl()
  const say = (id: string): string => formatMessage({ id })
  return (
    <div className={styles.controls}>
      <IconButton icon="minimise" label={say('ui.window.minimise')} onClick={onMinimise} className={styles.one} />
      <IconButton
        icon={maximised ? 'restore' : 'maximise'}
        label={say(maximised ? 'ui.window.restore' : 'ui.window.maximise')}
        onClick={onMaximise}
        className={styles.one}
      />
      <IconButton icon="close" label={say('ui.window.close')} onClick={onClose} className={styles.one} />
    </div>
  )
}
