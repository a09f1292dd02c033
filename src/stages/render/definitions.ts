import type { Definition, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Content } from '../../content.ts'
import type { Lecture } from '../../lecture.ts'
import { slidesOf } from '../../walk.ts'

/** Where the links and images of a lecture lead that are named in one place and defined in another, as `[name]: address`. */
export const definitionsOf = (lecture: Lecture): readonly Definition[] =>
  slidesOf(lecture).flatMap(({ content }) => definitionsIn(content))

const definitionsIn = (content: readonly Content[]): readonly Definition[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return definitionsIn(piece.content)
    const found: Definition[] = []
    if (piece.kind !== 'prose') return found
    const tree: Nodes = piece.node
    visit(tree, 'definition', (definition) => {
      found.push(definition)
    })
    return found
  })
