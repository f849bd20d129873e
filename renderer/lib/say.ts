/** Words from the catalogue, and how a failure is said. */
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { AppError } from '../../shared/result.ts'

export type Values = Readonly<Record<string, string | number | Date | boolean>>
export type Say = (id: string, values?: Values) => string

/** `say('today.empty')`: a sentence as plain text. For rich text use `<FormattedMessage>`. */
export const useSay = (): Say => {
  const { formatMessage } = useIntl()
  return useCallback((id, values) => formatMessage({ id }, values), [formatMessage])
}

/** The catalogue's sentence for a failure: what happened and what was kept. */
export const failureId = (error: unknown): string => {
  if (!(error instanceof AppError)) return 'app.error.bug'
  // the lock came while the vault was at it
  if (error.code === 'locked' && error.failure.fields?.['call'] === 'under-way') return 'app.error.locked.under-way'
  // whoever is meant is nobody any more
  if (error.code === 'conflict' && error.failure.fields?.['person'] === 'joined') return 'joining.problem.joined'
  return `app.error.${error.code}`
}

/** What was wrong with one field, as a word of the contract (`empty`, `no-such-date`), or undefined. */
export const fieldProblem = (error: unknown, field: string): string | undefined =>
  error instanceof AppError ? error.failure.fields?.[field] : undefined
