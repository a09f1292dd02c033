import { z } from 'zod'
import { count, text } from './attributes.ts'
import { type BlockLike, defineBlock, hide, show, type View } from './definition.ts'

/** Kinds of room that a participant can write in. */
const spaces = ['lines', 'grid', 'box', 'choices', 'scale', 'table', 'fill', 'none'] as const

const attributes = z.strictObject({
  space: z.enum(spaces).default('lines'),
  rows: count(1, 40).default(4),
  options: text.optional(),
  columns: text.optional(),
  low: text.optional(),
  high: text.optional(),
  steps: count(2, 10).default(5),
})

/** Space to write in the workbook; the words inside are the trainer's answer. */
export const answer = defineBlock({
  name: 'answer',
  attributes,
  activity: false,
  inside: [],
  share: 'shell',
  keyed: false,
  deck: hide,
  workbook: (block): View | null => (block.attributes.space === 'none' ? null : space(block)),
  guide: (block): View | null => (block.content.length === 0 ? null : show(block)),
})

function space({ attributes: given }: BlockLike<'answer', z.output<typeof attributes>>): View {
  const rows = Array.from({ length: given.rows }, (_, index) => index + 1)
  const columns = (given.columns ?? '').split('|').map((column) => column.trim())
  return {
    template: `space-${given.space}`,
    data: {
      rows,
      height: given.rows,
      columns,
      options: (given.options ?? 'A B C D').split(/[\s|]+/),
      low: given.low ?? null,
      high: given.high ?? null,
      steps: Array.from({ length: given.steps }, (_, index) => index + 1),
    },
  }
}
