import type { DeckPlan, OtherSpellings } from '../day-plan.ts'

/** The plan that stands in the deck's file. */
export function readPlan(): DeckPlan {
  const plan: DeckPlan = JSON.parse(textOf('#plan'))
  return plan
}

/** How titles are typed by those whose keyboard writes other characters. */
export function readSpellings(): OtherSpellings {
  const spellings: OtherSpellings = JSON.parse(textOf('#spellings'))
  return spellings
}

const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '{}'
