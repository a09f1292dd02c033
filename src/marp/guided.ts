import type { MarpMarkdown } from './engine.ts'

const plain = /^(?=\S)[^=\n`*_<>[\]]{1,80}(?<=\S)$/

/** Tells whether text between two `==` is a guided note: plain, without a blank at its ends. The same rule reads slides and paper. */
export const isGuided = (text: string): boolean => plain.test(text)

/** Teaches Marp's Markdown guided notes: `==word==` is highlighted on the slide. */
export function guidedNotes(md: MarpMarkdown): void {
  md.inline.ruler.after('escape', 'kejian_guided', (state, silent) => {
    const { src, pos } = state
    if (!src.startsWith('==', pos)) return false
    const end = src.indexOf('=', pos + 2)
    const text = src.slice(pos + 2, end)
    if (end < 0 || src[end + 1] !== '=' || src[end + 2] === '=' || !isGuided(text)) return false
    if (!silent) {
      state.push('mark_open', 'mark', 1)
      state.push('text', '', 0).content = md.utils.unescapeAll(text)
      state.push('mark_close', 'mark', -1)
    }
    state.pos = end + 2
    return true
  })
}
