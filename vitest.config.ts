import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Journeys that mostly wait, for the next minute or for a relaunch: they run beside the tests. */
const waiting = ['told-in-time', 'told-actions', 'relaunch-due', 'three-moments', 'battery-memory', 'locked-jot'].map(
  (name) => `tests/e2e/${name}.spec.ts`,
)
/** Journeys that say how long something takes: each runs alone. */
const timed = ['lock', 'relaunch', 'shell'].map((name) => `tests/e2e/${name}.spec.ts`)

/** In a real window: whole processes are waited for, on whatever machine this is. */
const journeys = {
  environment: 'node',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000, interval: 50 } },
  retry: 0,
} as const

const noUserFiles = ['**/node_modules/**', '.stage/**', 'out/**', 'dist/**']

export default defineConfig({
  test: {
    // Vitest leaves a processor free, which of two is half of the machine. One more than there are: the journeys that wait fill one.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        // Rules, the store and its handlers, the scripts: plain Node.
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/support/built-workers.ts'],
          setupFiles: ['tests/support/compiled.ts', 'tests/support/stretched.ts'],
          exclude: ['tests/renderer/**', 'tests/e2e/**', ...noUserFiles],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        // Screens on a fake bridge.
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/built-workers.ts'],
          setupFiles: ['tests/support/compiled.ts', 'tests/support/screen-waits.ts'],
          exclude: noUserFiles,
          testTimeout: 20_000,
        },
      },
      { test: { ...journeys, name: 'waiting', include: waiting } },
      {
        // each has a desktop of its own: two at a time
        test: {
          ...journeys,
          name: 'e2e',
          env: { RAPPORT_STRETCH: 'floor' },
          include: ['tests/e2e/**/*.spec.ts'],
          exclude: [...waiting, ...timed, ...noUserFiles],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...journeys,
          name: 'timed',
          env: { RAPPORT_STRETCH: 'floor' },
          include: timed,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
