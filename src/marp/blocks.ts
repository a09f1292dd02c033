import type { MarpMarkdown } from './engine.ts'
import { readMark } from './marks.ts'

/** The HTML before and after the inside of a block, by the block's index. */
export type Shells = ReadonlyMap<number, { readonly open: string; readonly close: string }>

/** Teaches Marp's Markdown the lines that stand for block fences; what is between them stays ordinary Markdown. */
export function blockMarks(md: MarpMarkdown): void {
  md.block.ruler.before(
    'code',
    'kejian_block',
    (state, startLine, _endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
      if (state.src.charCodeAt(start) !== 0xfdd0) return false
      const mark = readMark(state.src.slice(start, state.eMarks[startLine]))
      if (mark === null) return false
      if (silent) return true
      const token = state.push(mark.opens ? 'kejian_block_open' : 'kejian_block_close', 'div', mark.opens ? 1 : -1)
      token.block = true
      token.map = [startLine, startLine + 1]
      token.meta = { kejianBlock: mark.index }
      state.line = startLine + 1
      return true
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  )
  keepWhole(md)
  md.renderer.rules['kejian_block_open'] = (tokens, index, _options, env: unknown) =>
    shellOf(env, tokens[index]?.meta)?.open ?? ''
  md.renderer.rules['kejian_block_close'] = (tokens, index, _options, env: unknown) =>
    shellOf(env, tokens[index]?.meta)?.close ?? ''
}

// Marp's headingDivider begins a slide at any heading; one inside a block stays where it is.
function keepWhole(md: MarpMarkdown): void {
  const rename = (tokens: ReturnType<MarpMarkdown['parse']>, from: string, to: string): void => {
    let depth = 0
    for (const token of tokens) {
      if (token.meta?.['kejianBlock'] !== undefined) depth += token.nesting
      else if (depth > 0 && token.type === from) token.type = to
    }
  }
  const { ruler } = md.core
  ruler.before('marpit_heading_divider', 'kejian_hide', ({ tokens }) =>
    rename(tokens, 'heading_open', 'kejian_heading_open'),
  )
  ruler.after('marpit_heading_divider', 'kejian_show', ({ tokens }) =>
    rename(tokens, 'kejian_heading_open', 'heading_open'),
  )
}

const shellsOf = new WeakMap<object, Shells>()

/** The environment of one rendering, with the HTML around each block. */
export function withShells(shells: Shells): { readonly htmlAsArray: true } {
  const env = { htmlAsArray: true } as const
  shellsOf.set(env, shells)
  return env
}

function shellOf(env: unknown, meta: unknown): { readonly open: string; readonly close: string } | undefined {
  if (typeof env !== 'object' || env === null) return undefined
  if (typeof meta !== 'object' || meta === null || !('kejianBlock' in meta)) return undefined
  return shellsOf.get(env)?.get(Number(meta.kejianBlock))
}
