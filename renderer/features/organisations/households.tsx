import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Section } from '../../ui/section.tsx'
import styles from './organisation.module.css'

/** Whom somebody lives with, and where: one section a household; nothing where there is none. For a person's page. */
export const Households = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const go = useGo()
  const { data } = useAsk('organisations.households', { personId })
  return (data ?? []).map(({ id, name, place, people }) => (
    <Section key={id} title={say('organisations.households')}>
      <p className={styles.line}>
        <button type="button" className={styles.person} onClick={() => go.organisation(id)}>
          <bdi>{shorten(name, 160)}</bdi>
        </button>
        {place !== '' && (
          <span className={styles.mark} dir="auto">
            {place}
          </span>
        )}
      </p>
      <ul>
        {people.map((one) => (
          <li key={one.id} className={styles.line}>
            <button type="button" className={styles.person} onClick={() => go.person(one.id)}>
              <bdi>{shorten(one.name, 160)}</bdi>
            </button>
            {one.title !== '' && (
              <span className={styles.mark} dir="auto">
                {one.title}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  ))
}
