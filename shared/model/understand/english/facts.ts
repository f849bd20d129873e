/** What lasts about somebody or their family. In order of what matters most where a part could be several. */
import type { FactRule } from '../language.ts'
import { familyFacts } from './facts-of-family.ts'
import { healthFacts } from './facts-of-health.ts'
import { homeFacts } from './facts-of-home.ts'
import { pastimeFacts } from './facts-of-pastimes.ts'
import { tasteFacts } from './facts-of-taste.ts'

export const facts: readonly FactRule[] = [...tasteFacts, ...healthFacts, ...familyFacts, ...homeFacts, ...pastimeFacts]
