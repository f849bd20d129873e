/** The entry of the worker thread in which foreign calendars are read. It can be killed at any moment. */
import { parentPort } from 'node:worker_threads'

import { readIcs } from './ics-read.ts'
import { serveIcs } from './ics-serve.ts'

if (parentPort) serveIcs(parentPort, readIcs)
