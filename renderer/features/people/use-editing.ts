export { focusBeside, useEditing } from '../../lib/use-editing.ts'
export type { Editing } from '../../lib/use-editing.ts'
