/** An element of the page by its id; the page has it, or it is not ours. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no #${id}`)
  return found
}

/** Puts figures into the places that a sentence keeps for them. */
export const filled = (sentence: string, ...figures: readonly (number | string)[]): string =>
  figures.reduce<string>((text, figure) => text.replace('*', String(figure)), sentence)
