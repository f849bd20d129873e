/** A file let go or pasted anywhere on a person's page is kept there. */
import { useAsk } from '../../lib/api.ts'
import styles from '../../lib/files/files.module.css'
import { useFileDrop } from '../../lib/files/use-file-drop.ts'
import { givenOf, useKeepFiles } from '../../lib/files/use-keep-files.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'

/** The system calls every pasted picture the same. */
const pastedName = /^image\.(\w+)$/i

export const PersonDrop = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const go = useGo()
  const keep = useKeepFiles()
  const { data: person } = useAsk('people.get', { id: personId as never })
  const isOver = useFileDrop(({ files, how }) => {
    if (!person || person.deleted) return
    const given = givenOf(files).map((each) => {
      const ending = how === 'dropped' ? undefined : pastedName.exec(each.name)?.[1]
      return ending === undefined ? each : { ...each, name: `${say('files.pasted')}.${ending}` }
    })
    // whoever is writing stays where they write
    if (how !== 'pasted-while-typing') go.person(personId, 'files')
    void keep(given, { personId })
  })
  if (!isOver || !person || person.deleted) return null
  return (
    <div className={styles.over}>
      <p role="status">{say('files.letGo', { name: shorten(person.name, 60) })}</p>
    </div>
  )
}
