/** What a page shows while it reads, when reading failed, and once it has its answer. */
import { useEffect, useState, type ReactNode } from 'react'
import { Progress } from '../ui/progress.tsx'
import { Note } from '../ui/text.tsx'
import { failureId, useSay } from './say.ts'

/** Work that is over before this many milliseconds is not worth mentioning. */
const patience = 300

/** True once something has been going on for longer than anyone would not notice. */
const useLong = (going: boolean): boolean => {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setLong(true), patience)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [going])
  return going && long
}

type Asked<T> = { readonly data: T | undefined; readonly error: unknown }

export const Answer = <T,>({
  of: { data, error },
  reading,
  children,
}: {
  readonly of: Asked<T>
  /** Said while reading takes long: "Reading your journal" */
  readonly reading: string
  readonly children: (data: T) => ReactNode
}) => {
  const say = useSay()
  const long = useLong(data === undefined && !error)
  if (data !== undefined) return children(data)
  if (error) return <Note>{say(failureId(error))}</Note>
  return long ? <Progress what={reading} /> : null
}
