/** A page that cannot be drawn says so, and what is safe; the rest of Rapport goes on. */
import { Component, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from '../ui/button.tsx'
import { LockLayout } from './layout/lock-layout.tsx'

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <LockLayout start="top">
        <h1>
          <FormattedMessage id="app.crash.title" />
        </h1>
        <p>
          <FormattedMessage id="app.crash.words" />
        </p>
        <Button kind="primary" onClick={() => location.reload()}>
          <FormattedMessage id="app.crash.today" />
        </Button>
      </LockLayout>
    )
  }
}
