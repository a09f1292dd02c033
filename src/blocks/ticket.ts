import { z } from 'zod'
import { defineBlock, type View } from './definition.ts'

/** A slip for one group of an activity: its title stands in the activity, its text on a slip of cards.pdf. */
export const ticket = defineBlock({
  name: 'ticket',
  attributes: z.strictObject({}),
  activity: false,
  inside: ['case', 'discussion', 'exercise', 'roleplay'],
  share: 'whole',
  keyed: false,
  deck: (_block, words): View | null => ({ template: 'ticket-name', data: { label: words.ticket, bodyless: true } }),
  workbook: (_block, words): View | null => chip(words.ticket),
  guide: (): View | null => ({ template: 'brief', data: {} }),
})

const chip = (label: string): View => ({ template: 'ticket-name', data: { label }, inside: () => false })
