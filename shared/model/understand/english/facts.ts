/** What lasts about somebody or their family. In order of what matters most where a part could be several. */
import type { FactRule } from '../language.ts'
import { factsFirst } from './facts-first.ts'
import { familyFacts } from './facts-of-family.ts'
import { healthFacts } from './facts-of-health.ts'
import { homeFacts } from './facts-of-home.ts'
import { pastimeFacts } from './facts-of-pastimes.ts'
import { tasteFacts } from './facts-of-taste.ts'
import { aimFacts } from './facts-told-of-aims.ts'
import { bodyFacts } from './facts-told-of-body.ts'
import { dwellFacts } from './facts-told-of-home.ts'
import { kinFacts } from './facts-told-of-kin.ts'
import { loveFacts } from './facts-told-of-pastimes.ts'
import { likingFacts } from './facts-told-of-taste.ts'
import { callingFacts } from './facts-told-of-work.ts'

export const facts: readonly FactRule[] = [
  ...factsFirst,
  ...tasteFacts,
  ...healthFacts,
  ...familyFacts,
  ...homeFacts,
  ...pastimeFacts,
  ...likingFacts,
  ...bodyFacts,
  ...aimFacts,
  ...kinFacts,
  ...dwellFacts,
  ...loveFacts,
  ...callingFacts,
]
