import { useMemo } from 'react'
import type { FileItem } from '../../../shared/contract/files.ts'
import { failureId, useSay } from '../say.ts'
import { Reading } from './reading.tsx'
import { useBytes } from './use-bytes.ts'
import styles from './viewer.module.css'

/** Bytes of a text that are shown: what comes after is in a copy. */
const shown = 1024 * 1024

export const ViewText = ({ file }: { readonly file: FileItem }) => {
  const say = useSay()
  const wanted = Math.min(shown, file.bytes)
  const { bytes, done, error } = useBytes(file.id, wanted)
  const text = useMemo(
    // a letter cut in two at the end is left out
    () => bytes && new TextDecoder('utf-8').decode(bytes, { stream: file.bytes > shown }),
    [bytes, file.bytes],
  )
  if (error !== undefined)
    return (
      <p role="alert" className={styles.none}>
        {say(failureId(error))}
      </p>
    )
  if (text === undefined) return <Reading done={done} total={wanted} />
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keys */}
      <pre className={styles.text} tabIndex={0} role="group" aria-label={file.name} dir="auto">
        {text}
      </pre>
      {file.bytes > shown && <p className={styles.rest}>{say('files.beginning')}</p>}
    </>
  )
}
