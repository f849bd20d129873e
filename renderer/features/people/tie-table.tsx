/** What the map draws, as a table: for those who listen. */
import type { Output } from '../../../shared/contract/index.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import { useSay } from '../../lib/say.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { short } from './short.ts'
import { useSpan } from '../../lib/rough-span.ts'
import { useTieLabel } from './tie-label.ts'

export type Web = Output<'ties.web'>

export const TiesTable = ({
  name,
  ties,
  web,
}: {
  readonly name: string
  readonly ties: readonly Tie[]
  readonly web: Web
}) => {
  const say = useSay()
  const span = useSpan()
  const label = useTieLabel()
  const names = new Map(ties.map(({ otherId, otherName }) => [otherId as string, short(otherName)]))
  const amongOf = (id: string): string =>
    web.among
      .flatMap(({ personId, otherId, otherIs, personIs }) => {
        if (personId !== id && otherId !== id) return []
        const [other, label] = personId === id ? [otherId, otherIs] : [personId, personIs]
        const who = names.get(other) ?? ''
        return [label === '' ? who : say('ties.map.link', { name: who, label })]
      })
      .join(', ')
  const placesOf = (id: string): string =>
    web.places.flatMap((place) => (place.people.some((one) => one === id) ? [place.name] : [])).join(', ')
  return (
    <VisuallyHidden>
      <table>
        <caption>{say('ties.map.table', { name: short(name) })}</caption>
        <thead>
          <tr>
            {(['who', 'what', 'when', 'among', 'at'] as const).map((key) => (
              <th key={key} scope="col">
                {say(`ties.map.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => (
            <tr key={tie.id}>
              <th scope="row">
                <bdi>{tie.otherName}</bdi>
              </th>
              <td>{label(tie)}</td>
              <td>{span(tie.since, tie.until)}</td>
              <td>{amongOf(tie.otherId)}</td>
              <td>{placesOf(tie.otherId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  )
}
