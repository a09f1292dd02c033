import { slugOf } from '../io/load.ts'
import { lanAddresses, loopback } from '../io/serve/addresses.ts'
import { readBuilt } from '../io/serve/allowed.ts'
import { coursesIn, type Shown } from '../io/serve/decks.ts'
import { codeText, remoteAddress } from '../io/serve/qr.ts'
import { type Served, serve } from '../io/serve/serve.ts'
import type { Arguments } from './arguments.ts'
import { say } from './say.ts'

/** Serves what was built until it is stopped; the number is the exit code where there is nothing to serve. */
export async function present({ folders, out, lan, port }: Arguments): Promise<number> {
  const [folder] = folders
  const entries = await readBuilt(out)
  if (entries === null) return say(`Unexpected folder "${out}" without a build, expected one: ${howToBuild}`, 1)
  const course = folder === undefined ? null : slugOf(folder)
  const courses = coursesIn(entries, course)
  if (courses.length === 0) {
    const which = course === null ? 'want of decks' : `course "${course}"`
    return say(`Unexpected ${which}, expected ${namesOf(coursesIn(entries, null))} in "${out}": ${howToBuild}`, 1)
  }
  const served = await serve({ out, course, port, lan: lan ? () => lanAddresses() : null, now: Date.now })
  process.stdout.write(`${told(courses, served, lan ? lanAddresses() : null)}\n`)
  // Until a signal ends the program.
  return new Promise(() => undefined)
}

const howToBuild = 'run "npm run build" first'

const namesOf = (courses: readonly Shown[]): string =>
  courses.length === 0 ? "a trainer's deck" : courses.map(({ slug }) => `"${slug}"`).join(' or ')

function told(courses: readonly Shown[], { port, pin }: Served, lan: readonly string[] | null): string {
  const [first] = lan ?? []
  return [
    `Presenting ${courses.map(({ title }) => title).join(', ')}`,
    '',
    `  This machine  http://${loopback}:${port}/`,
    ...(lan ?? []).map((address) => `  Phone         http://${address}:${port}/remote`),
    `  PIN           ${pin}`,
    '',
    ...(first === undefined ? [] : [codeText(remoteAddress(`${first}:${port}`, pin), process.stdout.isTTY), '']),
    ...(lan === null ? ['Phones are not let in; with --lan they are.'] : noNetwork(lan)),
    'Ctrl-C ends it.',
  ].join('\n')
}

const noNetwork = (lan: readonly string[]): readonly string[] =>
  lan.length > 0 ? [] : ['This machine is in no network: join one, and the code appears on the screen.']
