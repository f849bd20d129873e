import type { Role } from '../../../shared/contract/roles.ts'
import { useSay } from '../../lib/say.ts'
import { Line, Note } from '../../ui/text.tsx'
import { More } from './brief-more.tsx'
import styles from './brief.module.css'
import { useSpan } from '../../lib/rough-span.ts'

const most = 3
/** As many of those still held stand in the head of the page. */
export const inHead = 3

/** The roles the head has no line for: earlier ones, and what is held beside the first three. */
export const rolesBeside = (roles: readonly Role[]): readonly Role[] => {
  const held = roles.filter(({ until }) => until === null)
  return [...held.slice(inHead), ...roles.filter(({ until }) => until !== null)]
}

export const AsideWork = ({ roles, id }: { readonly roles: readonly Role[]; readonly id: string }) => {
  const say = useSay()
  const span = useSpan()
  if (roles.length === 0) return null
  return (
    <>
      <ul className={styles.facts}>
        {roles.slice(0, most).map((role) => {
          const when = span(role.since, role.until)
          return (
            <li key={role.id}>
              <Line className={styles.two}>
                <bdi>
                  {role.title === ''
                    ? role.organisation
                    : say('people.role.line', { title: role.title, organisation: role.organisation })}
                </bdi>
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
