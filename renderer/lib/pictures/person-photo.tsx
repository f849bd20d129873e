import { useAsk } from '../api.ts'
import { Bitmap } from './bitmap.tsx'

/** A person's photo, once it is read and drawn. `side` is how large it is shown, in pixels. */
export const PersonPhoto = ({ id, side }: { readonly id: string; readonly side: number }) => {
  const { data } = useAsk('people.photo', { id: id as never })
  // drawn with twice the pixels, for screens that have them
  return data ? <Bitmap bytes={data.bytes} type={data.mediaType} most={side * 3} /> : null
}
