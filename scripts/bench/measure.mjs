// Runs commands and says what they took: seconds, and the memory of all their processes together.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Runs a command to its end; `seconds` by the wall, `memory` the largest PSS of its process tree in MB, seen ten times a second (Linux; else null). */
export function run(command, args, { cwd, env = {}, memory = false } = {}) {
  return new Promise((done, fail) => {
    const started = process.hrtime.bigint()
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = []
    let most = null
    const watch = memory ? setInterval(() => (most = Math.max(most ?? 0, memoryOf(child.pid))), 100) : null
    child.stdout.on('data', (part) => said.push(part))
    child.stderr.on('data', (part) => said.push(part))
    child.on('error', fail)
    child.on('close', (code) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      if (watch !== null) clearInterval(watch)
      const text = Buffer.concat(said).toString()
      if (code !== 0) fail(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${text.slice(-2000)}`))
      else done({ seconds, memory: most, text })
    })
  })
}

/** Runs two commands in turn, so that what slows the machine slows both; gives all their times. */
export async function pair(times, ours, theirs) {
  const runs = []
  for (let round = 0; round < times; round += 1) {
    const [a, b] = round % 2 === 0 ? [await ours(round), await theirs(round)] : await theirsFirst(ours, theirs, round)
    runs.push({ ours: a, theirs: b })
  }
  return runs
}

async function theirsFirst(ours, theirs, round) {
  const b = await theirs(round)
  return [await ours(round), b]
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function memoryOf(root) {
  const parents = new Map()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = /\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const family = new Set([root])
  for (let grown = true; grown; ) {
    grown = false
    for (const [own, parent] of parents) {
      if (family.has(parent) && !family.has(own)) grown = Boolean(family.add(own))
    }
  }
  return (
    [...family].reduce(
      (sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
      0,
    ) / 1024
  )
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
