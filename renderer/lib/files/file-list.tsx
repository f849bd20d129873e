import { useState } from 'react'
import type { FileItem } from '../../../shared/contract/files.ts'
import { FileRow, type Today } from './file-row.tsx'
import styles from './files.module.css'
import { SaveCopy } from './save-copy.tsx'
import { Viewer } from './viewer.tsx'

/** Files one under the other, and looking at them one after the other. */
export const FileList = ({
  files,
  today,
  label,
}: {
  readonly files: readonly FileItem[]
  readonly today: Today
  readonly label: string
}) => {
  const [shown, setShown] = useState<string | null>(null)
  const [saved, setSaved] = useState<FileItem | null>(null)
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            today={today}
            onOpen={() => setShown(file.id)}
            onSave={() => setSaved(file)}
          />
        ))}
      </ul>
      <Viewer files={files} shown={shown} onShow={setShown} onSave={setSaved} />
      <SaveCopy file={saved} onDone={() => setSaved(null)} />
    </>
  )
}
