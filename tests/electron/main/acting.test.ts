// What was chosen on a pop-up, on its way to the vault: done, kept, or shown, and never lost.
import { beforeEach, expect, test } from 'vitest'
import { acting, actedIn } from '../../../electron/main/acting.ts'
import type { MainToVault } from '../../../electron/vault/messages.ts'

const claim = '0123456789abcdef'
let told: MainToVault[]
let open: boolean
let shown: number
beforeEach(() => {
  told = []
  open = true
  shown = 0
})
const made = (argv: readonly string[] = []) =>
  acting(
    {
      tell: (message) => told.push(message),
      isOpen: () => open,
      showToday: () => (shown += 1),
      now: () => 1234,
    },
    actedIn(argv),
  )
const asked = { kind: 'acted', claim, action: 'done', at: 1234 }

test('is told to the vault, and done when it says so', () => {
  const acts = made()
  acts.acted(claim, 'done')
  acts.answered(claim, true)
  acts.opened()
  expect(told).toEqual([asked])
  expect(shown).toBe(0)
  expect(acts.handOn()).toEqual([])
})

test('chosen while locked it shows the screen that unlocks, and is done after it', () => {
  const acts = made()
  open = false
  acts.acted(claim, 'done')
  expect([told, shown]).toEqual([[], 1])
  acts.opened()
  expect(told).toEqual([asked])
})

test('a vault that ended before it answered is asked again after the next unlock', () => {
  const acts = made()
  acts.acted(claim, 'done')
  acts.opened()
  expect(told).toEqual([asked, asked])
})

test('what cannot be done is shown', () => {
  const acts = made()
  acts.acted(claim, 'tomorrow')
  acts.answered(claim, false)
  expect(shown).toBe(1)
  expect(acts.handOn()).toEqual([])
})

test('the last choice of one pop-up counts', () => {
  const acts = made()
  open = false
  acts.acted(claim, 'tomorrow')
  acts.acted(claim, 'done')
  acts.opened()
  expect(told).toEqual([asked])
})

test('outlives the process, which starts itself anew after a lock, as a claim and a word', () => {
  const acts = made()
  open = false
  acts.acted(claim, 'done')
  const handed = acts.handOn()
  expect(handed).toEqual([`--acted=${claim}:done:1234`])
  made(['rapport', ...handed]).opened()
  expect(told).toEqual([asked])
})

test.each([
  '--acted=',
  `--acted=${claim}`,
  `--acted=${claim}:erase:1`,
  `--acted=${claim}:done:1e9`,
  '--acted=a b:done:1',
])('an argument that is none is nothing: %s', (argument) => {
  expect(actedIn([argument])).toEqual([])
})
