import type { Nodes } from 'mdast'
import type { TrainerText } from '../../content.ts'
import type { MarpComment } from '../../marp/reading.ts'
import { error, type Place, type Problem } from '../../problem.ts'
import type { SourceFile } from '../../source.ts'
import type { ParsedLecture } from '../parse.ts'
import type { Comment } from './comments.ts'

/** What is carried along while one lecture is read: the text to cut from and the findings so far. */
export interface Reading {
  readonly file: SourceFile
  readonly problems: Problem[]
  /** The CSV files of the course, for its charts. */
  readonly tables: readonly SourceFile[]
  /** Words for the trainer that Marp makes no note of. */
  readonly remarks: TrainerText[]
  placeOf(node: Nodes): Place
  sourceOf(node: Nodes): string
  /** What Marp makes of the next comment with this text on this line; `null` when it finds none there. */
  heard(text: string, line: number): MarpComment | null
  /** Remembers a comment that may hold facts. */
  keep(comment: Comment, place: Place): void
  /** The settings remembered since the last call. */
  take(): readonly { readonly settings: Readonly<Record<string, unknown>>; readonly place: Place }[]
  /** The comments of Marp that nobody asked for. */
  unheard(): readonly Problem[]
}

/** Begins to read a lecture. */
export function beginReading({ file, comments, tables }: ParsedLecture): Reading {
  const problems: Problem[] = []
  const left = byText(comments)
  let kept: { settings: Readonly<Record<string, unknown>>; place: Place }[] = []
  return {
    file,
    problems,
    tables,
    remarks: [],
    placeOf: ({ position }) => ({
      path: file.path,
      line: position?.start.line ?? 1,
      column: position?.start.column ?? 1,
    }),
    sourceOf: ({ position }) => file.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
    heard: (text, line) => {
      const same = left.get(bare(text)) ?? []
      const index = same.findIndex(({ from, until }) => from < line && line <= until)
      return index < 0 ? null : (same.splice(index, 1)[0] ?? null)
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
    unheard: () =>
      [...left.values()]
        .flat()
        .filter(({ isNote }) => isNote)
        .map((one) => notFound(one, file)),
  }
}

function byText(comments: readonly MarpComment[]): ReadonlyMap<string, MarpComment[]> {
  const groups = new Map<string, MarpComment[]>()
  for (const comment of comments) {
    const group = groups.get(bare(comment.text)) ?? []
    groups.set(bare(comment.text), group)
    group.push(comment)
  }
  return groups
}

// Lists and quotes put something before each line.
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
