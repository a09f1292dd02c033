import type { Drawing, Figure } from '../content.ts'
import type { Course } from '../course.ts'
import { keyOf } from '../figures/key.ts'
import { readPalette } from '../figures/palette.ts'
import { problemOf, sizeProblems } from '../figures/problems.ts'
import { requestOf } from '../figures/request-of.ts'
import { fontsFor } from '../fonts.ts'
import type { Kit } from '../outputs/output.ts'
import { hasErrors, type Problem, sortProblems } from '../problem.ts'
import { figuresOf, slidesOf, textsOf } from '../walk.ts'
import type { Drawer } from './draw.ts'
import { EnvironmentError } from './environment-error.ts'

/** Courses with their figures drawn, and what is wrong with those that could not be. */
export interface Drawn {
  readonly courses: readonly Course[]
  readonly problems: readonly Problem[]
}

/** Draws every figure of courses that were read; a browser is asked for only where there is one. */
export async function drawCourses(
  read: Drawn,
  openKit: (courses: readonly Course[]) => Promise<Looks>,
  openDrawer: () => Promise<Drawer>,
): Promise<Drawn> {
  if (read.courses.every((course) => figuresIn(course).length === 0)) return read
  try {
    const { courses, problems } = await drawAll(read.courses, await openKit(read.courses), await openDrawer())
    return { courses, problems: sortProblems([...read.problems, ...problems]) }
  } catch (cause) {
    // Who has no browser learns at least what is wrong with the text.
    if (cause instanceof EnvironmentError && hasErrors(read.problems)) return read
    throw cause
  }
}

type Looks = Pick<Kit, 'templates' | 'fonts'>

async function drawAll(courses: readonly Course[], looks: Looks, drawer: Drawer): Promise<Drawn> {
  try {
    const drawn: Drawn[] = []
    for (const course of courses) drawn.push(await drawCourse(course, looks, drawer))
    return { courses: drawn.flatMap((one) => one.courses), problems: drawn.flatMap(({ problems }) => problems) }
  } finally {
    drawer.close()
  }
}

const figuresIn = (course: Course): readonly Figure[] =>
  textsOf(course)
    .flatMap(slidesOf)
    .flatMap(({ content }) => figuresOf(content))

async function drawCourse(course: Course, { templates, fonts }: Looks, drawer: Drawer): Promise<Drawn> {
  const theme = templates.themes.get(course.theme ?? 'bank')
  const { palette, problems } = readPalette(theme?.figures ?? null)
  const own = fontsFor(course.language, fonts)
  const figures = figuresIn(course)
  const unique = [...new Map(figures.map((figure) => [keyOf(figure), figure])).entries()]
  const answers = new Map(
    await Promise.all(
      unique.map(async ([key, figure]) => [key, await drawer.draw(await requestOf(figure, palette, own))] as const),
    ),
  )
  const drawings = new Map<string, Drawing>()
  for (const [key, answer] of answers) if ('svg' in answer) drawings.set(key, answer)
  const wrong = figures.flatMap((figure) => {
    const answer = answers.get(keyOf(figure))
    if (answer === undefined) return []
    return 'svg' in answer ? sizeProblems(figure, answer) : [problemOf(figure, answer)]
  })
  return { courses: [{ ...course, drawings }], problems: [...problems, ...wrong] }
}
