import type { Timer } from './countdown.ts'

/** The breaks that have begun, by the screens that are shown meanwhile. */
export type Pauses = Readonly<Record<string, Timer>>

/** Who is on a break's slide for less than this only looks at it. */
const shortest = 30_000

/** A break's slide was only passed: when it is reached again, the break begins then. */
export const isPassing = ({ endsAt, length }: Timer, now: number): boolean =>
  now - (endsAt ?? 0) + length * 1000 < shortest

/** A break has been over for as long as it is: who comes to its slide again begins it anew. */
export const isDone = ({ endsAt, length }: Timer, now: number): boolean => now - (endsAt ?? now) > length * 1000
