/** Deleting for good what is in the bin: one thing, or all of it. The question says what goes along, and what stays. */
import type { BinItem } from '../../../shared/contract/changes.ts'
import { useAsk, useCommand } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { AlertDialog } from '../../ui/alert-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useToasts } from '../../ui/toast.tsx'
import styles from './bin.module.css'

/** As many as one call takes. */
const atOnce = 10_000

const wanted = (items: readonly BinItem[]) => items.slice(0, atOnce).map(({ noun, id }) => ({ noun, id }))

/** What would go with them, in words; nothing while nobody has counted yet. */
const Along = ({ items }: { readonly items: readonly BinItem[] }) => {
  const say = useSay()
  const { data } = useAsk('bin.weigh', { items: wanted(items) }, { enabled: items.length > 0 })
  if (!data || data.length === 0) return null
  return (
    <>
      <p>{say('bin.erase.along')}</p>
      <ul className={styles.along}>
        {data.map(({ noun, count }) => (
          <li key={noun}>{say(`bin.along.${noun}`, { count })}</li>
        ))}
      </ul>
    </>
  )
}

export const Erase = ({
  items,
  titleOf,
  onDone,
}: {
  /** None: nothing is asked. */
  readonly items: readonly BinItem[]
  readonly titleOf: (item: BinItem) => string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const toasts = useToasts()
  const { mutateAsync: erase, isPending } = useCommand('bin.erase')
  const [one] = items
  const isOne = items.length === 1 && one !== undefined
  const run = async (): Promise<void> => {
    try {
      await erase({ items: wanted(items) })
      toasts.show({
        text: isOne
          ? say('bin.erase.said', { title: shorten(titleOf(one)) })
          : say('bin.erase.said.all', { count: items.length }),
      })
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
    }
    onDone()
  }
  if (one === undefined) return null
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={
        isOne
          ? say('bin.erase.one.title', { title: shorten(titleOf(one), 60) })
          : say('bin.erase.all.title', { count: items.length })
      }
      description={say(items.some(({ noun }) => noun === 'person') ? 'bin.erase.person.words' : 'bin.erase.one.words')}
      confirmLabel={say('bin.erase.do')}
      cancelLabel={say('ui.cancel')}
      tone="danger"
      busy={isPending}
      onConfirm={() => void run()}
    >
      <Along items={items} />
    </AlertDialog>
  )
}

/** At the head of the list. */
export const EraseAll = ({ items, onAsk }: { readonly items: readonly BinItem[]; readonly onAsk: () => void }) => {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <div className={styles.files}>
      <p>{say('bin.count', { count: items.length })}</p>
      <Button size="small" onClick={onAsk}>
        {say('bin.erase.all')}
      </Button>
    </div>
  )
}
