import type { Spec } from './chart/definition.ts'
import type { Palette } from './palette.ts'

/** What the drawing page is asked to draw. */
export type DrawRequest = {
  /** `@font-face` rules for the characters of this figure. */
  readonly fonts: string
  readonly family: string
  readonly palette: Palette
  /** How ids in the drawing begin. */
  readonly mark: string
} & ({ readonly engine: 'mermaid'; readonly text: string } | { readonly engine: 'chart'; readonly spec: Spec })

/** What came of it: the inside of an SVG and its size, or why there is none, with the line of the text if it is known. */
export type DrawAnswer =
  | { readonly svg: string; readonly width: number; readonly height: number }
  | { readonly wrong: string; readonly line: number | null }
