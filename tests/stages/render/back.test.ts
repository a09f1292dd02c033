import { expect, test } from 'vitest'
import { objectivesByLecture } from '../../../src/stages/render/back.ts'
import { courseOf } from '../../checks/course-of.ts'

test('each objective stands once, under the first lecture that has it, and last those of no lecture', () => {
  const objectives = ['O1', 'O2', 'O3'].map((id) => `  - { id: ${id}, text: Do ${id} }`).join('\n')
  const course = courseOf({
    'course.yaml': `title: A day\nobjectives:\n${objectives}\n`,
    'a.md': '---\nlabel: One\ntitle: First\nobjectives: [O2]\n---\n\n# A\n',
    'b.md': '---\nlabel: Two\ntitle: Second\nobjectives: [O2, O1]\n---\n\n# B\n',
  })
  expect(objectivesByLecture(course).map((group) => [group.title, group.objectives.map(({ id }) => id)])).toEqual([
    ['One First', ['O2']],
    ['Two Second', ['O1']],
    [null, ['O3']],
  ])
})
