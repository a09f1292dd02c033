import type { MarpMarkdown } from './engine.ts'

/** `==word==`: plain text between the signs, no blank at its ends. The same rule reads slides and paper. */
export const guidedPattern = /==(?=\S)([^=\n`*_<>[\]]{1,80}?)(?<=\S)==(?!=)/

const atStart = new RegExp(guidedPattern.source, 'y')

/** Teaches Marp's Markdown guided notes: `==word==` is highlighted on the slide. */
export function guidedNotes(md: MarpMarkdown): void {
  md.inline.ruler.after('escape', 'kejian_guided', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3d) return false
    atStart.lastIndex = state.pos
    const match = atStart.exec(state.src)
    if (match === null) return false
    if (!silent) {
      state.push('mark_open', 'mark', 1)
      state.push('text', '', 0).content = match[1] ?? ''
      state.push('mark_close', 'mark', -1)
    }
    state.pos += match[0].length
    return true
  })
}
