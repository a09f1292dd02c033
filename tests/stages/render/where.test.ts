import { expect, test } from 'vitest'
import type { Course } from '../../../src/course.ts'
import { loadTemplates } from '../../../src/io/templates.ts'
import { noLayout } from '../../../src/known.ts'
import { renderSlides } from '../../../src/stages/render/slides.ts'
import { courseOf } from '../../checks/course-of.ts'

const yaml = 'title: A day\ntheme: bank\nlectures: [one.md, two.md]\n'

const one = [
  '---\nid: L1\nnumber: 1\nlabel: Lecture 1\ntitle: Water\n---\n\n# Water',
  '<!-- section: A -->\n<!-- minutes: 6 -->\n# Heating',
  '<!-- for: trainer -->\n# Solution',
].join('\n\n---\n\n')

const two = '---\nid: L2\nnumber: 2\nlabel: Lecture 2\ntitle: Leaves\n---\n\n<!-- minutes: 3 -->\n# Leaves'

async function slidesOf(course: Course, index: number): Promise<readonly string[]> {
  const lecture = course.lectures[index]
  if (lecture === undefined) throw new Error(`There is no lecture ${index}`)
  return renderSlides(course, lecture, await loadTemplates(), { scope: null, printable: true, workbook: noLayout })
    .slides
}

const whereOf = (slide: string | undefined): string => /<div class="where"[\s\S]*?<\/div>/.exec(slide ?? '')?.[0] ?? ''

test('every slide says its lecture and, once one has begun, its section', async () => {
  const slides = await slidesOf(courseOf({ 'course.yaml': yaml, 'one.md': one, 'two.md': two }), 0)
  expect(slides).toHaveLength(3)
  for (const slide of slides) expect(whereOf(slide)).toContain('<span class="where-lecture">Lecture 1</span>')
  expect(whereOf(slides[0])).not.toContain('where-section')
  expect(whereOf(slides[1])).toContain('<span class="where-section">Heating</span>')
})

test('the day is a line of lectures, each as long as it takes, with the present one marked', async () => {
  const [slide] = await slidesOf(courseOf({ 'course.yaml': yaml, 'one.md': one, 'two.md': two }), 1)
  expect(whereOf(slide)).toContain(
    '<i class="where-past" style="flex-grow:6"></i><i class="where-now" style="flex-grow:3"></i>',
  )
})

test('a slide that only the trainer has says so, and no other', async () => {
  const slides = await slidesOf(courseOf({ 'course.yaml': yaml, 'one.md': one, 'two.md': two }), 0)
  expect(slides.map((slide) => whereOf(slide).includes('Trainer only'))).toEqual([false, false, true])
})

test('the mark stands on the slide itself, not on its background picture', async () => {
  const picture = '![bg](data:image/gif;base64,R0lGODlhAQABAAAAACw=)\n\n# With a picture'
  const [slide = ''] = await slidesOf(courseOf({ 'course.yaml': 'title: A day\ntheme: bank\n', 'one.md': picture }), 0)
  expect(slide.match(/<section\b/g)?.length).toBeGreaterThan(1)
  expect(slide.match(/class="where"/g)).toHaveLength(1)
  expect(slide).toMatch(/data-marpit-advanced-background="content"[^>]*><div class="where"/)
})

test('slides of a course without a theme stay exactly as Marp makes them', async () => {
  const [slide] = await slidesOf(courseOf({ 'course.yaml': 'title: A day\n', 'one.md': '# A' }), 0)
  expect(slide).not.toContain('where')
})
