import { expect, test } from 'vitest'
import { loadTemplates } from '../../../src/io/templates.ts'
import { noLayout } from '../../../src/known.ts'
import { renderSlides } from '../../../src/stages/render/slides.ts'
import { courseOf } from '../../checks/course-of.ts'

test('the trainer’s slides, which are on the wall, name the roles and show no brief, rubric or answer', async () => {
  const text = [
    '# A',
    '::::roleplay{minutes=1}\nThe scene\n\n:::role[Banker]\nThe brief\n:::\n\n:::observer[Watcher]\nThe rubric\n:::\n::::',
    ':::answer\nThe answer\n:::',
    ':::trainer\nThe hint\n:::',
  ].join('\n\n')
  const course = courseOf({ 'day.md': text })
  const templates = await loadTemplates()
  const words = course.lectures
    .flatMap(
      (lecture) =>
        renderSlides(course, lecture, templates, { scope: null, printable: true, workbook: noLayout }).slides,
    )
    .join('')
  for (const shown of ['The scene', 'Banker', 'Watcher']) expect(words).toContain(shown)
  for (const hidden of ['The brief', 'The rubric', 'The answer', 'The hint']) expect(words).not.toContain(hidden)
})
