/** Where one can go. Features say where; only the app knows how the places are put together. */
import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useMemo, useState } from 'react'

export const personTabs = [
  'brief',
  'timeline',
  'facts',
  'around',
  'dates',
  'follow-ups',
  'boundaries',
  'evidence',
  'files',
] as const
export type PersonTab = (typeof personTabs)[number]

export const organisationTabs = ['people', 'ladder', 'boundaries', 'entries', 'dates'] as const
export type OrganisationTab = (typeof organisationTabs)[number]

export type Go = {
  readonly to: (place: string) => void
  /** In the place of where one is: the way back does not lead here again. */
  readonly instead: (place: string) => void
  readonly person: (id: string, tab?: PersonTab) => void
  /** To the journal, at one entry. */
  readonly entry: (id: string) => void
  readonly organisation: (id: string, tab?: OrganisationTab) => void
  /** To the people, with the caret in the field that adds one. */
  readonly addPerson: () => void
  /** To a person's page, and there to joining them with another. */
  readonly joinPerson: (id: string) => void
}

const adding = 'add'
const joining = 'join'

/** Whether someone came here by `joinPerson`, and how that is over. */
export const useIsJoining = (): readonly [isJoining: boolean, stop: () => void] => {
  const navigate = useNavigate()
  const isJoining = useRouterState({ select: ({ location }) => location.hash === joining })
  const place = useRouterState({ select: ({ location }) => location.pathname })
  return [isJoining, () => void navigate({ to: place, replace: true })]
}

/** Whether someone came here by `addPerson`. */
export const useIsAdding = (): boolean => useRouterState({ select: ({ location }) => location.hash === adding })

let turn = 0

/**
 * Another each time one goes to `place`, by whoever is already there too. While one is on the way elsewhere, and what is shown is still this place, it
 * stays as it is.
 */
export const useVisit = (place: string): string => {
  const key = useRouterState({
    select: ({ location }) => (location.pathname === place ? (location.state.__TSR_key ?? '') : undefined),
  })
  const [visit, setVisit] = useState({ place, key: key ?? '' })
  if (key === undefined || (visit.place === place && visit.key === key)) return visit.key
  setVisit({ place, key })
  return key
}

export const useGo = (): Go => {
  const navigate = useNavigate()
  const router = useRouter()
  return useMemo(() => {
    const to = (place: string): void => {
      // who goes where they are already begins there anew, and the way back is no longer for it
      const isHere = router.state.location.href === place
      turn += 1
      void navigate({ to: place, ...(isHere && { replace: true, state: { again: turn } as never }) })
    }
    return {
      to,
      instead: (place) => void navigate({ to: place, replace: true }),
      person: (id, tab = 'brief') => to(`/people/${id}/${tab}`),
      entry: (id) => to(`/journal/${id}`),
      organisation: (id, tab = 'people') => to(`/organisations/${id}/${tab}`),
      addPerson: () => void navigate({ to: '/people', hash: adding }),
      joinPerson: (id) => void navigate({ to: `/people/${id}/brief`, hash: joining }),
    }
  }, [navigate, router])
}
