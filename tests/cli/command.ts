import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** What came of a command. */
export interface Outcome {
  /** The exit code; 128 and more after a signal that nobody heard. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that runs. */
export interface Running {
  readonly process: ChildProcess
  readonly ended: Promise<Outcome>
  /** Waits until the standard error holds some words. */
  saysOnError(words: string): Promise<void>
}

/** Where and with what a command runs. */
export interface Surroundings {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

/** The bundled command, as a stranger's shell finds it. */
export const program = resolve('build/kejian.js')

/** Runs the command to its end. */
export const kejian = (words: readonly string[], around: Surroundings = {}, command = program): Promise<Outcome> =>
  start(words, around, command).ended

/** Starts the command. */
export function start(
  words: readonly string[],
  { cwd = '.', env = {} }: Surroundings = {},
  command = program,
): Running {
  const child = spawn(process.execPath, [command, ...words], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Outcome>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
  const saysOnError = async (words: string): Promise<void> => {
    while (!stderr.includes(words)) {
      if (child.exitCode !== null) throw new Error(`It ended without saying "${words}": ${stderr}`)
      await new Promise((again) => setTimeout(again, 20))
    }
  }
  return { process: child, ended, saysOnError }
}
