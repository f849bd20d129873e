export { RoughField } from '../../lib/rough-field.tsx'
