import { type Block, definitionOf } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import type { Appendix, Lecture } from '../../lecture.ts'
import { error, type Problem } from '../../problem.ts'
import { mapBlocks, mapContent, slidesOf } from '../../walk.ts'

type Form = Extract<Block, { name: 'worksheet' }>

/** Gives each worksheet that `repeats` another the other's title: it is a line that says where the form stands. */
export function repeatForms(
  lectures: readonly Lecture[],
  appendices: readonly Appendix[],
): {
  readonly texts: { readonly lectures: readonly Lecture[]; readonly appendices: readonly Appendix[] }
  readonly problems: readonly Problem[]
} {
  const forms = new Map<string, Form>()
  const shared = [...lectures, ...appendices.filter(({ audience }) => audience === null)]
  for (const form of shared.flatMap(slidesOf).flatMap((slide) => (slide.audience ? [] : formsIn(slide.content)))) {
    const { id, repeats } = form.attributes
    if (id !== undefined && repeats === undefined) forms.set(id, form)
  }
  const problems: Problem[] = []
  const refer = (block: Block): Block => {
    if (block.name !== 'worksheet' || block.attributes.repeats === undefined) return block
    const original = forms.get(block.attributes.repeats)
    problems.push(...wrongReference(block, original, [...forms.keys()]))
    return original === undefined ? block : { ...block, title: original.title }
  }
  const change = <Text extends Lecture>(text: Text): Text => ({
    ...text,
    ...mapContent(text, (content) => mapBlocks(content, refer)),
  })
  return { texts: { lectures: lectures.map(change), appendices: appendices.map(change) }, problems }
}

// A form that only the trainer has is no form to refer to.
const formsIn = (content: readonly Content[]): readonly Form[] =>
  content.flatMap((piece) => {
    if (piece.kind !== 'block' || definitionOf(piece).share !== 'whole') return []
    return piece.name === 'worksheet' ? [piece] : formsIn(piece.content)
  })

function wrongReference(block: Form, original: Form | undefined, known: readonly string[]): readonly Problem[] {
  const { repeats } = block.attributes
  if (original === undefined) {
    const message = `Unexpected repeats="${repeats}", expected the id of a worksheet that participants have (${known.join(', ') || 'none'})`
    return [error('repeats', block.place, message)]
  }
  if (block.title === null && block.content.length === 0) return []
  const message = `Unexpected text in a worksheet that repeats "${repeats}", expected ":::worksheet{repeats=${repeats}}" and the closing line: take out its title and text`
  return [error('repeats', block.place, message)]
}
