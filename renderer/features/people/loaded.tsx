import type { ReactNode } from 'react'
import type { AppError } from '../../../shared/result.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import styles from './parts.module.css'

type Answer<T> = {
  readonly data: T | undefined
  readonly error: AppError | null
  readonly refetch: () => Promise<unknown>
}

/** What was asked for, once it is there; for the first 300 ms nothing, then that it is being read; or why not. */
export const Loaded = <T,>({
  query,
  children,
}: {
  readonly query: Answer<T>
  readonly children: (data: T) => ReactNode
}) => {
  const say = useSay()
  if (query.data !== undefined) return children(query.data)
  if (query.error)
    return (
      <Banner
        tone="problem"
        action={
          <Button kind="plain" size="small" onClick={() => void query.refetch()}>
            {say('people.tryAgain')}
          </Button>
        }
      >
        {say(failureId(query.error))}
      </Banner>
    )
  return (
    <div className={styles.late}>
      <Progress what={say('people.reading')} />
    </div>
  )
}
