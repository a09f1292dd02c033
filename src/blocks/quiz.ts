import { z } from 'zod'
import type { Content } from '../content.ts'
import type { Words } from '../words.ts'
import { activityInGuide, activityInWorkbook, activityOnSlide } from './activity.ts'
import { activity, id } from './attributes.ts'
import { defineBlock, type View } from './definition.ts'
import { letters } from './letters.ts'

/** Questions with options. `repeats` names another quiz whose questions are asked again in another order. */
export const quiz = defineBlock({
  name: 'quiz',
  attributes: z.strictObject({ ...activity, repeats: id.optional() }),
  activity: true,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: activityOnSlide,
  workbook: activityInWorkbook,
  guide: (block, words): View | null =>
    block.attributes.repeats === undefined
      ? activityInGuide(block)
      : {
          template: 'quiz-order',
          data: { ...activityInGuide(block).data, orders: ordersOf(block.content), ...labels(words) },
          inside: ({ kind }) => kind !== 'block',
        },
})

const labels = (words: Words): View['data'] => ({
  orderLabel: words.orderHere,
  originalLabel: words.orderThere,
  keyLabel: words.key,
})

/** A question in its new place: where it stands first, in the order of the source, and its key. */
interface Order {
  readonly number: number
  readonly original: number
  readonly key: string
}

/** The questions in their new order, ten to a row. */
function ordersOf(content: readonly Content[]): readonly (readonly Order[])[] {
  const questions = content.filter((piece) => piece.kind === 'block')
  const lines = questions.map(({ place }) => place.line).sort((a, b) => a - b)
  const orders = questions.map(({ key, place }, index) => ({
    number: index + 1,
    original: lines.indexOf(place.line) + 1,
    key: letters(key),
  }))
  return Array.from({ length: Math.ceil(orders.length / 10) }, (_, row) => orders.slice(row * 10, row * 10 + 10))
}
