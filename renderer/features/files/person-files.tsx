/** Everything kept on a person: theirs, and what came with entries about them. */
import { useAsk } from '../../lib/api.ts'
import { Answer } from '../../lib/answer.tsx'
import { AddFilesButton } from '../../lib/files/add-files.tsx'
import { ComingFiles } from '../../lib/files/coming.tsx'
import { FileList } from '../../lib/files/file-list.tsx'
import { useAmount } from '../../lib/written.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './person-files.module.css'

export const PersonFiles = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const amount = useAmount()
  const today = useToday()
  const files = useAsk('files.list', { personId: personId as never })
  const home = { personId }
  const sum = files.data?.reduce((bytes, file) => bytes + file.bytes, 0) ?? 0
  return (
    <div className={styles.files}>
      <Section
        title={say('files.title')}
        className={styles.first}
        aside={files.data && files.data.length > 0 ? amount(sum) : undefined}
        action={<AddFilesButton home={home}>{say('files.add')}</AddFilesButton>}
      >
        <ComingFiles home={home} />
        <Answer
          of={{ data: today && files.data ? { today, files: files.data } : undefined, error: files.error }}
          reading={say('files.readingAll')}
        >
          {(answer) =>
            answer.files.length === 0 ? (
              <EmptyState title={say('files.none.title')}>{say('files.none')}</EmptyState>
            ) : (
              <FileList files={answer.files} today={answer.today} label={say('files.title')} />
            )
          }
        </Answer>
        <Note className={styles.how}>{say('files.how')}</Note>
      </Section>
    </div>
  )
}
