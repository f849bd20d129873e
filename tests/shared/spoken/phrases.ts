/** What people type and say for a date, collected before the reader was written; `phrases/phrase.ts` says how an answer is written. */
import { again } from './phrases/again.ts'
import { future } from './phrases/future.ts'
import { futureOnOtherDays } from './phrases/future-on-other-days.ts'
import { heldOut } from './phrases/held-out.ts'
import { heldOutAgain } from './phrases/held-out-again.ts'
import { heldOutThird } from './phrases/held-out-third.ts'
import { lives } from './phrases/lives.ts'
import { past } from './phrases/past.ts'
import type { Phrase } from './phrases/phrase.ts'

export const phrases: readonly Phrase[] = [
  ...past,
  ...future,
  ...futureOnOtherDays,
  ...lives,
  ...again,
  ...heldOut,
  ...heldOutAgain,
  ...heldOutThird,
]
