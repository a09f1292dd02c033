import { expect, test } from 'vitest'
import { readSource } from '../../../../src/read.ts'
import { type CardLayout, cardPages, layOutCards } from '../../../../src/stages/render/cards/layout.ts'

/** The layout of a course with this text and these lines of course.yaml. */
function layout(text: string, settings = '', roster = 0): CardLayout {
  const people = Array.from({ length: roster }, (_, index) => `Person ${index + 1}`).join('\n')
  const files = [
    { name: 'course.yaml', text: `title: A day\n${settings}${roster > 0 ? '\nroster: people.csv' : ''}` },
    { name: 'day.md', text },
    { name: 'people.csv', text: `name\n${people}\n` },
  ].map((file) => ({ path: file.name, ...file }))
  const { course, problems } = readSource({ folder: '.', slug: 'day', files, assets: [], problems: [] })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (course === null || errors.length > 0) throw new Error(JSON.stringify(errors))
  return layOutCards(course)
}

const roles = (count: number, words = 'Your brief.'): string =>
  Array.from({ length: count }, (_, index) => `:::role[Role ${index + 1}]\n${words}\n:::`).join('\n\n')

const play = (attributes: string, inside: string): string =>
  `# Play\n\n::::roleplay[A play]{minutes=5 ${attributes}}\nThe scene.\n\n${inside}\n::::\n`

const heap = (attributes: string, inside: string): string =>
  `# Heap\n\n::::discussion[A heap]{minutes=5 ${attributes}}\nDraw one.\n\n${inside}\n::::\n`

const shapes = ({ sheets }: CardLayout): readonly string[] =>
  sheets.map(({ cards, grid, page }) => `${cards.length} in ${grid.columns}x${grid.rows} on ${page}`)

test('short cards are two to a sheet, whose fronts are on odd pages behind the list', () => {
  expect(shapes(layout(play('size=3', roles(3))))).toEqual(['2 in 1x2 on 3', '1 in 1x2 on 5'])
})

test('name tents stand before them, and an odd number of tents leaves a page free', () => {
  const three = layout(play('size=3', roles(2)), '', 3)
  expect(three).toMatchObject({ front: 2, firstTent: 3, tents: 3 })
  expect(shapes(three)).toEqual(['2 in 1x2 on 7'])
  expect(shapes(layout(play('size=3', roles(2)), '', 4))).toEqual(['2 in 1x2 on 7'])
})

test('a long card has smaller letters, a longer one a sheet of its own, in the order of the source', () => {
  const [short, long, longer] = [1, 20, 60].map((times) => 'Ask what the shop sells and when. '.repeat(times * 2))
  const mixed = `:::role[A]\n${longer}\n:::\n\n:::role[B]\n${short}\n:::`
  expect(layout(play('', roles(1, short))).sheets[0]?.size).toBe(13)
  expect(layout(play('', roles(1, long))).sheets[0]).toMatchObject({ grid: { columns: 1, rows: 2 } })
  expect(layout(play('', roles(1, long))).sheets[0]?.size).toBeLessThan(13)
  expect(shapes(layout(play('', mixed)))).toEqual(['1 in 1x1 on 3', '1 in 1x2 on 5'])
})

test('tickets of a heap look alike: six to a sheet, or fewer where one has much to say', () => {
  const tickets = (words: string): string =>
    Array.from({ length: 7 }, (_, index) => `:::ticket[T${index}]\n${index === 0 ? words : 'Go.'}\n:::`).join('\n\n')
  expect(shapes(layout(heap('sets=1', tickets('Go.'))))).toEqual(['6 in 2x3 on 3', '1 in 2x3 on 5'])
  expect(shapes(layout(heap('sets=1', tickets('Ask what the shop sells. '.repeat(24)))))).toEqual([
    '4 in 2x2 on 3',
    '3 in 2x2 on 5',
  ])
})

test.each([
  ['size=3', 'participants: 24', 8],
  ['size=3', 'participants: 25', 9],
  ['size=3', '', null],
  ['sets=2', '', 2],
  ['sets=2', 'participants: 24', 2],
  ['', 'participants: 24', null],
])('{%s} with "%s" gives %s copies of each card', (attributes, settings, count) => {
  expect(layout(play(attributes, roles(1)), settings).sheets[0]?.copies.count).toBe(count)
})

test('each group gets one ticket, so a heap of six is printed once for six groups and twice for seven', () => {
  const tickets = Array.from({ length: 6 }, (_, index) => `:::ticket[T${index}]\nGo.\n:::`).join('\n\n')
  const copies = (people: number) => layout(heap('size=4', tickets), `participants: ${people}`).sheets[0]?.copies.count
  expect([copies(24), copies(25)]).toEqual([1, 2])
})

test('every card has a page, by its place', () => {
  const planned = layout(play('size=3', roles(3)))
  const pages = planned.sheets.flatMap(({ cards }) => cards.map(({ place }) => cardPages(planned).get(place)))
  expect(pages).toEqual([3, 3, 5])
})
