import { useRef, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './files.module.css'
import type { Home } from './send-file.ts'
import { givenOf, useKeepFiles } from './use-keep-files.ts'

/** The system's own choice of files; what is chosen is kept at `home`. `field` has to be on the page for `open` to open it. */
export const useFilePicker = (home: Home): { readonly open: () => void; readonly field: ReactNode } => {
  const input = useRef<HTMLInputElement>(null)
  const keep = useKeepFiles()
  return {
    open: () => input.current?.click(),
    field: (
      <input
        ref={input}
        type="file"
        multiple
        className={styles.picker}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const files = givenOf(currentTarget.files ?? [])
          // the same file can be chosen again
          currentTarget.value = ''
          if (files.length > 0) void keep(files, home)
        }}
      />
    ),
  }
}

export const AddFilesButton = ({ home, children }: { readonly home: Home; readonly children: ReactNode }) => {
  const { open, field } = useFilePicker(home)
  return (
    <>
      <Button kind="plain" size="small" onClick={open} data-print="no">
        {children}
      </Button>
      {field}
    </>
  )
}

/** Small, beside other small ones of a row. */
export const AddFilesIcon = ({
  home,
  label,
  className,
}: {
  readonly home: Home
  readonly label: string
  readonly className?: string | undefined
}) => {
  const { open, field } = useFilePicker(home)
  return (
    <>
      <IconButton icon="file" label={label} onClick={open} className={className} />
      {field}
    </>
  )
}
