import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Page } from '../../app/layout/page.tsx'

/** Beside the list when nobody is chosen: what can be done here, and what would fill it. */
export const Nobody = ({ onAdd }: { readonly onAdd: () => void }) => {
  const say = useSay()
  const go = useGo()
  const { data } = useAsk('today.get', {})
  if (!data) return <Page margins="narrow">{null}</Page>
  const isEmpty = data.people === 0
  return (
    <Page margins="narrow">
      <h1>
        <VisuallyHidden>{say('people.list.label')}</VisuallyHidden>
      </h1>
      <EmptyState
        title={say(isEmpty ? 'people.empty.title' : 'people.nobody.title')}
        action={
          <>
            <Button onClick={onAdd}>{say('people.add')}</Button>
            {!isEmpty && <Button onClick={() => go.to('/contacts')}>{say('contacts.title')}</Button>}
            <Button kind="plain" onClick={() => go.to('/settings/import')}>
              {say('people.import')}
            </Button>
          </>
        }
      >
        {say(isEmpty ? 'people.empty.words' : 'people.nobody.words')}
      </EmptyState>
    </Page>
  )
}
