/** Many people in a table of the whole width: everybody, or those of one smart list; whom one looks for, and what is done about those selected. */
import { useEffect, useMemo, useRef, useState, type ComponentType } from 'react'
import type { Filter, List, Look, TableLine } from '../../../shared/contract/lists.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { ActDialog } from './act-dialog.tsx'
import type { Asked } from './act-parts.tsx'
import { BulkBar, type BarAct } from './bulk-bar.tsx'
import { Chips } from './chips.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterForm } from './filter-form.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { ListTools } from './list-tools.tsx'
import styles from './lists.module.css'
import { Nobody } from './nobody-fits.tsx'
import { PeopleTable, type TableHandle } from './people-table.tsx'
import { SaveTable } from './save-table.tsx'
import { useAct } from './use-act.ts'
import { usePlaceKeys } from './use-place-keys.ts'
import { useSelection } from './use-selection.ts'
import { useLook } from './use-look.ts'
import { everybody, useLeft, useTableState, withMore } from './use-table-state.ts'
import { WordsField } from './words-field.tsx'

type Two = readonly [Pick<TableLine, 'id' | 'name'>, Pick<TableLine, 'id' | 'name'>]
export type TablePlaceProps = {
  /** Everybody's table where it is left out. */
  readonly list?: List
  /** Joining two who are one. */
  readonly Join: ComponentType<{ readonly two: Two; readonly onDone: () => void }>
}

const none: readonly TableLine[] = []
const toPage = (): void => document.getElementById('page')?.focus({ preventScroll: true })

export const TablePlace = ({ list, Join }: TablePlaceProps) => {
  const say = useSay()
  const go = useGo()
  const id = list?.id ?? null
  const [state, change] = useTableState(id)
  const [look, setLook] = useLook(id)
  const [left, leave] = useLeft(id)
  const filter = state.filter ?? list?.filter ?? everybody
  const fieldList = useAsk('customFields.list', {})
  const fields = useMemo(
    () => (fieldList.data ?? []).filter(({ applies }) => applies !== 'organisation'),
    [fieldList.data],
  )
  const found = useAsk(
    'lists.find',
    { filter, sort: look?.sort ?? { by: 'name', down: false } },
    { keep: true, enabled: look !== undefined },
  )
  const lines = found.data?.lines ?? none
  const order = useMemo(() => lines.map((line) => line.id as string), [lines])
  const selection = useSelection(order)
  const acting = useAct()
  const toasts = useToasts()
  const [open, setOpen] = useState<Asked | 'save' | 'join' | 'form' | 'keys' | null>(null)
  const table = useRef<TableHandle>(null)
  const words = useRef<HTMLInputElement>(null)

  const isEmpty = found.data?.lines.length === 0
  // whoever comes here by something that is gone by now, or stood on the last who fits, is on the page and not nowhere
  useEffect(() => {
    if (document.activeElement === document.body) toPage()
  }, [isEmpty])
  const toWords = (): void => words.current?.focus()
  const setFilter = (next: Filter): void => change({ filter: next })
  // where nobody is left there is no table to stand in
  const toTable = (): void => (table.current ? table.current.focus() : toPage())
  const closed = (): void => {
    setOpen(null)
    // once the dialog has given the focus back
    setTimeout(toTable, 0)
  }
  const act = (what: BarAct): void => {
    if (acting.isBusy) return
    if (what === 'remove' || what === 'unretire') return void acting.run(selection.ids, { do: what }).then(toTable)
    setOpen(what)
  }
  const sortBy = (by: Look['sort']['by']): void => {
    if (look) setLook({ ...look, sort: { by, down: look.sort.by === by && !look.sort.down } })
  }
  usePlaceKeys(open === null, { onWords: () => words.current?.focus(), onKeys: () => setOpen('keys') })
  const two = selection.ids.length === 2 ? lines.filter((line) => selection.has(line.id)) : []
  const title = list?.name ?? say('lists.table.people')

  return (
    <Page className={styles.place} place={id ?? 'everybody'}>
      <div className={styles.inside}>
        <div className={styles.top}>
          <div className={styles.heading}>
            <h1 className={styles.title} title={title}>
              <bdi>{title}</bdi>
            </h1>
            <span className={styles.count} aria-live="polite">
              {found.data && say('lists.table.count', { count: lines.length })}
            </span>
            <div className={styles.tools}>
              {list === undefined && (
                <Button kind="plain" size="small" onClick={() => go.to('/people')}>
                  {say('lists.table.pages')}
                </Button>
              )}
              {look && <ColumnsMenu look={look} fields={fields} onChange={setLook} />}
              <IconButton icon="info" label={say('lists.table.keys')} keys="?" onClick={() => setOpen('keys')} />
              <ListTools
                list={list}
                filter={filter}
                referred={found.data?.referred ?? []}
                isChanged={state.filter !== null}
                onForget={() => {
                  change({ filter: null })
                  toWords()
                }}
              />
            </div>
          </div>
          <div className={styles.search}>
            <WordsField
              ref={words}
              value={state.words}
              onChange={(text) => change({ words: text })}
              onAdd={(parts, left) => {
                const next = withMore(filter, parts)
                if (next) change({ filter: next, words: left })
                else toasts.show({ text: say('lists.form.full'), tone: 'problem' })
              }}
              onDown={() => table.current?.focus()}
            />
            <Button icon="filter" onClick={() => setOpen('form')}>
              {say('lists.form.open')}
            </Button>
          </div>
          <Chips filter={filter} referred={found.data?.referred ?? []} onChange={setFilter} onNone={toWords} />
        </div>
        <Answer of={found} reading={say('lists.reading')}>
          {({ lines: some, referred }) =>
            some.length > 0 && look ? (
              <PeopleTable
                ref={table}
                lines={some}
                look={look}
                fields={fields}
                selection={selection}
                onSort={sortBy}
                left={left}
                onAct={act}
                onOpen={(person) => {
                  leave(person)
                  go.person(person)
                }}
                label={list ? list.name : say('lists.table.label')}
              />
            ) : (
              <Nobody
                filter={filter}
                referred={referred}
                onClear={() => {
                  setFilter(everybody)
                  toWords()
                }}
              />
            )
          }
        </Answer>
        {selection.ids.length > 0 && (
          <BulkBar
            count={selection.ids.length}
            all={lines.length}
            isBusy={acting.isBusy}
            isSlow={acting.isSlow && open === null}
            onAct={act}
            onClear={() => {
              selection.clear()
              table.current?.focus()
            }}
          />
        )}
        {open === 'form' && (
          <FilterForm
            filter={filter}
            onClose={() => setOpen(null)}
            onDone={(next) => {
              setFilter(next)
              closed()
            }}
          />
        )}
        {open === 'keys' && <KeysDialog onDone={closed} />}
        {open === 'save' && <SaveTable ids={selection.ids} onDone={closed} />}
        {open === 'join' && two[0] && two[1] && <Join two={[two[0], two[1]]} onDone={closed} />}
        {open !== null && !['form', 'keys', 'save', 'join'].includes(open) && (
          <ActDialog what={open as Asked} ids={selection.ids} acting={acting} onDone={closed} />
        )}
      </div>
    </Page>
  )
}
