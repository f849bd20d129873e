import type { Role } from '../../../shared/contract/roles.ts'
import { useSay } from '../../lib/say.ts'
import { Line, Note } from '../../ui/text.tsx'
import { More } from './brief-more.tsx'
import styles from './brief.module.css'
import { useSpan } from './span.ts'

const most = 3

/** Roles, when there is more to say than the line in the head. */
export const AsideWork = ({ roles, id }: { readonly roles: readonly Role[]; readonly id: string }) => {
  const say = useSay()
  const span = useSpan()
  if (roles.length < 2) return null
  return (
    <>
      <ul className={styles.facts}>
        {roles.slice(0, most).map((role) => {
          const when = span(role.since, role.until)
          return (
            <li key={role.id}>
              <Line className={styles.two}>
                <bdi>{role.title === '' ? role.organisation : say('people.role.line', { title: role.title, organisation: role.organisation })}</bdi>
              </Line>
              {when && <Note>{when}</Note>}
            </li>
          )
        })}
      </ul>
      <More count={roles.length - most} id={id} tab="around" />
    </>
  )
}
