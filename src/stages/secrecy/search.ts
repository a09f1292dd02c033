/** Finds which of many texts stand in a long one, in one walk through it. */
export type Search = (text: string) => ReadonlySet<string>

/** Prepares the search for these texts; of each its first `opening` characters are looked up, and shorter ones not found. */
export function searchFor(texts: Iterable<string>, opening = 8): Search {
  const byOpening = new Map<string, string[]>()
  const firsts = new Uint8Array(65_536)
  for (const text of texts) {
    const key = text.slice(0, opening)
    if (key.length < opening) continue
    byOpening.set(key, [...(byOpening.get(key) ?? []), text])
    firsts[key.charCodeAt(0)] = 1
  }
  return (text) => {
    const found = new Set<string>()
    for (let at = 0; at + opening <= text.length; at += 1) {
      if (firsts[text.charCodeAt(at)] !== 1) continue
      for (const wanted of byOpening.get(text.slice(at, at + opening)) ?? []) {
        if (text.startsWith(wanted, at)) found.add(wanted)
      }
    }
    return found
  }
}
