/** Chance that is the same for the same seed. */
export interface Chance {
  /** A whole number below a bound. */
  below(bound: number): number
  /** One of some things. */
  of<Thing>(things: readonly Thing[]): Thing
}

/** Begins a row of numbers (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  const of = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[below(things.length)]
    if (thing === undefined) throw new Error('There is nothing to choose from')
    return thing
  }
  return { below, of }
}
