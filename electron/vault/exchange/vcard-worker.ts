/** The entry of the worker thread in which foreign cards are read. It can be killed at any moment. */
import { parentPort } from 'node:worker_threads'

import { readCard } from './vcard-read.ts'
import { serveVcards } from './vcard-serve.ts'

if (parentPort) serveVcards(parentPort, readCard)
