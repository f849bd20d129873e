import { useState } from 'react'
import type { FileItem } from '../../../shared/contract/files.ts'
import { useAsk } from '../api.ts'
import { useSay } from '../say.ts'
import { ComingFiles } from './coming.tsx'
import styles from './files.module.css'
import { SaveCopy } from './save-copy.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { Viewer } from './viewer.tsx'

/** The files under an entry, in one line; asked for only where there are some. */
export const EntryFiles = ({ entry }: { readonly entry: { readonly id: string; readonly files: number } }) => {
  const say = useSay()
  const { data: files = [] } = useAsk('files.list', { entryId: entry.id as never }, { enabled: entry.files > 0 })
  const [shown, setShown] = useState<string | null>(null)
  const [saved, setSaved] = useState<FileItem | null>(null)
  const here = entry.files > 0 ? files : []
  return (
    <>
      {here.length > 0 && (
        <ul className={styles.strip} aria-label={say('files.title')}>
          {here.map((file) => (
            <li key={file.id}>
              <button type="button" className={styles.chip} onClick={() => setShown(file.id)}>
                <Thumbnail file={file} side="small" />
                <bdi className={styles.chipName}>{file.name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      <ComingFiles home={{ entryId: entry.id }} />
      <Viewer files={here} shown={shown} onShow={setShown} onSave={setSaved} />
      <SaveCopy file={saved} onDone={() => setSaved(null)} />
    </>
  )
}
