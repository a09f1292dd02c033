import type { FieldKind } from '../../../field.ts'
import { elementsIn, hasClass, isElement, isEmpty, type Markup, type Words } from './markup.ts'
import { textIn } from './text.ts'

/** A place of the workbook in which participants write, or one of several among which they choose. */
export interface Space {
  readonly kind: FieldKind
  /** The element that is filled in, or whose beginning is marked; of hand-drawn lines the one that they stand in. */
  readonly element: Markup
  /** The elements around it, outermost first. */
  readonly path: readonly Markup[]
  /** Where the link to it begins and ends; equal where it has no inside. */
  readonly from: number
  readonly to: number
  /** How it lies: over all of the element, before its text, around hand-drawn lines, over a box to tick. */
  readonly lies: 'over' | 'before' | 'around' | 'box'
  /** What a mark stands for. */
  readonly value: string
  /** What is asked: the marks of one group share it, every text has its own. */
  readonly group: Markup | Words
}

/** Every writing space of a page, in reading order: only what stands in a part that names its fields. */
export const spacesIn = (root: Markup): readonly Space[] => spacesUnder(root, [])

function spacesUnder(element: Markup, path: readonly Markup[]): readonly Space[] {
  const inside = [...path, element]
  return element.children.flatMap((child) => {
    const named = [...inside, child].some((one) => isElement(one) && one.attributes.has('data-fields'))
    if (!isElement(child)) return named ? drawnLines(child, element, path) : []
    return (named ? ownSpaces(child, inside) : null) ?? spacesUnder(child, inside)
  })
}

/** The spaces that an element is; `null` where they must be looked for inside. */
function ownSpaces(element: Markup, path: readonly Markup[]): readonly Space[] | null {
  const is = (name: string): boolean => hasClass(element, name)
  if (is('space-lines') || is('space-box') || is('space-grid') || is('rest') || is('blank-page'))
    return [over('room', element, path)]
  if (is('space-choices')) return choices(element, path)
  if (is('space-scale')) return rings(element, withClass(element, 'step'), path)
  if (is('self-marks')) return rings(element, elementsIn(element), path)
  if (is('blank') || element.attributes.has('data-field')) return [over('line', element, path)]
  if (is('question')) return [...(spacesInText(element, path) ?? []), ...options(element, path)]
  if (element.name === 'td') return isEmpty(element) ? cell(element, path) : null
  return element.attributes.get('type') === 'checkbox' ? [box(element, path)] : null
}

const over = (kind: FieldKind, element: Markup, path: readonly Markup[]): Space => ({
  kind,
  element,
  path,
  from: element.close,
  to: element.close,
  lies: 'over',
  value: '',
  group: element,
})

// The example rows of a form are no room to write in.
const cell = (element: Markup, path: readonly Markup[]): readonly Space[] =>
  path.some((one) => hasClass(one, 'sample')) ? [] : [over('room', element, path)]

const rings = (group: Markup, marks: readonly Markup[], path: readonly Markup[]): readonly Space[] =>
  marks.map((mark) => ({ ...over('ring', mark, [...path, group]), value: textIn(mark), group }))

const choices = (group: Markup, path: readonly Markup[]): readonly Space[] =>
  withClass(group, 'choice').flatMap((choice) =>
    withClass(choice, 'tick').map((tick) => ({
      ...over('tick', tick, [...path, group, choice]),
      value: textIn(choice),
      group,
    })),
  )

/** The letters before the options of a question. */
function options(question: Markup, path: readonly Markup[]): readonly Space[] {
  const lists = elementsIn(question).filter(({ name }) => name === 'ul' || name === 'ol')
  return lists.flatMap((list) =>
    elementsIn(list).map((option, index) => ({
      ...over('ring', option, [...path, question, list]),
      from: option.inside,
      to: option.inside,
      lies: 'before' as const,
      value: String.fromCharCode(65 + index),
      group: question,
    })),
  )
}

const spacesInText = (question: Markup, path: readonly Markup[]): readonly Space[] | null =>
  spacesUnder({ ...question, children: question.children.filter((child) => !isElement(child) || !isList(child)) }, path)

const isList = ({ name }: Markup): boolean => name === 'ul' || name === 'ol'

const box = (element: Markup, path: readonly Markup[]): Space => ({
  ...over('check', element, path),
  from: element.start,
  to: element.start,
  lies: 'box',
  value: '1',
})

/** Lines that the author has drawn of low dashes, as in "簽名＿＿＿＿". */
const drawnLines = (words: Words, element: Markup, path: readonly Markup[]): readonly Space[] =>
  [...words.source.matchAll(/[_\uff3f]{2,}/g)].map((match) => ({
    ...over('line', element, path),
    from: words.start + match.index,
    to: words.start + match.index + match[0].length,
    lies: 'around' as const,
    group: { text: match[0], source: match[0], start: words.start + match.index },
  }))

const withClass = (element: Markup, name: string): readonly Markup[] =>
  elementsIn(element).filter((one) => hasClass(one, name))
