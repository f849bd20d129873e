import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { JotLayout } from '../../../renderer/app/layout/jot-layout.tsx'
import { Page } from '../../../renderer/app/layout/page.tsx'
import { Shell, type RailItem } from '../../../renderer/app/layout/shell.tsx'
import { WindowControls } from '../../../renderer/app/layout/window-controls.tsx'
import { WithList } from '../../../renderer/app/layout/with-list.tsx'
import { Banner } from '../../../renderer/ui/banner.tsx'
import { Button } from '../../../renderer/ui/button.tsx'
import { EmptyState } from '../../../renderer/ui/empty-state.tsx'
import { Face } from '../../../renderer/ui/face.tsx'
import { FinderButton } from '../../../renderer/ui/finder-button.tsx'
import { ListFilter, ListHeading, ListItem } from '../../../renderer/ui/list.tsx'
import { Progress } from '../../../renderer/ui/progress.tsx'
import { Section } from '../../../renderer/ui/section.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const nothing = () => undefined
const items: readonly RailItem[] = [
  { key: 'today', label: 'Today', icon: 'today' },
  { key: 'follow-ups', label: 'Follow-ups', icon: 'followUps', count: 2, countLabel: '2 due', tone: 'due' },
  { key: 'settings', label: 'Settings', icon: 'settings', atEnd: true },
]

const Window = ({ onGo = nothing }: { readonly onGo?: (key: string) => void }) => (
  <Shell
    items={items}
    current="today"
    onGo={onGo}
    onBack={nothing}
    finder={<FinderButton keys="Mod+K">Find anyone or anything</FinderButton>}
    onLock={nothing}
    onJot={nothing}
    jotKeys="Mod+Shift+J"
    controls={<WindowControls onMinimise={nothing} onMaximise={nothing} onClose={nothing} />}
    banner="Evaluation runtime: do not keep real notes here"
  >
    <WithList
      listLabel="People"
      showing="page"
      list={
        <>
          <ListFilter label="Type to filter" value="" onChange={nothing} count="2" />
          <ListHeading>K</ListHeading>
          <ListItem title="Siobhán Keeley" detail="Northmere" current onOpen={nothing} />
        </>
      }
    >
      <Page title="Siobhán Keeley" margins="narrow">
        <Face initials="SK" />
        <Section title="Dates" aside="this year" action={<Button kind="plain">See all</Button>}>
          <EmptyState action={<Button>Add a date</Button>}>Birthdays show here.</EmptyState>
          <Progress what="Reading" value={0.4} count="4 of 10" cancelLabel="Cancel" onCancel={nothing} />
          <Banner tone="problem">The disk is nearly full.</Banner>
        </Section>
      </Page>
    </WithList>
  </Shell>
)

describe('the window', () => {
  it('has its landmarks, and breaks no rule of axe', async () => {
    await showScreen(<Window />)
    expect(screen.getByRole('banner')).toBeTruthy()
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy()
    expect(screen.getByRole('complementary', { name: 'People' })).toBeTruthy()
    expect(screen.getByRole('main')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Dates' })).toBeTruthy()
    await expectAccessible()
  })

  it('says where one is and what is due', async () => {
    const onGo = vi.fn()
    const { user } = await showScreen(<Window onGo={onGo} />)
    expect(screen.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page')
    await user.click(screen.getByRole('link', { name: /Follow-ups\s*2 due/ }))
    expect(onGo).toHaveBeenCalledWith('follow-ups')
  })

  it('lets the keyboard skip to the page', async () => {
    const { user } = await showScreen(<Window />)
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Skip to the page')
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  it('greys forward when there is nowhere to go', async () => {
    await showScreen(<Window />)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Back' }).disabled).toBe(false)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Forward' }).disabled).toBe(true)
  })

  it('starts reading at the top of a page one went to', async () => {
    const { rerender } = await showScreen(
      <Page place="a" title="A">
        a
      </Page>,
    )
    expect(document.activeElement).toBe(document.body)
    rerender(
      <Page place="b" title="B">
        b
      </Page>,
    )
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })
})

describe('the jot window', () => {
  it('is one named main landmark', async () => {
    await showScreen(
      <JotLayout
        label="Jot"
        bar="Video"
        note="Esc keeps the draft"
        foot="Two things found"
        action={<Button kind="primary">Save</Button>}
      >
        <textarea aria-label="What happened" />
      </JotLayout>,
    )
    expect(screen.getByRole('main', { name: 'Jot' })).toBeTruthy()
    await expectAccessible()
  })
})

describe('a face', () => {
  it('is decoration beside a name, and a picture with a name where it stands alone', async () => {
    await showScreen(
      <>
        <Face initials="SK" />
        <Face initials="MA" label="Mateo Arriaga" />
        <Face initials="YH" photo={<canvas />} label="Yuki Hoshino" />
      </>,
    )
    expect(
      screen.getAllByRole('img').map((face) => face.getAttribute('aria-label') ?? face.getAttribute('alt')),
    ).toEqual(['Mateo Arriaga', 'Yuki Hoshino'])
    await expectAccessible()
  })
})
