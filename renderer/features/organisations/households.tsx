import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Section } from '../../ui/section.tsx'
import styles from './organisation.module.css'

const Line = ({
  name,
  beside,
  onGo,
}: {
  readonly name: string
  readonly beside: string
  readonly onGo: () => void
}) => (
  <p className={styles.line}>
    <button type="button" className={styles.person} onClick={onGo}>
      <bdi>{shorten(name, 160)}</bdi>
    </button>
    {beside !== '' && (
      <span className={styles.mark} dir="auto">
        {beside}
      </span>
    )}
  </p>
)

/** Whom somebody lives with, and where; nothing where there is no household. For a person's page. */
export const Households = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const go = useGo()
  const { data = [] } = useAsk('organisations.households', { personId })
  if (data.length === 0) return null
  return (
    <Section title={say('organisations.households', { count: data.length })}>
      {data.map(({ id, name, place, people }) => (
        <div key={id} className={styles.household}>
          <Line name={name} beside={place} onGo={() => go.organisation(id)} />
          {people.length > 0 && (
            <ul>
              {people.map((one) => (
                <li key={one.id}>
                  <Line name={one.name} beside={one.title} onGo={() => go.person(one.id)} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </Section>
  )
}
