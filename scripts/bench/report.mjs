// The table of the bench, for people.

/** A number with as many digits as mean something. */
export const rounded = (value) => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3))

/** One line of the table; `reached` is said in words, so that nobody must compare. */
export function lineOf({ name, peer, goal, ours, theirs, ratio, spread, unit = 's' }) {
  const said =
    goal === null ? 'no goal' : ratio <= goal ? 'reached' : `not reached: ${rounded(ratio)} instead of ${goal}`
  return `| ${name} | ${rounded(ours)} ${unit} | ${peer} ${rounded(theirs)} ${unit} | **${rounded(ratio)}**${spread === null ? '' : ` (${spread})`} | ${goal === null ? '–' : `≤ ${goal}`} | ${said} |`
}

/** The whole page. */
export const pageOf = ({ machine, versions, lines, notes }) => `# Bench

Made by \`npm run bench\`; never edited. Every line compares kejian and a peer in turn on the same machine and the same decks: the medians, and the median of the ratios of the pairs with the smallest and the largest.

${machine}

${versions.map((each) => `- ${each}`).join('\n')}

| case | kejian | peer | ratio | goal | |
|---|---|---|---|---|---|
${lines.join('\n')}

${notes.join('\n\n')}
`
