import type { Block } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import type { Course } from '../../course.ts'
import { noLayout } from '../../known.ts'
import { blocksOf } from '../../walk.ts'
import { participantContent } from '../edition.ts'
import { anchors, linksTo, type Placed } from './anchors.ts'
import { contentOf } from './back.ts'
import { apartOf, contentToHtml, type Paper } from './paper.ts'

/** A card to hand over, with the scene that it belongs to. */
export interface Card {
  readonly scene: string
  readonly html: string
  readonly id: string | null
}

/** The cards to cut out of some content, a page each. */
export const cardsOf = (content: readonly Content[], paper: Paper): readonly Card[] =>
  content.flatMap((scene) =>
    scene.kind === 'block'
      ? apartOf([scene], paper).map((card) => ({
          scene: scene.title ?? '',
          html: contentToHtml([card], { ...paper, apart: [] }),
          id: linksTo(card, paper.placed ?? [], noLayout)[0]?.id ?? null,
        }))
      : [],
  )

/** Where each card of the course stands. */
export const placedCards = ({ lectures }: Course, paper: Paper): readonly Placed[] =>
  lectures
    .flatMap((lecture) => apartOf(contentOf(lecture), paper))
    .map((block, index) => ({ block, at: [{ id: anchors.card(index), part: null }] }))

/** A page of slips to cut apart, one for each group. */
export interface SlipPage {
  readonly scene: string
  readonly slips: readonly { readonly title: string; readonly html: string }[]
}

const slipsOnPage = 6

/** The tickets of each activity in some content, six to a page. */
export const slipsOf = (content: readonly Content[], paper: Paper): readonly SlipPage[] =>
  content.flatMap((scene) => {
    if (scene.kind !== 'block') return []
    const slips = blocksOf([scene])
      .filter(({ name }) => name === 'ticket')
      .map((ticket) => slipOf(ticket, paper))
    return pagesOf(slips).map((page) => ({ scene: scene.title ?? '', slips: page }))
  })

// A slip is for a participant's hand: what only the trainer has is not on it.
const slipOf = ({ title, content }: Block, paper: Paper): SlipPage['slips'][number] => ({
  title: title ?? '',
  html: contentToHtml(participantContent(content), paper),
})

const pagesOf = <Slip>(slips: readonly Slip[]): readonly (readonly Slip[])[] =>
  Array.from({ length: Math.ceil(slips.length / slipsOnPage) }, (_, page) =>
    slips.slice(page * slipsOnPage, (page + 1) * slipsOnPage),
  )
