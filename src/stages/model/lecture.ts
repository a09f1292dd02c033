import type { RootContent } from 'mdast'
import type { Lecture, Section, Slide } from '../../lecture.ts'
import type { Place, Problem } from '../../problem.ts'
import type { ParsedLecture } from '../parse.ts'
import { gapBefore, readContent } from './content.ts'
import { type Facts, readFacts } from './facts.ts'
import { numberFigures } from './figure-numbers.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { headingsOf } from './headings.ts'
import { beginReading, type Reading } from './reading.ts'

/** Reads one lecture: slides as Marp splits them, grouped into the sections that their facts begin. */
export const readLecture = (parsed: ParsedLecture, position: number): ReadText<Lecture> =>
  readText(parsed, readFrontMatter(parsed), position)

/** A lecture or appendix that was read, and what was found. */
export interface ReadText<Text> {
  readonly lecture: Text
  readonly problems: readonly Problem[]
}

/** Reads the text of a lecture or appendix whose front matter is known. */
export function readText(parsed: ParsedLecture, front: FrontMatter, position: number): ReadText<Lecture> {
  const reading = beginReading(parsed)
  const number = front.value.number ?? position
  const groups = groupBySlide(parsed)
  let end = front.end
  const drafts = groups.map((group): DraftSlide => {
    const draft = readSlide(group, end, reading)
    end = draft.end
    return draft
  })
  const slides = numberFigures(numberSlides(drafts, number), number)
  const file: Place = { path: parsed.file.path, line: 1, column: 1 }
  const slug = parsed.file.name.replace(/\.md$/i, '')
  const title = front.value.title ?? slides.flatMap(({ slide }) => sharedHeadings(slide))[0] ?? slug
  const lecture: Lecture = {
    slug,
    id: front.value.id ?? slug,
    number,
    label: front.value.label ?? String(number),
    title,
    minutes: front.value.minutes ?? null,
    minutesPlace: front.place('minutes'),
    objectives: front.value.objectives,
    objectivesPlace: front.place('objectives'),
    place: file,
    frontMatter: front.source,
    remarks: [...front.remarks, ...reading.remarks],
    sections: intoSections(slides, title, file),
    tail: parsed.file.text.slice(end).replace(/\S/g, ''),
  }
  return { lecture, problems: [...front.problems, ...reading.problems, ...reading.unheard()] }
}

/** 2-1, 2-2 …; a slide that only the trainer has is 2-2a, so that both readers call the next one 2-3. */
function numberSlides(drafts: readonly DraftSlide[], lecture: number): readonly DraftSlide[] {
  let shared = 0
  let own = 0
  return drafts.map((draft) => {
    const isShared = draft.slide.audience === null
    own = isShared ? 0 : own + 1
    shared += isShared ? 1 : 0
    const number = `${lecture}-${shared}${own === 0 ? '' : String.fromCharCode(96 + Math.min(own, 26))}`
    return { ...draft, slide: { ...draft.slide, number } }
  })
}

// A title that participants read does not come from a slide that they do not see.
const sharedHeadings = ({ audience, headings }: Slide): readonly string[] => (audience === null ? headings : [])

interface SlideNodes {
  readonly separator: RootContent | null
  readonly nodes: readonly RootContent[]
  readonly line: number
}

function groupBySlide({ root, slideLines }: ParsedLecture): readonly SlideNodes[] {
  return slideLines.map((line, index) => {
    const until = slideLines[index + 1] ?? Number.POSITIVE_INFINITY
    const own = root.children.filter((node) => {
      const at = (node.position?.start.line ?? 1) - 1
      return (index === 0 || at >= line) && at < until
    })
    const [first] = own
    const breaks = index > 0 && first?.type === 'thematicBreak' && (first.position?.start.line ?? 0) - 1 === line
    return breaks && first !== undefined
      ? { separator: first, nodes: own.slice(1), line }
      : { separator: null, nodes: own, line }
  })
}

interface DraftSlide {
  readonly slide: Slide
  readonly facts: Facts
  readonly end: number
}

function readSlide({ separator, nodes, line }: SlideNodes, from: number, reading: Reading): DraftSlide {
  const gap = separator === null ? '' : gapBefore(separator, from, reading) + reading.sourceOf(separator)
  const start = separator?.position?.end.offset ?? from
  const { content, end } = readContent(nodes, start, reading, null)
  const said = reading.take()
  const { facts, problems } = readFacts(said)
  reading.problems.push(...problems)
  const headings = headingsOf(content)
  const slide: Slide = {
    number: '',
    audience: facts.for,
    ids: facts.id,
    title: headings[0] ?? '',
    headings,
    minutes: facts.minutes,
    minutesPlace: said.find(({ settings }) => 'minutes' in settings)?.place ?? null,
    isBreak: facts.break !== null,
    meets: facts.meets,
    place: { path: reading.file.path, line: placeLine(nodes, line), column: 1 },
    separator: gap,
    content,
  }
  return { slide, facts, end }
}

const placeLine = (nodes: readonly RootContent[], line: number): number => nodes[0]?.position?.start.line ?? line + 1

function intoSections(drafts: readonly DraftSlide[], title: string, place: Place): readonly Section[] {
  const sections: { section: Omit<Section, 'slides'>; slides: Slide[] }[] = []
  for (const { slide, facts } of drafts) {
    const current = sections.at(-1)
    if (facts.section !== null) {
      const section = { id: facts.section, title: slide.title, minutes: facts.sectionMinutes, place: slide.place }
      sections.push({ section, slides: [slide] })
    } else if (current === undefined) {
      sections.push({ section: { id: null, title, minutes: null, place }, slides: [slide] })
    } else current.slides.push(slide)
  }
  return sections.map(({ section, slides }) => ({ ...section, slides }))
}
