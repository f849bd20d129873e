/** What is easy to miss when nobody complains: one relationship to look at, the quiet year, the side that was not shown, what is not repaired. */
import type { Insights as Answered } from '../../../shared/contract/reviews.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './insights.module.css'
import { Open } from './open.tsx'
import { QuietYear } from './quiet-year.tsx'
import { ReviewOffer } from './review-offer.tsx'
import { Sides } from './sides.tsx'

const Nothing = () => {
  const say = useSay()
  const go = useGo()
  return (
    <EmptyState
      title={say('insights.none.title')}
      action={<Button onClick={() => go.to('/people')}>{say('insights.none.do')}</Button>}
    >
      {say('insights.none')}
    </EmptyState>
  )
}

const Sections = ({ insights }: { readonly insights: Answered }) => (
  <div className={styles.insights}>
    <ReviewOffer today={insights.day} />
    <QuietYear insights={insights} />
    <Sides insights={insights} />
    <Open insights={insights} />
  </div>
)

export const Insights = () => {
  const say = useSay()
  const answer = useAsk('insights.get', {})
  const { data } = answer
  return (
    <Page title={say('insights.title')} lede={data && data.clients > 0 ? say('insights.lede') : undefined}>
      <Answer of={answer} reading={say('insights.reading')}>
        {(insights) => (insights.clients === 0 ? <Nothing /> : <Sections insights={insights} />)}
      </Answer>
    </Page>
  )
}
