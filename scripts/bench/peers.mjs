// The tools that we measure ourselves against, installed for the bench alone.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './measure.mjs'

const wanted = {
  '@marp-team/marp-cli': 'latest',
  '@slidev/cli': 'latest',
  '@slidev/theme-default': 'latest',
  'playwright-chromium': 'latest',
  'pagedjs-cli': 'latest',
}

/** Installs the peers into a folder of their own; gives its path. What cannot be had is left out and said. */
export async function installPeers(folder) {
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  for (const [name, version] of Object.entries(wanted)) {
    if (versionOf(folder, name) !== null) continue
    try {
      await run(
        'npm',
        ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, `${name}@${version}`],
        { cwd: folder },
      )
    } catch (cause) {
      process.stderr.write(`${name} cannot be installed: ${String(cause).slice(0, 300)}\n`)
    }
  }
  return folder
}

/** The version of a peer that is installed; `null` where it is not. */
export function versionOf(folder, name) {
  try {
    return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version
  } catch {
    return null
  }
}

/** The path of a peer's command. */
export const commandOf = (folder, name) => join(folder, 'node_modules', '.bin', name)
