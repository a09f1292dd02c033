import { expect, test } from 'vitest'
import type { Course } from '../../src/course.ts'
import type { Made } from '../../src/made.ts'
import { formatPlace } from '../../src/problem.ts'
import { plan } from '../../src/stages/plan.ts'
import { findLeaks } from '../../src/stages/secrecy.ts'
import { courseOf } from '../checks/course-of.ts'

/** The participants' deck of a course as if it said this. */
const deckThatSays = (course: Course, words: string): readonly Made[] =>
  plan(course)
    .filter(({ output, artifact }) => output.name === 'deck' && artifact.edition.audience === 'participant')
    .slice(0, 1)
    .map((job) => ({ job, path: job.artifact.path, bytes: Buffer.from(`<p>${words}</p>`), pages: null }))

const leaksOf = async (text: string, words: string): Promise<readonly string[]> => {
  const course = courseOf({ 'day.md': text })
  return (await findLeaks(course, deckThatSays(course, words))).map(({ place }) => formatPlace(place))
}

test('a note may quote what participants read, wherever they read it', async () => {
  const text =
    '# Small firms borrow little\n\n- Banks ==ask for== **security**\n\n<!--\nSmall firms borrow little.\nBanks ask for security.\nBut nobody says that aloud.\n-->'
  expect(await leaksOf(text, 'Small firms borrow little Banks ask for security')).toEqual([])
  expect(await leaksOf(text, 'But nobody says that aloud')).toEqual(['day.md:8:1'])
})

test('short words in a note are no secret', async () => {
  expect(await leaksOf('# A\n\n<!-- Ask them. -->', 'Ask them')).toEqual([])
})

test('an answer leaks whichever way its table is drawn', async () => {
  const text =
    '# A\n\n:::case{minutes=1}\nX\n:::\n\n::::answer\n| Water meter | Wages | Power |\n|---|---|---|\n| 56 | 57 | 58 |\n::::\n'
  expect(await leaksOf(text, '<td>Water meter</td><td>Wages</td> <td>Power</td>')).toEqual(['day.md:8:1'])
})

test('words on a trainer’s slide are secrets, its block titles and attributes too', async () => {
  const text =
    '# A\n\n---\n\n<!-- for: trainer -->\n\n# The key to all of it together\n\n:::case[Which one of them it was]{minutes=1 groups="all of you together"}\nX\n:::\n'
  expect(await leaksOf(text, 'The key to all of it together')).toEqual(['day.md:7:1'])
  expect(await leaksOf(text, 'Which one of them it was: all of you together')).toEqual(['day.md:9:1', 'day.md:9:1'])
})

test('the title of a role is for all, its brief is not, nor is the title of an answer', async () => {
  const text =
    '# A\n\n::::roleplay{minutes=1}\nX\n\n:::role[The manager of the branch]\nYou want to lend at any price.\n:::\n::::\n\n:::answer[Why the meter is right]\nX\n:::\n'
  expect(await leaksOf(text, 'The manager of the branch')).toEqual([])
  expect(await leaksOf(text, 'You want to lend at any price')).toEqual(['day.md:7:1'])
  expect(await leaksOf(text, 'Why the meter is right')).toEqual(['day.md:11:1'])
})

test('another course’s files are not searched', async () => {
  const course = courseOf({ 'day.md': '# A\n\n<!-- Nobody may ever know this -->' })
  const made = deckThatSays({ ...course, slug: 'other' }, 'Nobody may ever know this')
  expect(made).toHaveLength(1)
  expect(await findLeaks(course, made)).toEqual([])
})
