/** The time zone someone lives in, found by its place; said back as the time it is there. */
import { useMemo, useState } from 'react'
import { fold } from '../../../shared/model/names.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { placeOf, useZoneWords } from '../../lib/zone-time.ts'
import { Combobox, type ComboItem } from '../../ui/combobox.tsx'

/** So many are offered at a time: there are more than four hundred. */
const most = 40

const all: readonly string[] = Intl.supportedValuesOf('timeZone')
const spoken = (zone: string): string => zone.replaceAll('_', ' ').replaceAll('/', ', ')

const found = (typed: string, mine: string | undefined): readonly string[] => {
  const words = fold(typed.trim()).split(/\s+/u)
  const fits = all.filter((zone) => words.every((word) => fold(spoken(zone)).includes(word)))
  // the place itself before its continent
  const [first = ''] = words
  const rank = (zone: string): number =>
    zone === mine && first === '' ? 0 : fold(placeOf(zone)).startsWith(first) ? 1 : 2
  return fits.toSorted((a, b) => rank(a) - rank(b)).slice(0, most)
}

export const ZoneField = ({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (zone: string) => void
}) => {
  const say = useSay()
  const mine = useToday()?.zone
  const words = useZoneWords()
  const [typed, setTyped] = useState('')
  const zones = useMemo(() => found(typed, mine), [typed, mine])
  const item = (zone: string): ComboItem => ({
    key: zone,
    label: spoken(zone),
    ...(mine !== undefined && { detail: words(zone, mine).there }),
  })
  return (
    <Combobox
      label={say('people.field.zone')}
      items={zones.map(item)}
      value={value === '' ? null : { key: value, label: spoken(value) }}
      onChange={(chosen) => onChange(chosen?.key ?? '')}
      onSearch={setTyped}
      clearLabel={say('people.clear')}
      empty={say('people.field.zone.none')}
      placeholder={say('people.field.zone.placeholder')}
      hint={value !== '' && mine !== undefined ? words(value, mine).there : say('people.field.zone.hint')}
    />
  )
}
