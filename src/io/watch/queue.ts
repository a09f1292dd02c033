/** Lets pieces of work wait for each other: each begins when the one before has ended, however that went. */
export function oneAfterTheOther(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
