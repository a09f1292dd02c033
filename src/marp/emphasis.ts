import cjkFriendly from 'markdown-it-cjk-friendly'
import type { MarpMarkdown } from './engine.ts'

/** Emphasis that works beside Chinese punctuation, as on paper; what is struck out stays as Marp Core and GitHub read it. */
export function chineseEmphasis(md: MarpMarkdown): void {
  const { scanDelims: plain } = md.inline.State.prototype
  cjkFriendly(md)
  const { prototype } = md.inline.State
  const { scanDelims: friendly } = prototype
  prototype.scanDelims = function scan(start, canSplitWord) {
    return (this.src[start] === '~' ? plain : friendly).call(this, start, canSplitWord)
  }
}
