import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../renderer/ui/button.tsx'
import { Checkbox } from '../../../renderer/ui/checkbox.tsx'
import { Chip } from '../../../renderer/ui/chip.tsx'
import { IconButton } from '../../../renderer/ui/icon-button.tsx'
import { RadioGroup } from '../../../renderer/ui/radio-group.tsx'
import { Row } from '../../../renderer/ui/row.tsx'
import { Source } from '../../../renderer/ui/source.tsx'
import { Switch } from '../../../renderer/ui/switch.tsx'
import { Tabs } from '../../../renderer/ui/tabs.tsx'
import { TickButton } from '../../../renderer/ui/tick-button.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

describe('a button', () => {
  it('is pressed with Enter and Space, and says its shortcut', async () => {
    const onClick = vi.fn()
    const { user } = await showScreen(
      <Button kind="primary" keys="Mod+Enter" onClick={onClick}>
        Save
      </Button>,
    )
    await user.tab()
    await user.keyboard('{Enter} ')
    expect(onClick).toHaveBeenCalledTimes(2)
    expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
    await expectAccessible()
  })

  it('keeps focus while busy and cannot be pressed again', async () => {
    const onClick = vi.fn()
    const { user } = await showScreen(
      <Button busy onClick={onClick}>
        Save
      </Button>,
    )
    await user.tab()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save' }))
    expect(onClick).not.toHaveBeenCalled()
  })

  it('of type submit does not send its form while busy', async () => {
    const onSubmit = vi.fn()
    const { user } = await showScreen(
      <form onSubmit={onSubmit}>
        <Button type="submit" busy>
          Save
        </Button>
      </form>,
    )
    await user.click(screen.getByRole('button'))
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('that is only an icon has a name', async () => {
    await showScreen(<IconButton icon="lock" label="Lock now" />)
    expect(screen.getByRole('button', { name: 'Lock now' })).toBeTruthy()
    await expectAccessible()
  })
})

describe('a tick', () => {
  it('says what it is about and whether it is done, and is pressed with Space', async () => {
    const onTick = vi.fn()
    const { user } = await showScreen(<TickButton label="Done: send the drawings" tone="due" onTick={onTick} />)
    const tick = screen.getByRole('button', { name: 'Done: send the drawings' })
    expect(tick.getAttribute('aria-pressed')).toBe('false')
    await user.tab()
    await user.keyboard(' ')
    expect(onTick).toHaveBeenCalledWith(true)
    await expectAccessible()
  })
})

describe('a chip', () => {
  it('waits for a yes and can be taken back', async () => {
    const Some = () => {
      const [yes, setYes] = useState(false)
      return (
        <Chip kind="Date" yes={yes} onChange={setYes} keys="Alt+1">
          Results, 21 August
        </Chip>
      )
    }
    const { user } = await showScreen(<Some />)
    const chip = screen.getByRole('button', { name: 'Date Results, 21 August' })
    await user.tab()
    await user.keyboard('{Enter}')
    expect(chip.getAttribute('aria-pressed')).toBe('true')
    await user.keyboard(' ')
    expect(chip.getAttribute('aria-pressed')).toBe('false')
    expect(chip.getAttribute('aria-keyshortcuts')).toBe('Alt+1')
    await expectAccessible()
  })
})

describe('choices', () => {
  it('a switch turns with Space and its words turn it too', async () => {
    const onChange = vi.fn()
    const { user } = await showScreen(
      <Switch label="Notifications" hint="Generic while locked." checked={false} onChange={onChange} />,
    )
    await user.tab()
    await user.keyboard(' ')
    expect(onChange).toHaveBeenLastCalledWith(true)
    await user.click(screen.getByText('Notifications'))
    expect(onChange).toHaveBeenCalledTimes(2)
    expect(screen.getByRole('switch', { name: 'Notifications', description: 'Generic while locked.' })).toBeTruthy()
    await expectAccessible()
  })

  it('a checkbox can stand for some of many', async () => {
    await showScreen(<Checkbox label="All" checked={false} mixed onChange={() => undefined} />)
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'All' }).indeterminate).toBe(true)
    await expectAccessible()
  })

  it('arrows choose in a radio group', async () => {
    const onChange = vi.fn()
    const { user } = await showScreen(
      <RadioGroup
        label="Theme"
        value="light"
        onChange={onChange}
        options={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark', hint: 'After sunset' },
        ]}
      />,
    )
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(onChange).toHaveBeenCalledWith('dark')
    expect(screen.getByRole('radiogroup', { name: 'Theme' })).toBeTruthy()
    await expectAccessible()
  })
})

describe('tabs', () => {
  it('arrows move along them and Enter opens one', async () => {
    const onGo = vi.fn()
    const { user } = await showScreen(
      <Tabs
        label="Siobhán Keeley"
        current="brief"
        onGo={onGo}
        tabs={[
          { key: 'brief', label: 'Brief' },
          { key: 'facts', label: 'Facts', count: 3 },
        ]}
      >
        <p>What was last said</p>
      </Tabs>,
    )
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(onGo).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    expect(onGo).toHaveBeenCalledWith('facts')
    expect(screen.getByRole('tabpanel', { name: 'Brief' }).textContent).toBe('What was last said')
    await expectAccessible()
  })
})

describe('a row', () => {
  it('opens from its words, and its action stays apart', async () => {
    const onOpen = vi.fn()
    const onTick = vi.fn()
    const { user } = await showScreen(
      <Row
        when="Mon 1"
        tone="due"
        title="Send the drawings"
        why="You promised."
        onOpen={onOpen}
        action={<TickButton label="Done" onTick={onTick} />}
      />,
    )
    await user.tab()
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledTimes(1)
    await user.tab()
    await user.keyboard(' ')
    expect(onTick).toHaveBeenCalledTimes(1)
    expect(onOpen).toHaveBeenCalledTimes(1)
    await expectAccessible()
  })

  it('can be a link', async () => {
    await showScreen(<Row title="Siobhán Keeley" link={<a href="#siobhan" />} />)
    expect(screen.getByRole('link', { name: 'Siobhán Keeley' })).toBeTruthy()
    await expectAccessible()
  })

  it('tells where it comes from to whoever reaches it by keyboard', async () => {
    const { user } = await showScreen(
      <Source focusable source="Entry of 12 May">
        <p>How did the exam go?</p>
      </Source>,
    )
    await user.tab()
    expect(document.activeElement?.textContent).toContain('How did the exam go?')
    expect(screen.getByRole('group', { description: 'Entry of 12 May' })).toBe(document.activeElement)
    await expectAccessible()
  })
})
