/** What a condition of the form says beside its kind: a tag, an organisation, so many days. */
import type { Condition } from '../../../shared/contract/lists.ts'
import { dateKinds, missing, promises, rhythms, sides } from '../../../shared/model/lists/kinds.ts'
import { levels } from '../../../shared/model/organisations.ts'
import { useSay } from '../../lib/say.ts'
import { FieldFields, OrganisationChoice, TagChoice, TieFields } from './condition-named.tsx'
import { Choice, Closed, DaysField, Text, WhenFields, type Value } from './condition-parts.tsx'

export const ConditionValue = ({ value, onChange, asked }: Value<Condition>) => {
  const say = useSay()
  const what = say('lists.value.what')
  switch (value.is) {
    case 'name':
    case 'title':
    case 'place':
      return <Text value={value} onChange={onChange} asked={asked} />
    case 'tag':
      return <TagChoice value={value} onChange={onChange} asked={asked} />
    case 'organisation':
      return <OrganisationChoice value={value} onChange={onChange} asked={asked} />
    case 'last':
    case 'first':
      return <WhenFields key={value.is} value={value} onChange={onChange} asked={asked} />
    case 'tie':
      return <TieFields value={value} onChange={onChange} asked={asked} />
    case 'field':
      return <FieldFields value={value} onChange={onChange} asked={asked} />
    case 'date':
      return (
        <>
          <Choice
            label={what}
            options={dateKinds}
            words={(kind) => say(`lists.dateKind.${kind}`)}
            value={value.kind}
            onChange={(kind) => onChange({ ...value, kind })}
          />
          <DaysField least={0} days={value.days} onChange={(days) => onChange({ ...value, days })} />
        </>
      )
    case 'side':
      return (
        <Closed options={sides} words={(one) => say(`lists.side.${one}`)} of={value} by="side" onChange={onChange} />
      )
    case 'level':
      return (
        <Closed
          options={levels}
          words={(one) => say(`organisations.level.${one}`)}
          of={value}
          by="level"
          onChange={onChange}
        />
      )
    case 'missing':
      return (
        <Closed
          options={missing}
          words={(one) => say(`lists.missing.${one}`)}
          of={value}
          by="what"
          onChange={onChange}
        />
      )
    case 'promise':
      return (
        <Closed
          options={promises}
          words={(one) => say(`lists.promise.${one}`)}
          of={value}
          by="what"
          onChange={onChange}
        />
      )
    case 'rhythm':
      return (
        <Closed
          options={rhythms}
          words={(one) => say(`lists.rhythm.${one}`)}
          of={value}
          by="what"
          onChange={onChange}
        />
      )
    default:
      return null
  }
}
