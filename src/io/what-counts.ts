import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { browserVariables, installedBrowser } from './browser-paths.ts'
import { coursesFolder } from './courses-folder.ts'
import { projectFolder } from './project-folder.ts'
import { type Trace, traceOf, traceOfProgram, tracesUnder } from './traces.ts'

/** Traces of all that a build reads: courses, templates, kejian itself and its packages. */
export function traceSources(folders: readonly string[], everything: boolean): readonly Trace[] {
  const project = projectFolder()
  const own = ['build', 'templates'].map((name) => join(project, name))
  const packages = ['package.json', join('node_modules', '.package-lock.json')].map((name) => join(project, name))
  return [
    ...(everything ? traceCandidates() : []),
    ...[...folders, ...own].flatMap(tracesUnder),
    ...packages.map(traceOf),
  ]
}

// What is no course yet may become one.
const traceCandidates = (): readonly Trace[] => [
  traceOf(coursesFolder),
  ...readdirSync(coursesFolder).map((name) => traceOf(join(coursesFolder, name, 'course.yaml'))),
]

/** Traces of what a build has left in a folder, and of what it would clear away. */
export const traceOutput = (out: string, paths: readonly string[]): readonly Trace[] => [
  ...[...paths, 'manifest.json'].map((path) => traceOf(join(out, path))),
  ...['.kejian-lock', '.kejian-aside'].map((name) => traceOf(join(out, name))),
  ...tracesUnder(join(out, '.problems')),
]

/** The browser that is taken, as far as that can be told without looking for downloaded ones. */
export const obviousBrowser = (environment: NodeJS.ProcessEnv): string | null =>
  browserVariables.map((name) => environment[name] ?? '').find((named) => named !== '') ?? installedBrowser(environment)

/** The trace of a browser's program. */
export const traceBrowser = traceOfProgram
