export { isBefore, readRough, useRough } from '../../lib/rough-date.ts'
