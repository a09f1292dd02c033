import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { snapshot } from '../cli/folders.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { edits } from './edits.ts'
import { mishaps } from './mishaps.ts'
import { openProject, type Project } from './project.ts'
import { type Small, smallCourse } from './small-course.ts'

// KEJIAN_SEQUENCES=300 for all of them; KEJIAN_SEED is the first one's seed.
const sequences = Number(process.env['KEJIAN_SEQUENCES'] ?? 3)
const firstSeed = Number(process.env['KEJIAN_SEED'] ?? 1)
const stepsOfOne = 3

const folder = mkdtempSync(join(tmpdir(), 'kejian-incremental-'))
let project: Project | null = null

beforeAll(async () => {
  project = await openProject(folder)
})
afterAll(() => {
  project?.close()
  rmSync(folder, { recursive: true, force: true })
})

const seeds = Array.from({ length: sequences }, (_, index) => firstSeed + index)

test.each(seeds)(
  'whatever is changed in whatever order, a build is as one without any memory (seed %i)',
  async (seed) => {
    if (project === null) throw new Error('There is no project')
    const chance = chanceFrom(seed)
    const states: Small[] = [smallCourse]
    const story: string[] = []
    // From an error nothing would follow.
    expect(await buildAndCompare(project, smallCourse, story)).toBe(true)
    for (let step = 0; step < stepsOfOne; step += 1) {
      const small = changed(states, chance, story)
      states.push(small)
      project.write(small)
      const mishap = chance.of(Object.keys(mishaps))
      story.push(mishap)
      await mishaps[mishap]?.(project, chance)
      await buildAndCompare(project, small, story)
    }
  },
  600_000,
)

/** The course after some edits, or once more as it was. */
function changed(states: readonly Small[], chance: Chance, story: string[]): Small {
  const small = states.at(-1) ?? smallCourse
  const kind = chance.below(8)
  if (kind === 0) story.push('nothing edited')
  if (kind === 0) return small
  if (kind === 1) story.push('undone')
  if (kind === 1) return chance.of(states)
  let edited = small
  for (let count = chance.below(3); count >= 0; count -= 1) {
    const edit = chance.of(Object.keys(edits))
    story.push(edit)
    edited = edits[edit]?.(edited, chance) ?? edited
  }
  return edited
}

/** Builds over what was built before, and anew; tells whether it gave files. */
async function buildAndCompare(project: Project, small: Small, story: readonly string[]): Promise<boolean> {
  project.write(small)
  const [dist, clean] = [join(project.folder, 'dist'), join(project.folder, 'clean')]
  const before = filesOf(dist)
  const { failed, findings } = await project.build()
  const anew = await project.buildClean()
  const after = { failed, findings, files: filesOf(dist) }
  const told = story.join(', ')
  expect(after, told).toEqual({
    ...toldOf(anew),
    files: anew.failed ? withPictures(before, filesOf(clean)) : filesOf(clean),
  })
  return !failed
}

const toldOf = ({ failed, findings }: { readonly failed: boolean; readonly findings: readonly string[] }) => ({
  failed,
  findings,
})

type Files = Readonly<Record<string, string>>

const filesOf = (path: string): Files => (existsSync(path) ? snapshot(path) : {})

const isPicture = (path: string): boolean => path.startsWith('.problems')

/** After an error all is as it was, but for the pictures of what is wrong. */
const withPictures = (before: Files, clean: Files): Files =>
  Object.fromEntries([
    ...Object.entries(before).filter(([path]) => !isPicture(path) || Object.keys(clean).length === 0),
    ...Object.entries(clean).filter(([path]) => isPicture(path)),
  ])
