/** Around the composer's parts: a window of their own, or a place in a page. */
import { JotLayout } from '../../app/layout/jot-layout.tsx'
import { useSay } from '../../lib/say.ts'
import { JotInPage, type JotInPageProps } from './jot-in-page.tsx'

export type JotFrameProps = JotInPageProps & { readonly isWindow: boolean }

export const JotFrame = ({ isWindow, ...page }: JotFrameProps) => {
  const say = useSay()
  if (!isWindow) return <JotInPage {...page} />
  const { bar, under, foot, action, children } = page
  return (
    <JotLayout label={say('jot.window')} bar={bar} note={say('jot.esc')} chips={under} foot={foot} action={action}>
      {children}
    </JotLayout>
  )
}
