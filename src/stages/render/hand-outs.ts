import type { Block } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import { blocksOf } from '../../walk.ts'
import { participantContent } from '../edition.ts'
import { apartOf, contentToHtml, type Paper } from './paper.ts'

/** A card to hand over, with the scene that it belongs to. */
export interface Card {
  readonly scene: string
  readonly html: string
}

/** The cards to cut out of some content, a page each. */
export const cardsOf = (content: readonly Content[], paper: Paper): readonly Card[] =>
  content.flatMap((scene) =>
    scene.kind === 'block'
      ? apartOf([scene], paper).map((card) => ({
          scene: scene.title ?? '',
          html: contentToHtml([card], { ...paper, apart: [] }),
        }))
      : [],
  )

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
