import type { Nodes } from 'mdast'
import type { Place, Problem } from '../../problem.ts'
import type { SourceFile } from '../../source.ts'
import type { Comment } from './comments.ts'

/** What is carried along while one lecture is read: the text to cut from and the findings so far. */
export interface Reading {
  readonly file: SourceFile
  readonly problems: Problem[]
  placeOf(node: Nodes): Place
  sourceOf(node: Nodes): string
  /** Remembers a comment that may hold facts. */
  keep(comment: Comment, place: Place): void
  /** The settings remembered since the last call. */
  take(): readonly { readonly settings: Readonly<Record<string, unknown>>; readonly place: Place }[]
}

/** Begins to read a lecture. */
export function beginReading(file: SourceFile): Reading {
  const problems: Problem[] = []
  let kept: { settings: Readonly<Record<string, unknown>>; place: Place }[] = []
  return {
    file,
    problems,
    placeOf: ({ position }) => ({
      path: file.path,
      line: position?.start.line ?? 1,
      column: position?.start.column ?? 1,
    }),
    sourceOf: ({ position }) => file.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
    keep: ({ settings, unknown }, place) => {
      if (settings === null) return
      kept.push({ settings, place })
      for (const key of unknown) problems.push(unknownKey(key, place))
    },
    take: () => {
      const taken = kept
      kept = []
      return taken
    },
  }
}

const unknownKey = (key: string, place: Place): Problem => ({
  rule: 'facts',
  severity: 'warning',
  place,
  message: `Unexpected "${key}" among directives, expected only what Marp or kejian knows: move it into a comment of its own, where it is a note`,
})
