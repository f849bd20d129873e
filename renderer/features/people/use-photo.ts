import { useEffect, useState } from 'react'
import { useAsk } from '../../lib/api.ts'

/** A `blob:` address of a person's photo, given back when it is no longer shown; undefined when there is none. */
export const usePhoto = (id: string, hasPhoto: boolean): string | undefined => {
  const { data } = useAsk('people.photo', { id }, { enabled: hasPhoto })
  const photo = hasPhoto ? data : null
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!photo) return
    const made = URL.createObjectURL(new Blob([new Uint8Array(photo.bytes)], { type: photo.mediaType }))
    // oxlint-disable-next-line react/set-state-in-effect -- the address lives exactly as long as this effect
    setAddress(made)
    return () => {
      setAddress(undefined)
      URL.revokeObjectURL(made)
    }
  }, [photo])
  return address
}
