/** Hand-overs: opening what a colleague gave, and what was handed over so far. */
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './handovers.module.css'
import { PastHandovers } from './past.tsx'
import { TakeIn } from './take-in.tsx'

export const Handovers = () => {
  const say = useSay()
  const past = useAsk('handovers.list', {})
  return (
    <Page title={say('handovers.title')} lede={say('handovers.lede')}>
      <div className={styles.room}>
        <TakeIn />
        <Section title={say('handovers.past')} className={styles.earlier}>
          <Answer of={past} reading={say('handovers.give.reading')}>
            {(handovers) =>
              handovers.length === 0 ? (
                <EmptyState title={say('handovers.none.title')}>{say('handovers.none')}</EmptyState>
              ) : (
                <PastHandovers handovers={handovers} />
              )
            }
          </Answer>
        </Section>
      </div>
    </Page>
  )
}
