import Handlebars from 'handlebars'

/** The looks that designers own: templates by name, theme styles by theme and file. */
export interface Templates {
  readonly outputs: ReadonlyMap<string, string>
  readonly blocks: ReadonlyMap<string, string>
  readonly themes: ReadonlyMap<string, Theme>
  /** Styles of the deck's own controls. */
  readonly player: ReadonlyMap<string, string>
}

/** One theme: slides as a Marp theme, paper as print styles. */
export interface Theme {
  readonly slides: string
  readonly paper: string
  /** The colours of figures; `null` where the theme has none of its own. */
  readonly figures: { readonly path: string; readonly text: string } | null
}

/** Fills a template of `templates/outputs` or, where there is none of that name, its default. */
export const fillOutput = (templates: Templates, name: string, data: object): string =>
  fill(templates.outputs, name, data)

/** Fills a template of `templates/blocks` or, where there is none of that name, its default. */
export const fillBlock = (templates: Templates, name: string, data: object): string =>
  fill(templates.blocks, name, data)

type Fill = (data: object) => string

const compiled = new Map<string, Fill>()

function fill(sources: ReadonlyMap<string, string>, name: string, data: object): string {
  const source = sources.get(name) ?? sources.get('default')
  if (source === undefined) throw new Error(`There is no template "${name}" and no default.hbs beside it`)
  const filler = compiled.get(source) ?? compile(source)
  compiled.set(source, filler)
  return filler(data)
}

// Strict: a name that the data does not have is our mistake, not an empty string. Isolated: no helper leaks in or out.
function compile(source: string): Fill {
  const template = Handlebars.create().compile(source, { strict: true, knownHelpersOnly: true, preventIndent: true })
  return (data) => template(data)
}
