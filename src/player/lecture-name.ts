import type { DeckPlan } from '../day-plan.ts'

/** A lecture as it is named: `Lecture 2 Tasting`. */
export function lectureName({ lectures }: DeckPlan, index: number): string {
  const { label = '', title = '' } = lectures[index] ?? {}
  return `${label} ${title}`.trim()
}
