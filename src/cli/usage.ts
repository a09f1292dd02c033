import { commandLines } from './commands.ts'

const lines = commandLines.flatMap(({ name, usage }) =>
  usage.map(([how, what]) => `  ${`npm run ${name}${how === '' ? '' : ` -- ${how}`}`.padEnd(49)}${what}`),
)

/** How the command is used; printed by `--help` and after wrong usage. */
export const usage = `kejian: one Markdown source for decks, workbook and trainer's guide

Usage
${lines.join('\n')}

Exit codes
  0 done · 1 problems in the sources · 2 wrong usage · 3 no browser, no room on the disk, no free port · 70 a mistake of kejian's own
  129, 130, 143 stopped by a signal
`
