import { z } from 'zod'

/** Attribute values are text in the source; these schemas say what they mean. */
export const text = z.string().trim().min(1, 'expected some text').max(200, 'expected at most 200 characters')

/** Ids as they stand in outlines and objectives: letters, digits, dots and dashes. */
export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'expected an id of letters, digits, dots and dashes')

/** Several ids with spaces or commas between: `meets="O1.1 O1.2"`. */
export const ids = z.string().transform(splitIds).pipe(z.array(id))

/** Whole or half minutes, more than none. */
const minutes = z
  .string()
  .regex(/^\d+(\.5)?$/, 'expected minutes such as 6 or 2.5')
  .transform(Number)
  .refine((value) => value > 0 && value <= 600, 'expected 0.5 to 600 minutes')

/** A whole number between two bounds. */
export const count = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `expected a whole number from ${from} to ${to}`)

/** A part of an activity: what is done, and for how many minutes. */
export interface Step {
  readonly title: string
  readonly minutes: number
}

/** Parts of an activity one after the other: `alone 3|in groups 5`. */
const steps = z
  .string()
  .regex(
    /^\s*[^|]*[^|\s]\s+\d+(\.5)?\s*(\|\s*[^|]*[^|\s]\s+\d+(\.5)?\s*)*$/,
    'expected steps with whole or half minutes, such as "alone 3|in groups 5"',
  )
  .transform((value) => value.split('|').map(splitStep))
  .refine((parts) => parts.every((part) => part.minutes > 0), 'expected steps of half a minute or more')

/** What every activity may say about itself; its minutes it must. */
export const activity = {
  id: id.optional(),
  minutes,
  meets: ids.default([]),
  groups: text.optional(),
  size: count(1, 200).optional(),
  sets: count(1, 200).optional(),
  materials: text.optional(),
  steps: steps.default([]),
  deck: z.enum(['full', 'title']).default('full'),
}

// The last word of a step is its minutes.
function splitStep(step: string): Step {
  const words = step.trim().split(/\s+/)
  return { title: words.slice(0, -1).join(' '), minutes: Number(words.at(-1)) }
}

function splitIds(value: string): string[] {
  return value.split(/[\s,]+/).filter((part) => part !== '')
}
