import { Answer } from '../../lib/answer.tsx'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './entries.module.css'
import { Entries } from './entry-list.tsx'
import { usePages } from './use-pages.ts'

/** What was jotted with the people of an organisation while they were there, newest first. */
export const OrganisationEntries = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const today = useToday()
  const pages = usePages({ organisation: id })
  const { entries, error } = pages
  return (
    <Answer
      of={{ data: today && entries ? { day: today.day, entries } : undefined, error }}
      reading={say('entries.reading')}
    >
      {(answer) =>
        answer.entries.length === 0 ? (
          <EmptyState>{say('organisations.entries.none')}</EmptyState>
        ) : (
          <div className={styles.under}>
            <Entries entries={answer.entries} pages={pages} today={answer.day} />
          </div>
        )
      }
    </Answer>
  )
}
