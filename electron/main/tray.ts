/** The tray: jot, open, lock, quit. */
import { Menu, Tray, app, nativeImage } from 'electron'
import icon from '../../resources/icons/tray.png?asset'
import { words } from './words.ts'

export type TrayActions = {
  readonly jot: () => void
  readonly open: () => void
  readonly lock: () => void
  readonly quit: () => void
}

/** Undefined where the desktop has no tray. */
export const makeTray = (actions: TrayActions): Tray | undefined => {
  try {
    const tray = new Tray(nativeImage.createFromPath(icon))
    tray.setToolTip(app.getName())
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: words.tray.jot, click: actions.jot },
        { label: words.tray.open, click: actions.open },
        { label: words.tray.lock, click: actions.lock },
        { type: 'separator' },
        { label: words.tray.quit, click: actions.quit },
      ]),
    )
    tray.on('click', actions.open)
    return tray
  } catch {
    return undefined
  }
}
