/** The bytes of a file, read piece by piece while someone looks at it, and let go of when they look away. */
import { useEffect, useState } from 'react'
import { most } from '../../../shared/contract/files.ts'
import { call } from '../api.ts'

export type Bytes = {
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly done: number
  readonly error?: unknown
}

const nothing: Bytes = { done: 0 }

/** @param wanted how many bytes from the beginning; null reads nothing. */
export const useBytes = (id: string, wanted: number | null): Bytes => {
  const [state, setState] = useState(nothing)
  useEffect(() => {
    setState(nothing)
    if (wanted === null) return
    let gone = false
    const read = async (): Promise<void> => {
      const whole = new Uint8Array(wanted)
      for (let at = 0, done = 0; done < wanted; at++) {
        const { bytes } = await call('files.piece', { id: id as never, at })
        if (gone) return
        whole.set(bytes.subarray(0, wanted - done), done)
        done += Math.min(bytes.length, wanted - done)
        if (bytes.length < most.piece || at % 8 === 7) setState({ done })
      }
      setState({ bytes: whole, done: wanted })
    }
    read().catch((error: unknown) => {
      if (!gone) setState({ done: 0, error })
    })
    return () => {
      gone = true
    }
  }, [id, wanted])
  return state
}
