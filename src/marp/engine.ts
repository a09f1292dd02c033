import { createHash } from 'node:crypto'
import { Marp } from '@marp-team/marp-core'
import { Element } from '@marp-team/marpit'
import type { MarkdownIt } from 'markdown-it'
import { blockMarks, type Shells, withShells } from './blocks.ts'
import { chineseEmphasis } from './emphasis.ts'
import { guidedNotes } from './guided.ts'
import { withKeptStyles } from './kept-styles.ts'

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
  const key = createHash('sha256')
    .update(JSON.stringify([text, [...shells], options]))
    .digest('hex')
  const slides = rendered.get(key) ?? renderAnew(text, shells, options)
  rendered.delete(key)
  rendered.set(key, slides)
  for (const [oldest] of rendered) if (rendered.size > mostRendered) rendered.delete(oldest)
  return slides
}

// The same slides stand in several files: deck, deck as PDF, handout, and the guide before and after it knows its pages.
const rendered = new Map<string, MarpSlides>()

const mostRendered = 40

function renderAnew(text: string, shells: Shells, { scope, ...options }: EngineOptions): MarpSlides {
  // One engine for all scopes: its styles are packed once and then named.
  const marp = engineFor({ ...options, scope: scope === null ? null : scopeHere })
  const { html, css } = marp.render(text, withShells(shells))
  const named = scope === null ? css : css.replaceAll(`.${scopeHere}`, `.${scope}`)
  return withNamedScopes({ slides: html, css: named }, scope ?? 'deck')
}

const scopeHere = 'kejian-scope-here'

// Marp names a scoped style by lot; the same deck shall give the same bytes.
function withNamedScopes({ slides, css }: MarpSlides, scope: string): MarpSlides {
  const lots = new Set(
    slides.flatMap((slide) => [...slide.matchAll(/ data-marpit-scope-(\w{8})=""/g)].map(([, lot]) => lot)),
  )
  const rename = (text: string): string =>
    [...lots].reduce<string>((named, lot, index) => named.replaceAll(`-${lot}`, `-${scope}-${index + 1}`), text)
  return lots.size === 0 ? { slides, css } : { slides: slides.map(rename), css: rename(css) }
}

// A used engine renders two to three times faster than a new one.
const engines = new Map<string, Marp>()

function engineFor(options: EngineOptions): Marp {
  const key = JSON.stringify(options)
  const engine = engines.get(key) ?? createMarp(options)
  engines.set(key, engine)
  return engine
}

/** A new Marp that knows our blocks and guided notes. */
export function createMarp({ theme, scope, printable }: EngineOptions): Marp {
  const container = new Element('div', { class: scope === null ? 'marpit' : `marpit ${scope}` })
  const marp = new Marp({ script: false, container, printable })
  marp.use(chineseEmphasis).use(blockMarks).use(guidedNotes)
  if (theme !== null) marp.themeSet.default = marp.themeSet.add(theme)
  return withKeptStyles(marp)
}
