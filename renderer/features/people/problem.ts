export { problemId } from '../../lib/field-problem.ts'
