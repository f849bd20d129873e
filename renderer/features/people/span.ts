export { useSpan } from '../../lib/rough-span.ts'
