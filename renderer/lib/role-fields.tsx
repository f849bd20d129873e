import { useState } from 'react'
import { Line } from '../../shared/contract/fields.ts'
import type { Role } from '../../shared/contract/roles.ts'
import { TextField } from '../ui/text-field.tsx'
import { problemId } from './field-problem.ts'
import { LevelField } from './level-field.tsx'
import { useSay } from './say.ts'

type Fields = Pick<Role, 'title' | 'level'>

export type RoleFieldsState = Fields & {
  readonly problem: string | undefined
  readonly set: (part: Partial<Fields>) => void
}

export const useRoleFields = (first: Partial<Fields> = {}): RoleFieldsState => {
  const [fields, setFields] = useState<Fields>({ title: first.title ?? '', level: first.level ?? '' })
  const set = (part: Partial<Fields>): void => setFields((now) => ({ ...now, ...part }))
  return { ...fields, problem: problemId(Line, fields.title), set }
}

/** As what somebody is there, and on which level. */
export const RoleFields = ({ state: { title, level, problem, set } }: { readonly state: RoleFieldsState }) => {
  const say = useSay()
  return (
    <>
      <TextField
        label={say('people.role.title')}
        dir="auto"
        value={title}
        onChange={(text) => set({ title: text })}
        error={problem && say(problem)}
      />
      <LevelField value={level} onChange={(next) => set({ level: next })} />
    </>
  )
}
