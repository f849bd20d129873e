/** Everyone, by name: type to filter, arrows to walk, Enter to open. Only the lines in view are drawn. */
import { useRef, type KeyboardEvent, type RefObject } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TagFilter } from '../../lib/tags/tag-filter.tsx'
import { ListFilter } from '../../ui/list.tsx'
import { Switch } from '../../ui/switch.tsx'
import { AddPerson, useAddPerson } from './add-person.tsx'
import { Loaded } from './loaded.tsx'
import styles from './people-list.module.css'
import { ListLines } from './people-list-lines.tsx'
import type { ListHandle } from './people-list-lines.tsx'
import { short } from './short.ts'
import { TwiceLine } from './twice-line.tsx'
import { useListState } from './use-list-state.ts'

export const PeopleList = ({
  current,
  addField,
}: {
  readonly current: string | undefined
  readonly addField: RefObject<HTMLInputElement | null>
}) => {
  const say = useSay()
  const go = useGo()
  const addPerson = useAddPerson()
  const [{ filter, clientsOnly, retiredOnly, tag }, change] = useListState()
  const wanted = filter.trim().slice(0, 1000)
  // whoever is looked for by name is found, retired or not
  const retired = retiredOnly ? ('only' as const) : wanted === '' ? undefined : ('with' as const)
  const asked = { filter: wanted, clientsOnly, ...(retired && { retired }), ...(tag !== '' && { tag }) }
  const found = useAsk('people.list', asked, { keep: true })
  // the way to the retired is there once somebody is
  const away = useAsk('people.list', { retired: 'only' })
  const hasRetired = retiredOnly || away.data?.some((person) => person.retired) === true
  const everyone = (): void => change({ filter: '', clientsOnly: false, retiredOnly: false, tag: '' })
  const filterBox = useRef<HTMLDivElement>(null)
  const list = useRef<ListHandle>(null)
  const toFilter = (text: string): void => {
    change({ filter: text })
    filterBox.current?.querySelector('input')?.focus()
  }

  const inFilter = (event: KeyboardEvent): void => {
    const first = found.data?.[0]
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.focusFirst()
    } else if (event.key === 'Escape' && filter !== '') change({ filter: '' })
    else if (event.key === 'Enter' && first && wanted !== '') go.person(first.id)
  }

  return (
    <div className={styles.list}>
      <div ref={filterBox}>
        <ListFilter
          label={say('people.filter')}
          value={filter}
          onChange={(text) => change({ filter: text })}
          count={found.data && found.data.length > 0 ? say('people.count', { count: found.data.length }) : undefined}
          onKeyDown={inFilter}
          data-people-filter=""
          dir="auto"
          maxLength={1000}
        />
      </div>
      <div className={styles.tools}>
        <AddPerson field={addField} onAdded={everyone} />
        <button type="button" className={styles.place} onClick={() => go.to('/contacts')}>
          <Icon name="clock" />
          {say('contacts.title')}
        </button>
        <button type="button" className={styles.place} onClick={() => go.to('/people/table')}>
          <Icon name="filter" />
          {say('lists.table.open')}
        </button>
        <div className={styles.choices}>
          <Switch
            label={say('people.clientsOnly')}
            checked={clientsOnly}
            onChange={(on) => change({ clientsOnly: on })}
          />
          <TagFilter value={tag} onChange={(next) => change({ tag: next })} />
        </div>
        {wanted === '' && <TwiceLine />}
        {hasRetired && (
          <div>
            <Switch label={say('retire.only')} checked={retiredOnly} onChange={(on) => change({ retiredOnly: on })} />
          </div>
        )}
      </div>
      <Loaded query={found}>
        {(people) =>
          people.length > 0 ? (
            <ListLines
              ref={list}
              people={people}
              current={current}
              withLetters={wanted === ''}
              onType={(letter) => toFilter(letter)}
              onUp={() => toFilter(filter)}
            />
          ) : (
            <div className={styles.none}>
              <p>
                {say(
                  wanted !== ''
                    ? 'people.none.filter'
                    : tag !== ''
                      ? 'tags.none.with'
                      : retiredOnly
                        ? 'retire.none'
                        : clientsOnly
                          ? 'people.none.clients'
                          : 'people.none.all',
                  {
                    filter: short(wanted),
                    tag: short(tag),
                  },
                )}
              </p>
              {wanted !== '' && (
                <Button
                  kind="plain"
                  size="small"
                  icon="plus"
                  onClick={() => void addPerson(wanted).then((added) => added && everyone())}
                >
                  {say('people.addNamed', { name: short(wanted, 30) })}
                </Button>
              )}
              {wanted === '' && !clientsOnly && !retiredOnly && tag === '' && (
                <Button kind="plain" size="small" className={styles.import} onClick={() => go.to('/settings/import')}>
                  {say('people.import')}
                </Button>
              )}
            </div>
          )
        }
      </Loaded>
    </div>
  )
}
