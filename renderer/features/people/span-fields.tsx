export { SpanFields, useSpanFields } from '../../lib/span-fields.tsx'
