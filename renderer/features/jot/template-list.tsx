/** Templates that fit what was typed after a /. */
import type { Template } from '../../../shared/contract/templates.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { cx } from '../../ui/cx.ts'
import styles from './jot.module.css'

export const TemplateList = ({
  id,
  templates,
  active,
  onChoose,
}: {
  readonly id: string
  readonly templates: readonly Template[]
  /** The one Enter takes. */
  readonly active: number
  readonly onChoose: (at: number) => void
}) => {
  const say = useSay()
  return (
    <div id={id} role="listbox" aria-label={say('jot.template.list')} className={styles.mentions}>
      {templates.map(({ id: key, name, text, channel }, at) => (
        <div
          key={key}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={cx(styles.option, at === active && styles.active)}
          ref={(element) => {
            if (at === active) element?.scrollIntoView({ block: 'nearest' })
          }}
          // before the field loses its focus
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(at)
          }}
        >
          <span className={styles.optionName} dir="auto">
            {name}
          </span>
          <span className={styles.optionRole} dir="auto">
            {shorten(text.replaceAll('\n', ' '), 80)}
          </span>
          <span className={styles.optionWhen}>{channel === null ? '' : say(`jot.channel.${channel}`)}</span>
        </div>
      ))}
    </div>
  )
}
