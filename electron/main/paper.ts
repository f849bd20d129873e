/** A page on paper, or as a PDF file where somebody chose: the one readable copy of a brief, made because it was asked for. */
import { basename } from 'node:path'
import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import { paperOf } from '../../shared/model/paper.ts'
import { AppError } from '../../shared/result.ts'
import { askTarget } from './dialogs.ts'
import { words } from './words.ts'
import { writeWhole } from './write-whole.ts'

/** The system's codes for a disk without room. */
const full = ['ENOSPC', 'EDQUOT', 'EFBIG']

/**
 * Asks where to, then writes what the window prints. Whole or not at all, readable by this user alone; null when the dialog was closed or a
 * lock came. Nothing of it is written anywhere else: Chromium hands the bytes over in memory.
 * @throws AppError no-space; invalid (file: not-written) where the place cannot be written to
 */
export const savePdf = async (window: BrowserWindow, name: string): Promise<{ readonly name: string } | null> => {
  const path = await askTarget(window, {
    title: words.pdf.title,
    buttonLabel: words.pdf.button,
    defaultPath: `${name}.pdf`,
    filters: [{ name: words.pdf.filter, extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  })
  if (path === undefined || window.isDestroyed()) return null
  const bytes = await window.webContents.printToPDF({
    pageSize: paperOf(app.getLocaleCountryCode()),
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  })
  if (window.isDestroyed()) return null
  const file = path.toLowerCase().endsWith('.pdf') ? path : `${path}.pdf`
  try {
    writeWhole(file, bytes)
  } catch (error) {
    const { code = '' } = error as { code?: string }
    throw full.includes(code) ? new AppError('no-space') : new AppError('invalid', { file: 'not-written' })
  }
  return { name: basename(file).slice(0, 1000) }
}
