/** Which window this is, in which state: the providers, then the gate. */
import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import { callShell, makeClient } from '../lib/api.ts'
import { answerFlushes } from '../lib/before-lock.ts'
import { watchCopies } from '../lib/copies.ts'
import { ShellStateProvider } from '../lib/shell-state.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Gate } from './gate.tsx'
import { english } from './messages/index.ts'

const Toasts = ({ children }: { readonly children: React.ReactNode }) => {
  const { formatMessage } = useIntl()
  return (
    <ToastProvider regionLabel={formatMessage({ id: 'ui.toasts' })} dismissLabel={formatMessage({ id: 'ui.dismiss' })}>
      {children}
    </ToastProvider>
  )
}

const WithShell = () => {
  const { data } = useQuery({
    queryKey: ['shell.state'],
    queryFn: () => callShell('shell.state', {}),
    retry: true,
    retryDelay: 500,
  })
  const selecting = data?.platform === 'linux'
  useEffect(() => watchCopies(selecting), [selecting])
  if (!data) return null
  // the words are English; dates and numbers are written as the system writes them where it is an English
  const locale = data.locale.startsWith('en') ? data.locale : 'en-GB'
  return (
    <ShellStateProvider value={data}>
      <IntlProvider locale={locale} messages={english}>
        <ErrorBoundary>
          <Toasts>
            <Gate />
          </Toasts>
        </ErrorBoundary>
      </IntlProvider>
    </ShellStateProvider>
  )
}

export const Root = () => {
  const [client] = useState(makeClient)
  useEffect(answerFlushes, [])
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={client}>
        <WithShell />
      </QueryClientProvider>
    </CSPProvider>
  )
}
