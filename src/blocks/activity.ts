import type { Words } from '../words.ts'
import type { Step } from './attributes.ts'
import { type BlockLike, show, type View } from './definition.ts'

interface Facts {
  readonly minutes: number
  readonly meets: readonly string[]
  readonly groups?: string | undefined
  readonly materials?: string | undefined
  readonly steps: readonly Step[]
  readonly deck: 'full' | 'title'
}

/** How an activity looks on the slide: whole, or its title and minutes with the text on paper. */
export const activityOnSlide = (block: BlockLike<string, Facts>, words: Words): View =>
  show(block, { ...facts(block), bodyless: block.attributes.deck === 'title', hint: words.inWorkbook })

/** How an activity looks in the workbook. */
export const activityInWorkbook = (block: BlockLike<string, Facts>): View => show(block, facts(block))

/** How an activity looks in the guide: with its steps, by which the trainer leads it. */
export const activityInGuide = (block: BlockLike<string, Facts>): View =>
  show(block, { ...facts(block), steps: stepsIn(block) })

/** The parts of an activity in a line: `alone 3 → in groups 5`; empty where it has none. */
const stepsIn = ({ attributes }: BlockLike<string, Facts>): string =>
  attributes.steps.map(({ title, minutes }) => `${title} ${minutes}`).join(' \u2192 ')

const facts = ({ attributes }: BlockLike<string, Facts>): View['data'] => ({
  minutes: attributes.minutes,
  groups: attributes.groups ?? null,
  materials: attributes.materials ?? null,
  meets: attributes.meets.join(' '),
  activity: true,
})
