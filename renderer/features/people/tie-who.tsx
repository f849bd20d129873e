/** Whom a tie is with: someone in the journal, someone new, or someone whose name nobody knows, and how many they are. */
import { useSay } from '../../lib/say.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './around.module.css'
import { PersonField, type Chosen } from './person-field.tsx'

export type Who = {
  readonly chosen: Chosen | null
  readonly nameless: boolean
  /** As typed. */
  readonly heads: string
  /** Null while nobody said: relatives are not, others are. */
  readonly listed: boolean | null
}
export const nobodyYet: Who = { chosen: null, nameless: false, heads: '1', listed: null }

/** How many; undefined for what is no such number. */
export const headsOf = ({ nameless, heads }: Who): number | undefined => {
  if (!nameless) return 1
  const count = Number(heads.trim())
  return heads.trim() !== '' && Number.isInteger(count) && count >= 1 && count <= 20 ? count : undefined
}

export const isNew = ({ chosen, nameless }: Who): boolean => nameless || (chosen !== null && chosen.id === undefined)

export const TieWho = ({
  who,
  onChange,
  not,
  listed,
  asked,
}: {
  readonly who: Who
  readonly onChange: (who: Who) => void
  /** The person whose page this is. */
  readonly not: string
  /** Whether they will be in the list of people, as it stands. */
  readonly listed: boolean
  readonly asked: boolean
}) => {
  const say = useSay()
  const { nameless, chosen, heads } = who
  return (
    <div className={styles.who}>
      {!nameless && (
        <PersonField
          value={chosen}
          onChange={(value) => onChange({ ...who, chosen: value })}
          not={not}
          error={asked && chosen === null ? say('people.tie.who') : undefined}
        />
      )}
      {(nameless || chosen === null) && (
        <Checkbox
          label={say('ties.noName')}
          hint={nameless ? say('ties.noName.hint') : undefined}
          checked={nameless}
          onChange={(on) => onChange({ ...who, nameless: on, chosen: null })}
        />
      )}
      {nameless && (
        <TextField
          label={say('ties.heads')}
          inputMode="numeric"
          value={heads}
          onChange={(text) => onChange({ ...who, heads: text })}
          error={headsOf(who) === undefined ? say('ties.heads.wrong') : undefined}
          className={styles.heads}
        />
      )}
      {isNew(who) && (
        <Checkbox
          label={say('ties.listed')}
          hint={say('ties.listed.hint')}
          checked={listed}
          onChange={(on) => onChange({ ...who, listed: on })}
        />
      )}
    </div>
  )
}
