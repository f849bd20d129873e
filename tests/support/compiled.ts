// What Node has compiled is kept for the next test file and for the processes tests start: a worker is ended, and would leave nothing.
import { flushCompileCache } from 'node:module'
import { afterAll } from 'vitest'

afterAll(() => flushCompileCache())
