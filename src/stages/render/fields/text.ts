import { hasClass, isElement, type Markup, type Words } from './markup.ts'

/** The words of an element as readers have them: a blank as a line, room to write as nothing. */
export const textIn = (node: Markup | Words): string => rawText(node).replace(/\s+/g, ' ').trim()

function rawText(node: Markup | Words): string {
  if (!isElement(node)) return node.text
  if (hasClass(node, 'blank')) return line
  if (silent.some((name) => hasClass(node, name))) return ' '
  const text = node.children.map(rawText).join('')
  return apart.test(node.name) ? ` ${text} ` : text
}

// Two full-width low dashes.
const line = '\uff3f\uff3f'

const silent = ['space', 'rest', 'taught-number', 'block-minutes']

const apart = /^(?:p|li|td|th|tr|div|br|h[1-6])$/

/** At most so many characters, the rest as dots. */
export const shortened = (text: string, most: number): string => {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
