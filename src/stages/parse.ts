import type { Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { closeMark, openMark } from '../marp/marks.ts'
import { type MarpReading, readDeck } from '../marp/reading.ts'
import { error, hasErrors, type Problem } from '../problem.ts'
import type { CourseSource, SourceFile } from '../source.ts'
import { type FrontMatterText, splitFrontMatter } from './parse/front-matter.ts'
import { type Glossary, readGlossary } from './parse/glossary.ts'
import { checkLimits, checkNesting } from './parse/limits.ts'
import { parseMarkdown } from './parse/markdown.ts'
import { type Roster, readRoster } from './parse/roster.ts'
import { appendixFiles, type CourseSettings, lectureFiles, readSettings } from './parse/settings.ts'

/** One lecture file as a tree with places, and what Marp makes of it. */
export interface ParsedLecture extends MarpReading {
  readonly file: SourceFile
  readonly frontMatter: FrontMatterText | null
  readonly root: Root
  /** The CSV files of the course, for its charts. */
  readonly tables: readonly SourceFile[]
}

/** A course folder, read but not yet understood. */
export interface ParsedCourse {
  readonly source: CourseSource
  readonly settings: CourseSettings
  readonly glossary: Glossary
  readonly roster: Roster
  readonly lectures: readonly ParsedLecture[]
  readonly appendices: readonly ParsedLecture[]
}

/** Reads the text of a course into trees. A file over the limits is reported and left out. */
export function parse(source: CourseSource): {
  readonly parsed: ParsedCourse | null
  readonly problems: readonly Problem[]
} {
  const limited = source.files.filter((file) => !file.name.endsWith('.json')).flatMap(checkLimits)
  const broken = new Set(limited.map((problem) => problem.place.path))
  const readable = { ...source, files: source.files.filter((file) => !broken.has(file.path)) }
  const settings = readSettings(readable)
  if (settings === null)
    return { parsed: null, problems: [...source.problems, ...limited, ...noSettings(source, limited)] }
  const tables = readable.files.filter(({ name }) => /\.csv$/i.test(name))
  const named = [lectureFiles(source, settings), appendixFiles(source, settings)]
  const read = named.map(({ files }) =>
    files.filter((file) => !broken.has(file.path)).map((file) => parseOnce(file, tables)),
  )
  const [lectures = [], appendices = []] = read.map((texts) => texts.flatMap(({ lecture }) => lecture ?? []))
  const glossary = readGlossary(readable, settings)
  const roster = readRoster(readable, settings)
  const wrong = [...read.flat(), ...(settings.value ? named : []), settings, glossary, roster].flatMap(
    (one) => one.problems,
  )
  const all = [...source.problems, ...limited, ...wrong]
  return { parsed: { source: readable, settings, glossary, roster, lectures, appendices }, problems: all }
}

interface ReadLecture {
  readonly lecture: ParsedLecture | null
  readonly problems: readonly Problem[]
}

// Whoever watches a course reads it with each save; mostly one file has changed.
const latest = new Map<string, { readonly files: readonly string[]; readonly read: ReadLecture }>()

function parseOnce(file: SourceFile, tables: readonly SourceFile[]): ReadLecture {
  const files = [file, ...tables].flatMap(({ path, name, text }) => [path, name, text])
  const known = latest.get(file.path)
  if (known?.files.length === files.length && files.every((text, index) => text === known.files[index]))
    return known.read
  const read = parseLecture(file, tables)
  latest.set(file.path, { files, read })
  return read
}

function parseLecture(file: SourceFile, tables: readonly SourceFile[]): ReadLecture {
  try {
    const { frontMatter, rest } = splitFrontMatter(file.text)
    const root = parseMarkdown(rest)
    const problems = checkNesting(file, root)
    if (problems.length > 0) return { lecture: null, problems }
    return { lecture: { file, tables, frontMatter, root, ...readDeck(markFences(file.text, root)) }, problems: [] }
  } catch (cause) {
    // Marp itself fails on `paginate: [1, 2]`, for one. A full stack is for whoever called us.
    if (!(cause instanceof TypeError)) throw cause
    const message = `Unexpected text that Marp fails on (${cause.message}), expected plain values such as "paginate: true": look at the front matter and the comments`
    return { lecture: null, problems: [error('marp', { path: file.path, line: 1, column: 1 }, message)] }
  }
}

/** The text with each block fence replaced by a mark, line for line: so Marp splits slides around blocks, not in them. */
function markFences(text: string, root: Root): string {
  const blocks = root.children.flatMap(blocksIn)
  if (blocks.length === 0) return text
  const lines = text.split(/\r\n?|\n/)
  blocks.forEach((block, index) => {
    const { start, end } = block.position ?? {}
    if (start === undefined || end === undefined) return
    lines[start.line - 1] = openMark(index)
    if (end.line > start.line) lines[end.line - 1] = closeMark(index)
  })
  return lines.join('\n')
}

const blocksIn = (node: RootContent): readonly ContainerDirective[] =>
  node.type === 'containerDirective' ? [node, ...node.children.flatMap(blocksIn)] : []

function noSettings(source: CourseSource, limited: readonly Problem[]): readonly Problem[] {
  if (hasErrors([...source.problems, ...limited])) return []
  const place = { path: `${source.folder}/course.yaml`, line: 1, column: 1 }
  return [error('course-file', place, 'Unexpected folder without course.yaml, expected one with at least "title: …"')]
}
