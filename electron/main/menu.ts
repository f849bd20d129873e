/** A menu exists where the system has a menu bar of its own (macOS), for its editing commands; elsewhere there is none. */
import { Menu, app } from 'electron'

export const setMenu = (): void => {
  if (process.platform !== 'darwin') return Menu.setApplicationMenu(null)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: app.getName(), submenu: [{ role: 'about' }, { type: 'separator' }, { role: 'hide' }, { role: 'quit' }] },
      { role: 'editMenu' },
      { role: 'windowMenu' },
    ]),
  )
}
