import { expect, test } from 'vitest'
import { paperOf } from '../../shared/model/paper.ts'

test.each([
  ['US', 'Letter'],
  ['ca', 'Letter'],
  ['IE', 'A4'],
  ['DE', 'A4'],
  ['', 'A4'],
  ['nowhere', 'A4'],
] as const)('the paper of %j is %s', (region, paper) => expect(paperOf(region)).toBe(paper))
