import type { RootContent } from 'mdast'
import type { Block } from '../../blocks/index.ts'
import { letters } from '../../blocks/letters.ts'
import type { Content, Prose } from '../../content.ts'
import type { Slide } from '../../lecture.ts'
import { escapeHtml } from './escape.ts'
import { contentToHtml, type Paper } from './paper.ts'

/** How the answers of a slide are shown: all at once, first by marks on the slide, or question by question. */
type Way = 'list' | 'marks' | 'questions'

/** The answers of a slide as the trainer projects them; what is asked stands before what is answered. */
export interface SlideAnswers {
  readonly number: string
  readonly way: Way
  readonly items: readonly AnswerItem[]
}

/** Something asked, and what the answer is; the HTML is the guide's. */
interface AnswerItem {
  readonly asked: string
  readonly answered: string
  /** It is a question with options. */
  readonly isQuestion: boolean
  /** The right options, counted from 0, as `1 3`. */
  readonly right: string
}

/** The answers on a slide, or `null` where there are none; what stands on cards is never among them. */
export function answersOn({ number, content }: Slide, paper: Paper): SlideAnswers | null {
  const items = itemsIn(content, paper)
  return items.length === 0 ? null : { number, way: wayOf(content), items }
}

function wayOf(content: readonly Content[]): Way {
  const quizzes = withQuestions(content)
  if (quizzes.length === 0) return 'list'
  return quizzes.some(({ attributes }) => 'deck' in attributes && attributes.deck === 'title') ? 'questions' : 'marks'
}

const withQuestions = (content: readonly Content[]): readonly Block[] =>
  content.flatMap((piece) => {
    if (piece.kind !== 'block') return []
    const inside = withQuestions(piece.content)
    return piece.content.some((one) => one.kind === 'block' && one.name === 'question') ? [piece, ...inside] : inside
  })

// Who holds a card alone knows what it says; what is for the trainer is for no one else.
const kept: ReadonlySet<string> = new Set(['role', 'observer', 'trainer', 'worksheet'])

/** Each answer with the last thing that was said before it and is no table to be filled in. */
function itemsIn(content: readonly Content[], paper: Paper): readonly AnswerItem[] {
  let asked: Prose | null = null
  return content.flatMap((piece) => {
    if (piece.kind === 'prose' && isAsking(piece.node)) asked = piece
    if (piece.kind !== 'block' || piece.name !== 'answer') return piece.kind === 'block' ? itemsOf(piece, paper) : []
    const items = piece.content.length > 0 ? [itemOf(asked, piece, paper)] : []
    asked = null
    return items
  })
}

/** What stands in a block; in a ticket it begins with its title. */
function itemsOf(block: Block, paper: Paper): readonly AnswerItem[] {
  if (kept.has(block.name)) return []
  if (block.name === 'question') return [questionOf(block, paper)]
  const [first, ...rest] = itemsIn(block.content, paper)
  if (first === undefined) return []
  const title = block.name === 'ticket' ? `<h3>${escapeHtml(block.title ?? '')}</h3>` : ''
  return [{ ...first, asked: title + first.asked }, ...rest]
}

const isAsking = ({ type }: RootContent): boolean => type === 'paragraph' || type === 'list' || type === 'heading'

const itemOf = (asked: Prose | null, answer: Block, paper: Paper): AnswerItem => ({
  asked: asked === null ? '' : htmlOf([asked], paper),
  answered: htmlOf(answer.content, paper),
  isQuestion: false,
  right: '',
})

function questionOf(question: Block, paper: Paper): AnswerItem {
  const asked = question.content.filter(({ kind }) => kind === 'prose')
  const answers = question.content.flatMap((piece) =>
    piece.kind === 'block' && piece.name === 'answer' ? piece.content : [],
  )
  const key = question.key.length === 0 ? '' : `<p class="answer-key">${paper.words.key} ${letters(question.key)}</p>`
  return {
    asked: htmlOf(asked, paper),
    answered: key + htmlOf(answers, paper),
    isQuestion: true,
    right: question.key.join(' '),
  }
}

// Links to other places of a book lead nowhere on the screen.
const htmlOf = (content: readonly Content[], paper: Paper): string =>
  contentToHtml(content, paper).replace(/<a href="#[^"]*">([\s\S]*?)<\/a>/g, '$1')
