import type { DeckPlan } from '../day-plan.ts'

/** The plan that stands in the deck's file. */
export function readPlan(): DeckPlan {
  const plan: DeckPlan = JSON.parse(document.querySelector('#plan')?.textContent ?? '')
  return plan
}
