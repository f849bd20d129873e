/** How long before its day something is told of: for everything, for a kind, for clients and others, for a tag. The nearest decides. */
import type { Settings } from '../../../shared/contract/drafts.ts'
import { milestoneKinds } from '../../../shared/contract/milestones.ts'
import { useAsk } from '../../lib/api.ts'
import { LeadsField } from '../../lib/leads-field.tsx'
import { useSay } from '../../lib/say.ts'
import { Select } from '../../ui/select.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './reminders.module.css'

type Rule = Settings['leads'][number]
type Of = Pick<Rule, 'level' | 'name'>

const isOf =
  ({ level, name }: Of) =>
  (rule: Rule): boolean =>
    rule.level === level && rule.name === name

export const LeadRules = ({
  chosen,
  set,
}: {
  readonly chosen: Settings
  readonly set: (change: Partial<Settings>) => void
}) => {
  const say = useSay()
  const { data: tags } = useAsk('people.tags', {})
  const { leads } = chosen
  const choose = (of: Of, days: number[] | null): void => {
    const rest = leads.filter((rule) => !isOf(of)(rule))
    set({ leads: days === null ? rest : [...rest, { ...of, leads: days }] })
  }
  const field = (of: Of, label: string) => (
    <LeadsField
      key={`${of.level} ${of.name}`}
      label={label}
      value={leads.find(isOf(of))?.leads ?? null}
      onChange={(days) => choose(of, days)}
    />
  )
  const tagged = leads.filter(({ level }) => level === 'tag').map(({ name }) => name)
  const free = (tags ?? []).map(({ tag }) => tag).filter((tag) => !tagged.includes(tag))
  return (
    <div className={styles.rules}>
      <Note>{say('reminders.leads.words')}</Note>
      <div>
        <p className={styles.label}>{say('reminders.leads.default')}</p>
        <LeadsField
          label={say('reminders.leads.default')}
          isLast
          value={leads.find(isOf({ level: 'default', name: '' }))?.leads ?? []}
          onChange={(days) => choose({ level: 'default', name: '' }, days)}
        />
      </div>
      {milestoneKinds.map((kind) => field({ level: 'kind', name: kind }, say(`reminders.leads.kind.${kind}`)))}
      {(['client', 'other'] as const).map((tier) =>
        field({ level: 'tier', name: tier }, say(`reminders.leads.tier.${tier}`)),
      )}
      {tagged.map((tag) => field({ level: 'tag', name: tag }, say('reminders.leads.tag', { tag })))}
      {free.length > 0 && (
        <Select
          label={say('reminders.leads.add-tag')}
          placeholder={say('reminders.leads.choose-tag')}
          value={null}
          onChange={(tag) => choose({ level: 'tag', name: tag }, [0])}
          options={free.slice(0, 200).map((tag) => ({ value: tag, label: tag }))}
        />
      )}
    </div>
  )
}
