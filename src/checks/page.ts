import type { Rule } from './check.ts'
import { contrast } from './contrast.ts'
import { elsewhere } from './elsewhere.ts'
import { checks } from './index.ts'
import { wordRules } from './words/index.ts'

/** The page of the documentation that says what is checked; `exampleOf` gives a finding of a rule, where there is one. */
export const checksPage = (exampleOf: (rule: string) => string | null): string => `# What is checked

<!-- Made by \`npm run docs\` from src/checks: change it there. -->

\`npm run check\` holds every course against these rules, \`npm run build\` does before it makes anything. An **error** keeps a course from being built, a **warning** does not. Each finding stands at its own character, \`path:line:column\`, says what was expected and how to mend it, and ends with the name of its rule.

\`npm run check -- --fix\` mends what can be mended in one way only (the rules marked *mended*), at exactly the characters that are wrong: list markers, line ends and everything else stay as they are. It prints what it changed; a second run finds nothing more to mend.

\`--format github | sarif | json\` writes the findings for programs instead of people.

## Words

Read are lectures, appendices, notes, titles and attributes, the values of course.yaml and the glossary. Code, addresses, raw HTML and the inside of figures are not prose; in figures and data only terms, banned words and unfinished text are looked for. Each rule has examples in \`tests/fixtures/checks/<rule>\`; the first finding of those that break it stands below its sentence.

${sectionsOf(wordRules, exampleOf)}
## The course

${sectionsOf([...checks, contrast], exampleOf)}
## Found while reading, drawing and printing

${tableOf(elsewhere)}`

const sectionsOf = (list: readonly Rule[], exampleOf: (rule: string) => string | null): string =>
  list.map((rule) => sectionOf(rule, exampleOf(rule.name))).join('\n')

const sectionOf = (rule: Rule, example: string | null): string => `### ${rule.name}

*${howBad(rule)}.* ${rule.says}
${example === null ? '' : `\n\`\`\`text\n${example}\n\`\`\`\n`}`

const tableOf = (list: readonly Rule[]): string =>
  `| rule | | what it wants |\n|---|---|---|\n${list.map(rowOf).join('')}`

const rowOf = (rule: Rule): string => `| \`${rule.name}\` | ${howBad(rule)} | ${rule.says} |\n`

const howBad = ({ severity, fixes }: Rule): string => `${severity}${fixes === true ? ', mended' : ''}`
