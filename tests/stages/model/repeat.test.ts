import { expect, test } from 'vitest'
import { blocksOf, slidesOf } from '../../../src/walk.ts'
import { courseOf } from '../../checks/course-of.ts'

/** The questions of a quiz of so many, and those of the one that repeats it, by their ids. */
function orders(count: number): readonly (readonly string[])[] {
  const ids = Array.from({ length: count }, (_, index) => `Q${index + 1}`)
  const questions = ids.map((id) => `::::question{id=${id}}\nIs it?\n\n- [x] yes\n- [ ] no\n::::\n`).join('\n')
  const repeat = ':::::quiz{minutes=1 repeats=first}\n:::::'
  const course = courseOf({ 'a.md': `:::::quiz{id=first minutes=1}\n${questions}:::::\n\n---\n\n${repeat}\n` })
  return course.lectures
    .flatMap(slidesOf)
    .map(({ content }) =>
      blocksOf(content).flatMap((block) =>
        block.name === 'question' && block.attributes.id !== undefined ? [block.attributes.id] : [],
      ),
    )
}

test.each([2, 3, 4, 5, 6, 7, 10, 20, 35, 105])(
  'a quiz that repeats another asks its %i questions in another order',
  (count) => {
    const [first = [], second = []] = orders(count)
    expect(first).toHaveLength(count)
    expect([...second].sort()).toEqual([...first].sort())
    expect(second).not.toEqual(first)
  },
)
