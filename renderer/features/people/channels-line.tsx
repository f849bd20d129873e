/** How to reach someone, in one line: a press opens, the small button copies. */
import type { ReactNode, Ref } from 'react'
import type { Channel } from '../../../shared/contract/people.ts'
import { callShell, useAsk } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { copyText, linkOf } from './channel-links.ts'
import styles from './channels.module.css'
import { short } from './short.ts'

const channelIcons: Readonly<Record<Channel['kind'], IconName>> = {
  phone: 'phone',
  email: 'mail',
  address: 'pin',
  web: 'link',
  other: 'at',
}

const One = ({ channel, children }: { readonly channel: Channel; readonly children?: ReactNode }) => {
  const say = useSay()
  const toasts = useToasts()
  const link = linkOf(channel)
  const value = short(channel.value)
  const open = async (url: string): Promise<void> => {
    try {
      await callShell('shell.openLink', { url })
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
    }
  }
  const copy = async (): Promise<void> => {
    const copied = await copyText(channel.value)
    toasts.show({
      text: say(copied ? 'people.channel.copied' : 'people.channel.notCopied', { value }),
      ...(!copied && { tone: 'problem' as const }),
    })
  }
  const words = (
    <>
      <bdi>{channel.value}</bdi>
      {channel.label !== '' && (
        <span className={styles.label}>
          <bdi>{channel.label}</bdi>
        </span>
      )}
    </>
  )
  return (
    <li className={styles.channel}>
      <Icon name={channelIcons[channel.kind]} className={styles.icon} />
      {link === undefined ? (
        <span className={styles.value}>{words}</span>
      ) : (
        <button
          type="button"
          className={styles.open}
          title={say(`people.channel.open.${channel.kind}`)}
          onClick={() => void open(link)}
        >
          {words}
        </button>
      )}
      <IconButton
        icon="copy"
        label={say('people.channel.copy', { value })}
        className={styles.copy}
        data-print="no"
        onClick={() => void copy()}
      />
      {children}
    </li>
  )
}

export const ChannelsLine = ({
  personId,
  onEdit,
  editRef,
}: {
  readonly personId: string
  readonly onEdit: () => void
  readonly editRef: Ref<HTMLButtonElement>
}) => {
  const say = useSay()
  const { data } = useAsk('channels.list', { personId })
  if (!data) return null
  const edit = (words: string) => (
    <Button ref={editRef} kind="plain" size="small" onClick={onEdit} data-print="no" className={styles.edit}>
      {say(words)}
    </Button>
  )
  if (data.length === 0) return <div className={styles.line}>{edit('people.channel.addFirst')}</div>
  // what changes them goes with the last of them to the next line
  return (
    <ul className={styles.line} aria-label={say('people.channel.all')}>
      {data.map((channel, at) => (
        <One key={channel.id} channel={channel}>
          {at === data.length - 1 && edit('people.channel.edit')}
        </One>
      ))}
    </ul>
  )
}
