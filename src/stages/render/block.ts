import type { View } from '../../blocks/definition.ts'
import { type Block, definitionOf } from '../../blocks/index.ts'
import type { Words } from '../../words.ts'
import { fillBlock, type Templates } from './templates.ts'

/** What every block template may use; a view's own data stands over it. */
export function fillView(block: Block, view: View, body: string, words: Words, templates: Templates): string {
  return fillBlock(templates, view.template, {
    name: block.name,
    label: labelOf(block, words),
    title: block.title,
    minutes: null,
    minutesUnit: words.minutesUnit,
    groups: null,
    groupsLabel: words.groups,
    materials: null,
    materialsLabel: words.materials,
    steps: '',
    stepsLabel: words.steps,
    meets: '',
    activity: definitionOf(block).activity,
    bodyless: false,
    hint: null,
    links: [],
    pageSign: words.page,
    comma: words.comma,
    anchor: null,
    level: 3,
    spokenLevel: 2,
    cardPage: null,
    cardAt: null,
    aside: '',
    cardsLabel: words.cardsShort,
    key: null,
    ...view.data,
    body,
  })
}

function labelOf(block: Block, words: Words): string {
  const labels: Readonly<Record<string, string>> = { ...words, howToUseText: '', evaluationViews: '', cardsHow: '' }
  return labels[block.name] ?? block.name
}
