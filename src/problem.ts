/** A spot in a file that an editor can open: lines and columns count from 1. */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A finding about a course: what stands there, what was expected and how to mend it. */
export interface Problem {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly place: Place
  /** Where a picture of it lies, in the folder of pictures of the output. */
  readonly picture?: string
  /** What mends it without a doubt, in the text of the file; all of it or nothing. */
  readonly fix?: readonly Edit[]
}

/** Some characters of a file to be replaced: offsets in its text without a byte order mark, and what stands there. */
export interface Edit {
  readonly start: number
  readonly was: string
  readonly text: string
}

/** A finding that keeps the course from being built. */
export const error = (rule: string, place: Place, message: string): Problem => ({
  rule,
  severity: 'error',
  message,
  place,
})

/** A finding that the editor should see and may leave. */
export const warning = (rule: string, place: Place, message: string): Problem => ({
  rule,
  severity: 'warning',
  message,
  place,
})

/** Tells whether the course may be built in spite of these findings. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error')

/** One line per finding, as compilers print them: `path:line:column severity message (rule)`. */
export const formatProblem = ({ place, severity, message, rule }: Problem): string =>
  `${formatPlace(place)} ${severity} ${message} (${rule})`

/** `path:line:column`, which editors and terminals turn into a link. */
export const formatPlace = ({ path, line, column }: Place): string => `${path}:${line}:${column}`

/** The place at which some text ends that begins at another. */
export function placeAfter({ path, line, column }: Place, text: string): Place {
  const lines = text.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return { path, line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 }
}

/** The findings in reading order, each said once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]))
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.place.path, b.place.path) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.message, b.message),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
