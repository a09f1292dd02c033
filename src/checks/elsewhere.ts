import type { Rule } from './check.ts'

/** Rules whose findings come up while a course is read, drawn, printed or searched. */
export const elsewhere: readonly Rule[] = [
  [
    'load',
    'error',
    'Every file of the course folder can be read: text in UTF-8, images that are what their names say.',
  ],
  ['limits', 'error', 'No file is so long, deep or odd that one bad text stops the day; the README lists the limits.'],
  [
    'course-file',
    'error',
    'course.yaml says what kejian knows, in values that it understands, and names files that there are.',
  ],
  [
    'front-matter',
    'error',
    'The front matter of a lecture is YAML with values that are understood; what Marp would pass over in silence is told.',
  ],
  ['marp', 'error', 'Marp can read the lecture.'],
  ['facts', 'error', 'Facts such as `<!-- minutes: 6 -->` are said once, with a value that is understood.'],
  [
    'comments',
    'error',
    'A comment is a note for everybody who reads the file: where Marp and Markdown differ, participants would read it.',
  ],
  ['unknown-block', 'error', 'A `:::name` is a block that kejian knows.'],
  ['unclosed-block', 'error', 'A block ends where its author means it to, with as many colons as it began with.'],
  ['attributes', 'error', 'A block has the attributes that it knows, with values that are understood.'],
  ['repeats', 'error', 'A quiz or form that repeats another names one that there is.'],
  ['outline', 'error', "The file of the client's order can be read."],
  ['roster', 'error', 'The roster is a table with a name in each row.'],
  ['figure', 'error', 'A figure has a title, its data can be read, and it can be drawn.'],
  ['figure-size', 'warning', 'The words of a figure are at least 24 px high on the slide: legible from the last row.'],
  [
    'glyphs',
    'error',
    'A font of the course has every character that is printed: one that none has would be an empty box on paper.',
  ],
  [
    'overflow',
    'error',
    'A slide holds what stands on it; a warning in courses without a theme. Measured by the build.',
  ],
  [
    'page-fit',
    'error',
    'A page of workbook and guide holds what belongs together; most cases are warnings. Measured by the build.',
  ],
  ['weight', 'warning', 'A PDF can be sent by mail.'],
  [
    'secrecy',
    'error',
    "No sentence of the trainer's stands in a file of the participants. Searched by the build in the finished files.",
  ],
  [
    'watch',
    'error',
    'The course can be shown while it is written: nothing on the machine or of kejian stands in the way.',
  ],
  ['pace', 'error', 'A delivery log is one that the deck of this course has saved.'],
  ['collect', 'error', 'A filled copy that is collected is one of this workbook.'],
].map(([name = '', severity, says = '']) => ({ name, severity: severity === 'error' ? 'error' : 'warning', says }))
