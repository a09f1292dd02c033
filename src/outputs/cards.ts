import type { Participant } from '../course.ts'
import { targetsOf } from '../references.ts'
import { cardsFile } from '../stages/render/cards/file.ts'
import { widthOf } from '../stages/render/cards/height.ts'
import { type CardLayout, layOutCards, linesOnPage } from '../stages/render/cards/layout.ts'
import { cardLines } from '../stages/render/cards/print-list.ts'
import { printedSheets } from '../stages/render/cards/sides.ts'
import { definitionsOf } from '../stages/render/definitions.ts'
import { family } from '../stages/render/fonts.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import type { Paper } from '../stages/render/paper.ts'
import { withReferences } from '../stages/render/references.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { paperTheme } from '../stages/render/theme.ts'
import { inGuide } from '../stages/render/whereabouts.ts'
import { wordsFor } from '../words.ts'
import type { Output } from './output.ts'

/** All that is cut and handed over: what to print, name tents, role cards, observers' sheets and tickets. */
export const cards: Output = {
  name: 'cards',
  paper: (words) => words.cards,
  plan: (course, { edition }) =>
    edition.audience === 'trainer' && hasSheets(layOutCards(course))
      ? [
          {
            path: cardsFile,
            format: 'pdf',
            title: `${course.title} · ${wordsFor(course.language).cards}`,
            lecture: null,
          },
        ]
      : [],
  refersTo: 'workbook',
  render: (course, artifact, kit, known) => {
    const words = wordsFor(course.language)
    const layout = layOutCards(course)
    const paper: Paper = {
      kind: 'guide',
      words,
      templates: kit.templates,
      headingShift: 3,
      definitions: course.lectures.flatMap(definitionsOf),
      drawings: course.drawings,
    }
    const lines = cardLines(layout, words)
    const html = fillOutput(kit.templates, 'cards', {
      language: course.language,
      title: course.title,
      words,
      documentTitle: artifact.title,
      policy: policyHere,
      fonts: fontsHere,
      family,
      css: paperTheme(course, kit.templates, words.cards),
      headcount: course.participants === null ? null : words.headcount.replace('*', String(course.participants)),
      lists: pagesOfList(lines),
      spareFront: Array.from({ length: layout.front - pagesOfList(lines).length - 1 }),
      tents: course.roster.map((person, index) => tentOf(person, index)),
      spareTents: Array.from({ length: layout.tents % 2 }),
      sheets: printedSheets(layout.sheets, paper),
    })
    const find = inGuide(course, known)
    const referred = withReferences(html, targetsOf(course), words, (target) => ({ ...find(target), href: null }))
    return packPage({ html: referred, assets: course.assets, fonts: kit.fonts })
  },
}

const hasSheets = ({ sheets, tents }: CardLayout): boolean => sheets.length > 0 || tents > 0

const pagesOfList = <Line>(
  lines: readonly Line[],
): readonly { readonly opens: boolean; readonly lines: readonly Line[] }[] =>
  Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, page) => ({
    opens: page === 0,
    lines: lines.slice(page * linesOnPage, (page + 1) * linesOnPage),
  }))

/** A name as large as its half of the sheet allows. */
const tentOf = ({ name, organisation, group }: Participant, index: number) => ({
  opens: index === 0,
  name,
  organisation,
  group,
  size: Math.min(largestName, Math.floor(roomForName / Math.max(1, widthOf(name)))),
})

const largestName = 50

const roomForName = 172
