import type { z } from 'zod'
import type { BlockPiece, Content } from '../content.ts'
import type { Words } from '../words.ts'

/** A block as an editor wrote it, its attributes read by its own schema. */
export interface BlockLike<Name extends string, Attributes> extends BlockPiece {
  readonly name: Name
  readonly attributes: Attributes
}

/** How a block looks in one output: a template of `templates/blocks/` and what to fill in. `null`: it is not there. */
export interface View {
  readonly template: string
  readonly data: Readonly<Record<string, unknown>>
  /** Rows to write in, added to the last table inside. */
  readonly emptyRows?: number
  /** How many rows of that table are examples; all that it has where nothing is said. */
  readonly sampleRows?: number | undefined
  /** Short words in bold that begin a paragraph are its label. */
  readonly leads?: boolean
  /** Which pieces of the inside are printed on paper; all where nothing is said. */
  readonly inside?: (piece: Content) => boolean
}

/** What a participant's edition keeps of a block: all of it, its title, its shell without any words, or nothing. */
export type Share = 'whole' | 'title' | 'shell' | 'nothing'

/** One `:::name`: its attributes, who may have it, and how slide, workbook and guide show it. */
export interface BlockDefinition<Name extends string, Schema extends z.ZodObject> {
  readonly name: Name
  readonly attributes: Schema
  /** Participants do something in it, for the minutes that it declares. */
  readonly activity: boolean
  /** The blocks that it must stand directly inside; empty: anywhere. */
  readonly inside: readonly string[]
  readonly share: Share
  /** Its options are a task list whose ticks are the key. */
  readonly keyed: boolean
  deck(block: BlockLike<NoInfer<Name>, z.output<NoInfer<Schema>>>, words: Words): View | null
  workbook(block: BlockLike<NoInfer<Name>, z.output<NoInfer<Schema>>>, words: Words): View | null
  guide(block: BlockLike<NoInfer<Name>, z.output<NoInfer<Schema>>>, words: Words): View | null
}

/** A definition that can read what an editor wrote. */
export interface ReadableDefinition<Name extends string, Schema extends z.ZodObject>
  extends BlockDefinition<Name, Schema> {
  /** The block with its attributes, or what is wrong with them. */
  read(piece: BlockPiece, given: object): BlockReading<BlockLike<Name, z.output<Schema>>>
}

/** A block that was read, or the reasons why it could not be. */
export type BlockReading<B> = { readonly block: B } | { readonly issues: readonly z.core.$ZodIssue[] }

/** Declares a block; the schema gives the attributes their types. */
export const defineBlock = <const Name extends string, Schema extends z.ZodObject>(
  definition: BlockDefinition<Name, Schema>,
): ReadableDefinition<Name, Schema> => ({
  ...definition,
  read: (piece, given) => {
    const result = definition.attributes.safeParse(given)
    if (!result.success) return { issues: result.error.issues }
    return { block: { ...piece, name: definition.name, attributes: result.data } }
  },
})

/** The look that a block's own template gives it, or the default one. */
export const show = (block: { readonly name: string }, data: View['data'] = {}): View => ({
  template: block.name,
  data,
})

/** The block does not appear in this output. */
export const hide = (): null => null
