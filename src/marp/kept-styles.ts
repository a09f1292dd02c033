import type { Marp } from '@marp-team/marp-core'

/** The same Marp, which packs a theme's style once for all decks that add the same to it: that takes as long as their slides. */
export function withKeptStyles(marp: Marp): Marp {
  const { themeSet } = marp
  const packAnew = themeSet.pack.bind(themeSet)
  const kept = new Map<string, string>()
  themeSet.pack = (name, options = {}) => {
    // A deck may choose a size for its theme: `get` then gives another style under the same name.
    const { css, width, height } = themeSet.get(name ?? '', true) ?? {}
    const { after, before } = options
    const key = JSON.stringify([css, width, height, after, before])
    const style = kept.get(key) ?? packAnew(name, options)
    kept.delete(key)
    kept.set(key, style)
    for (const [oldest] of kept) if (kept.size > mostKept) kept.delete(oldest)
    return style
  }
  return marp
}

const mostKept = 20
