import { readTimer, type Timer } from './countdown.ts'

/** The breaks that have begun, by the screens that are shown meanwhile. */
export type Pauses = Readonly<Record<string, Timer>>

/** Who is on a break's slide for less than this only looks at it. */
const shortest = 30_000

/** A break's slide was only passed: when it is reached again, the break begins then. */
export const isPassing = (timer: Timer, now: number): boolean => now - beganAt(timer) < shortest

/** A break has been over for as long as it is: who comes to its slide again begins it anew. */
export const isDone = ({ endsAt, length }: Timer, now: number): boolean =>
  endsAt !== null && now - endsAt > length * 1000

/** Breaks that another window tells of. */
export function readPauses(value: unknown): Pauses | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const pauses = Object.entries(value).map(([key, timer]): [string, Timer | null | undefined] => [
    key,
    readTimer(timer),
  ])
  return Object.fromEntries(
    pauses.flatMap(([key, timer]) => (timer === null || timer === undefined ? [] : [[key, timer]])),
  )
}

const beganAt = ({ endsAt, length }: Timer): number => (endsAt ?? 0) - length * 1000
