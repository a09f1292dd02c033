import { Marp } from '@marp-team/marp-core'
import { Element } from '@marp-team/marpit'
import type { MarkdownIt } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { blockMarks, type Shells, withShells } from './blocks.ts'
import { guidedNotes } from './guided.ts'

/** The Markdown reader inside Marp. */
export type MarpMarkdown = MarkdownIt

/** What makes one rendering of slides differ from another. */
export interface EngineOptions {
  /** A Marp theme; it is the default of decks that name none. */
  readonly theme: string | null
  /** A class that keeps this deck's style apart from others on the same page. */
  readonly scope: string | null
  /** Adds the rules that print one slide to a page. */
  readonly printable: boolean
}

/** The slides of a deck as Marp makes them. */
export interface MarpSlides {
  readonly slides: readonly string[]
  readonly css: string
}

/** Renders a deck as Marp Core does, with our blocks and guided notes in it. */
export function renderMarp(text: string, shells: Shells, options: EngineOptions): MarpSlides {
  const { html, css } = engineFor(options).render(text, withShells(shells))
  return { slides: html, css }
}

/** The line (from 0) on which each slide of a deck begins, as Marp splits it. */
export function slideLines(text: string): readonly number[] {
  const markdown: MarpMarkdown = engineFor({ theme: null, scope: null, printable: true }).markdown
  const starts = new Map<number, number>()
  for (const token of markdown.parse(text, {})) {
    const index: unknown = token.meta?.['marpitSlide']
    // A slide with a background image is opened more than once.
    if (token.type !== 'marpit_slide_open' || typeof index !== 'number' || starts.has(index)) continue
    starts.set(index, index === 0 ? 0 : (token.map?.[0] ?? 0))
  }
  return [...starts.values()]
}

// A used engine renders two to three times faster than a new one.
const engines = new Map<string, Marp>()

function engineFor(options: EngineOptions): Marp {
  const key = JSON.stringify(options)
  const engine = engines.get(key) ?? createMarp(options)
  engines.set(key, engine)
  return engine
}

function createMarp({ theme, scope, printable }: EngineOptions): Marp {
  const container = new Element('div', { class: scope === null ? 'marpit' : `marpit ${scope}` })
  const marp = new Marp({ script: false, container, printable })
  marp.use(cjkFriendly).use(blockMarks).use(guidedNotes)
  if (theme !== null) marp.themeSet.default = marp.themeSet.add(theme)
  return marp
}
