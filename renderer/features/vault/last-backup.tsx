import { FormattedMessage, useIntl } from 'react-intl'

/** When the last backup was made (epoch milliseconds), in full; nothing when it is not known. */
export const LastBackup = ({ at, now }: { readonly at: number | null | undefined; readonly now: () => number }) => {
  const { formatDate, formatTime } = useIntl()
  if (at === undefined) return null
  if (at === null)
    return (
      <p>
        <FormattedMessage id="vault.unlock.no-backup" />
      </p>
    )
  const isThisYear = new Date(at).getFullYear() === new Date(now()).getFullYear()
  const date = formatDate(at, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
  return (
    <p>
      <FormattedMessage
        id="vault.unlock.last-backup"
        values={{ date, time: formatTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) }}
      />
    </p>
  )
}
