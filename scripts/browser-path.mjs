// The browser that the command itself would print with.
import { spawnSync } from 'node:child_process'

/** Its path, as `kejian setup` says it. */
export async function browserPath() {
  const { status, stdout } = spawnSync(process.execPath, ['build/kejian.js', 'setup'], { encoding: 'utf8' })
  const path = /^Browser: (.+)$/m.exec(stdout)?.[1]
  if (status !== 0 || path === undefined) throw new Error('No browser to draw with: run "npm run setup"')
  return path
}
