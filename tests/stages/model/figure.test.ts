import { expect, test } from 'vitest'
import type { Content, Figure } from '../../../src/content.ts'
import { model } from '../../../src/stages/model.ts'
import { parse } from '../../../src/stages/parse.ts'
import { figuresOf, slidesOf } from '../../../src/walk.ts'
import { courseOf } from '../../checks/course-of.ts'

const contentOf = (text: string): readonly Content[] =>
  courseOf({ 'day.md': text })
    .lectures.flatMap(slidesOf)
    .flatMap(({ content }) => content)

const figuresIn = (text: string): readonly Figure[] => figuresOf(contentOf(text))

const fence = (title: string): string => `\`\`\`mermaid [${title}]\nflowchart LR\n  A --> B\n\`\`\`\n`

test('a fence with a title is a figure with its title, source, id and text', () => {
  const [figure] = figuresIn('# A\n\n```mermaid [How it *goes*]{source="Ours" id=F1}\nflowchart LR\n  A --> B\n```\n')
  expect(figure).toMatchObject({
    title: 'How it goes',
    credit: 'Ours',
    id: 'F1',
    half: false,
    place: { line: 3, column: 1 },
    drawn: { engine: 'mermaid', text: 'flowchart LR\n  A --> B', place: { line: 4, column: 1 } },
  })
})

test('fences of tildes, indented ones and those with longer signs are figures too', () => {
  expect(figuresIn('~~~mermaid [A]\nmindmap\n  a\n~~~\n')).toHaveLength(1)
  expect(figuresIn('  ```mermaid [A]\n  mindmap\n    a\n  ```\n')).toHaveLength(1)
  expect(figuresIn('````mermaid [A]\nmindmap\n  a\n````\n')).toHaveLength(1)
})

test('a bare fence stays the code that Marp shows, with a warning; other code has none', () => {
  const source = {
    path: 'day.md',
    name: 'day.md',
    text: '# A\n\n```mermaid\ngraph TD\n```\n\n```chart\nx\n```\n\n```js\nx\n```\n',
  }
  const yaml = { path: 'course.yaml', name: 'course.yaml', text: 'title: A' }
  const { parsed } = parse({ folder: '.', slug: 'a', files: [yaml, source], assets: [], problems: [] })
  if (parsed === null) throw new Error('The course cannot be read')
  const { course, problems } = model(parsed)
  expect(problems.map(({ rule, severity, place }) => [rule, severity, place.line])).toEqual([['figure', 'warning', 3]])
  const pieces = (course?.lectures ?? []).flatMap(slidesOf).flatMap(({ content }) => content)
  expect(pieces.map((piece) => (piece.kind === 'prose' ? piece.node.type : piece.kind))).toEqual([
    'heading',
    'code',
    'code',
    'code',
  ])
})

test('figures are numbered as all readers count them; the trainer’s own stand between', () => {
  const text = `# A\n\n${fence('One')}\n:::answer\n${fence('Two')}\n:::\n\n---\n\n<!-- for: trainer -->\n\n${fence('Three')}\n---\n\n:::keypoints\n${fence('Four')}\n:::\n`
  expect(figuresIn(text).map(({ title, number }) => [title, number])).toEqual([
    ['One', '1-1'],
    ['Two', '1-1a'],
    ['Three', '1-1b'],
    ['Four', '1-2'],
  ])
})

test('a figure has half the width in a column, at any depth', () => {
  const text = `# A\n\n:::::columns\n::::col\n:::keypoints\n${fence('One')}\n:::\n::::\n::::col\nx\n::::\n:::::\n\n${fence('Two')}`
  expect(figuresIn(text).map(({ half }) => half)).toEqual([true, false])
})
