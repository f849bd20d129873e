import { isPicture } from '../../../shared/model/media-types.ts'
import { Icon } from '../../ui/icon.tsx'
import { useAsk } from '../api.ts'
import { Bitmap } from '../pictures/bitmap.tsx'
import styles from './files.module.css'

type Shown = { readonly id: string; readonly type: string; readonly hasThumbnail: boolean }

/** A file's small picture, or the mark of its kind. */
export const Thumbnail = ({ file, side }: { readonly file: Shown; readonly side: 'small' | 'large' }) => {
  const { data } = useAsk('files.thumbnail', { id: file.id as never }, { enabled: file.hasThumbnail })
  const mark = <Icon name={isPicture(file.type) ? 'photo' : 'file'} />
  return (
    <span className={styles[side]} aria-hidden="true">
      {data ? (
        <Bitmap bytes={data.bytes} type={data.mediaType} most={192} className={styles.bitmap}>
          {mark}
        </Bitmap>
      ) : (
        mark
      )}
    </span>
  )
}
