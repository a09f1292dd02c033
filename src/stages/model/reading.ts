import type { Nodes } from 'mdast'
import type { TrainerText } from '../../course.ts'
import type { MarpComment } from '../../marp/reading.ts'
import { error, type Place, type Problem } from '../../problem.ts'
import type { SourceFile } from '../../source.ts'
import type { ParsedLecture } from '../parse.ts'
import type { Comment } from './comments.ts'

/** What is carried along while one lecture is read: the text to cut from and the findings so far. */
export interface Reading {
  readonly file: SourceFile
  readonly problems: Problem[]
  /** Words for the trainer that Marp makes no note of. */
  readonly remarks: TrainerText[]
  placeOf(node: Nodes): Place
  sourceOf(node: Nodes): string
  /** What Marp makes of the comment with this text at this offset of the file; `null` when it finds none there. */
  heard(text: string, offset: number): MarpComment | null
  /** Remembers a comment that may hold facts. */
  keep(comment: Comment, place: Place): void
  /** The settings remembered since the last call. */
  take(): readonly { readonly settings: Readonly<Record<string, unknown>>; readonly place: Place }[]
  /** The comments of Marp that nobody asked for. */
  unheard(): readonly Problem[]
}

/** Begins to read a lecture. */
export function beginReading({ file, comments }: ParsedLecture): Reading {
  const problems: Problem[] = []
  const left = new Set(comments)
  let kept: { settings: Readonly<Record<string, unknown>>; place: Place }[] = []
  return {
    file,
    problems,
    remarks: [],
    placeOf: ({ position }) => ({
      path: file.path,
      line: position?.start.line ?? 1,
      column: position?.start.column ?? 1,
    }),
    sourceOf: ({ position }) => file.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
    heard: (text, offset) => {
      const line = file.text.slice(0, offset).split(/\r\n?|\n/).length - 1
      const found = [...left].find((one) => one.from <= line && line < one.until && isSame(one.text, text)) ?? null
      if (found !== null) left.delete(found)
      return found
    },
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
    unheard: () => [...left].filter(({ isNote }) => isNote).map((one) => notFound(one, file)),
  }
}

// Lists and quotes put something before each line.
const isSame = (one: string, other: string): boolean => bare(one) === bare(other)

const bare = (text: string): string => text.replace(/[\s>]+/g, '')

const unknownKey = (key: string, place: Place): Problem => ({
  rule: 'facts',
  severity: 'warning',
  place,
  message: `Unexpected "${key}" among directives, expected only what Marp or kejian knows: move it into a comment of its own, where it is a note`,
})

// What is a note to one reader and text to the other would be printed for everybody.
const notFound = ({ text, from }: MarpComment, { path }: SourceFile): Problem =>
  error(
    'comments',
    { path, line: from + 1, column: 1 },
    `Unexpected comment "${text.slice(0, 30)}" where Marp sees a note and Markdown sees text, expected it between blank lines: move it`,
  )
