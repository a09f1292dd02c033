import { expect, test } from 'vitest'
import { openKit } from '../../src/build.ts'
import type { Course } from '../../src/course.ts'
import { drawCourses } from '../../src/io/draw-courses.ts'
import { EnvironmentError } from '../../src/io/environment-error.ts'
import { error, formatProblem, type Problem } from '../../src/problem.ts'
import { courseOf } from '../checks/course-of.ts'
import { testDrawer } from '../setup/drawer.ts'

const drawnOf = async (texts: Readonly<Record<string, string>>, problems: readonly Problem[] = []) =>
  drawCourses({ courses: [courseOf(texts)], problems }, openKit, testDrawer)

const fence = (head: string, body: string): string => `\`\`\`${head}\n${body}\n\`\`\`\n`

const flow = fence('mermaid [Tea]', 'flowchart LR\n  A[Leaves] --> B[Cup]')

const refuse = (): never => {
  throw new EnvironmentError('No browser')
}

test('a course without figures asks for no browser', async () => {
  const read = { courses: [courseOf({ 'day.md': '# A\n\n```mermaid\ngraph TD\n```\n' })], problems: [] }
  expect(await drawCourses(read, refuse, refuse)).toBe(read)
})

test('every figure of a course is drawn, those in blocks and twice the same once', async () => {
  const text = `# A\n\n${flow}\n:::keypoints\n${flow}\n:::\n\n---\n\n${fence('mermaid [Other]', 'flowchart LR\n  A')}`
  const { courses, problems } = await drawnOf({ 'day.md': text })
  expect(problems).toEqual([])
  expect(courses[0]?.drawings.size).toBe(2)
})

test('a broken figure is found at its line, beside all that was found before', async () => {
  const text = `# A\n\n${flow}\n---\n\n# B\n\n${fence('mermaid [Broken]', 'flowchart LR\n  A --> B\n  A --> [C')}`
  const before = error('minutes', { path: 'day.md', line: 1, column: 1 }, 'Unexpected minutes')
  const { problems } = await drawnOf({ 'day.md': text }, [before])
  expect(problems.map(formatProblem)).toEqual([
    formatProblem(before),
    expect.stringMatching(/^day\.md:15:1 error Unexpected diagram: near ".*C" Mermaid does not go on; .*\(figure\)$/),
  ])
})

test('a diagram that is too large for the slide is a warning with the size of its words', async () => {
  const nodes = Array.from({ length: 12 }, (_, index) => `  A${index}[A label of some length] --> A${index + 1}`)
  const { problems } = await drawnOf({
    'day.md': `# A\n\n${fence('mermaid [Long]', `flowchart LR\n${nodes.join('\n')}`)}`,
  })
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /^day\.md:3:1 warning Unexpected size \d+ × \d+ px, expected at most 1136 × 520: .*\(figure-size\)$/,
    ),
  ])
})

test('in a column there is half the room', async () => {
  const text = `# A\n\n::::columns\n:::col\n${fence('mermaid [Wide]', 'flowchart LR\n  A[Some words] --> B[Some words] --> C[Some words]')}\n:::\n:::col\nx\n:::\n::::\n`
  const { problems } = await drawnOf({ 'day.md': text })
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('expected at most 528 × 520')])
})

test('who has no browser learns at least what is wrong with the text', async () => {
  const courses: readonly Course[] = [courseOf({ 'day.md': `# A\n\n${flow}` })]
  const wrong = { courses, problems: [error('minutes', { path: 'day.md', line: 1, column: 1 }, 'Unexpected')] }
  const refusing = async (): Promise<never> => refuse()
  expect(await drawCourses(wrong, openKit, refusing)).toBe(wrong)
  await expect(drawCourses({ courses, problems: [] }, openKit, refusing)).rejects.toThrow(EnvironmentError)
})
