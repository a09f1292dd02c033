import type { Block } from './blocks/index.ts'

/** How often something is to be printed, and what the number comes from. */
export interface Copies {
  /** `null` where nobody said how many people come, or in what groups. */
  readonly count: number | null
  readonly basis: Basis
}

/** For whom a copy is: everybody, a group of so many, a group, or so many copies whoever comes. */
export type Basis =
  | { readonly for: 'person' }
  | { readonly for: 'person-and-spare' }
  | { readonly for: 'name' }
  | { readonly for: 'size'; readonly size: number }
  | { readonly for: 'group' }
  | { readonly for: 'set'; readonly sets: number }

/** One for each group of an activity. */
export function forGroups(activity: Block, participants: number | null): Copies {
  const { size, sets } = grouping(activity)
  if (sets !== undefined) return { count: sets, basis: { for: 'set', sets } }
  if (size === undefined) return { count: null, basis: { for: 'group' } }
  return { count: participants === null ? null : Math.ceil(participants / size), basis: { for: 'size', size } }
}

/** Sheets with so many slips, of which each group gets one. */
export function forSlips(activity: Block, slips: number, participants: number | null): Copies {
  const { count, basis } = forGroups(activity, participants)
  return { basis, count: count === null || basis.for === 'set' ? count : Math.ceil(count / slips) }
}

/** One for everybody. */
export const forPeople = (participants: number | null): Copies => ({
  count: participants,
  basis: { for: 'person' },
})

/** One for everybody, and a fifth more: there are always guests. */
export const forPeopleAndSpare = (participants: number | null): Copies => ({
  count: participants === null ? null : participants + Math.ceil(participants / 5),
  basis: { for: 'person-and-spare' },
})

function grouping({ attributes }: Block): { readonly size?: number | undefined; readonly sets?: number | undefined } {
  return 'minutes' in attributes ? { size: attributes.size, sets: attributes.sets } : {}
}
