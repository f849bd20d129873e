import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const noUserFiles = ['**/node_modules/**', '.stage/**', 'out/**', 'dist/**']

export default defineConfig({
  test: {
    // Vitest leaves a processor free, which of two is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // Rules, the store and its handlers, the scripts: plain Node.
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
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
          exclude: noUserFiles,
          testTimeout: 20_000,
        },
      },
      {
        // Journeys in a real window, one after the other: each has a desktop of its own but they share two cores.
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.spec.ts'],
          exclude: noUserFiles,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // whole processes are waited for, on whatever machine this is
          expect: { poll: { timeout: 15_000, interval: 50 } },
          retry: 0,
        },
      },
    ],
  },
})
