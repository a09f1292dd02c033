import type { z } from 'zod'
import type { BlockPiece } from '../content.ts'
import type { Words } from '../words.ts'
import { answer } from './answer.ts'
import { caseBlock } from './case.ts'
import { col } from './col.ts'
import { columns } from './columns.ts'
import type { BlockDefinition, BlockLike, BlockReading, Share, View } from './definition.ts'
import { discussion } from './discussion.ts'
import { exercise } from './exercise.ts'
import { keypoints } from './keypoints.ts'
import { observer } from './observer.ts'
import { question } from './question.ts'
import { quiz } from './quiz.ts'
import { role } from './role.ts'
import { roleplay } from './roleplay.ts'
import { ticket } from './ticket.ts'
import { trainer } from './trainer.ts'
import { workbook } from './workbook.ts'
import { worksheet } from './worksheet.ts'

/** Every block that an editor can write, in the order of the documentation. */
export const definitions = [
  caseBlock,
  discussion,
  exercise,
  roleplay,
  role,
  observer,
  ticket,
  quiz,
  question,
  worksheet,
  answer,
  trainer,
  workbook,
  keypoints,
  columns,
  col,
] as const

type Definition = (typeof definitions)[number]

/** The names that may stand after `:::`. */
export type BlockName = Definition['name']

type BlockOf<D> = D extends BlockDefinition<infer Name, infer Schema> ? BlockLike<Name, z.output<Schema>> : never

/** Any block of the list, its attributes typed by its own schema. */
export type Block = { [D in Definition as D['name']]: BlockOf<D> }[BlockName]

/** A definition of the list, whichever it is. */
export interface AnyDefinition {
  readonly name: BlockName
  readonly attributes: z.ZodObject
  readonly activity: boolean
  readonly inside: readonly string[]
  readonly share: Share
  readonly keyed: boolean
  read(piece: BlockPiece, given: object): BlockReading<Block>
  deck(block: Block, words: Words): View | null
  workbook(block: Block, words: Words): View | null
  guide(block: Block, words: Words): View | null
}

const byName: ReadonlyMap<string, AnyDefinition> = new Map(
  definitions.map((definition): [string, AnyDefinition] => [definition.name, definition]),
)

/** The definition of a name from the source, or `undefined` when no block is called so. */
export const findDefinition = (name: string): AnyDefinition | undefined => byName.get(name)

/** The definition of a block that has been read. */
export function definitionOf(block: Block): AnyDefinition {
  const definition = byName.get(block.name)
  if (definition === undefined) throw new Error(`Block ${block.name} is not in the list`)
  return definition
}
