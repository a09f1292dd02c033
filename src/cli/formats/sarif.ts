import { rules } from '../../checks/catalogue.ts'
import type { Rule } from '../../checks/check.ts'
import type { Problem } from '../../problem.ts'
import type { Format } from './format.ts'

/** One SARIF 2.1.0 document, which code scanning and editors read, with what every rule wants. */
export const sarif: Format = {
  name: 'sarif',
  forPrograms: true,
  write: (problems) =>
    `${JSON.stringify(
      {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'kejian', rules: rules.map(ruleOf) } },
            columnKind: 'utf16CodeUnits',
            results: problems.map(resultOf),
          },
        ],
      },
      null,
      2,
    )}\n`,
}

const ruleOf = ({ name, severity, says }: Rule): object => ({
  id: name,
  shortDescription: { text: says },
  defaultConfiguration: { level: severity },
  help: { text: `docs/checks.md#${name}` },
})

function resultOf({ rule, severity, message, place, fix }: Problem): object {
  const ruleIndex = rules.findIndex(({ name }) => name === rule)
  const artifactLocation = { uri: uriOf(place.path) }
  const region = { startLine: place.line, startColumn: place.column }
  const replacements = (fix ?? []).map(({ start, was, text }) => ({
    deletedRegion: { charOffset: start, charLength: was.length },
    insertedContent: { text },
  }))
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(replacements.length === 0 ? {} : { fixes: [{ artifactChanges: [{ artifactLocation, replacements }] }] }),
  }
}

// A path is no address: blanks and Chinese letters are written as bytes.
const uriOf = (path: string): string => {
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${uri}` : uri
}
