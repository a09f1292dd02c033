import { isAbsolute, resolve } from 'node:path'
import type { Problem } from '../../problem.ts'
import { formatPlace } from '../../problem.ts'
import type { ShownProblem } from '../../watched.ts'

/** The address that opens an editor at a place, by a pattern such as `vscode://file/{path}:{line}:{column}`; `null` without one. */
export function editorAddress(pattern: string | undefined, place: string): string | null {
  const [, path = '', line = '', column = ''] = /^(.*):(\d+):(\d+)$/s.exec(place) ?? []
  if (pattern === undefined || path === '' || !/^[a-z][a-z0-9+.-]*:/i.test(pattern) || code.test(pattern)) return null
  const whole = encodeURI(isAbsolute(path) ? path : resolve(path)).replace(/[?#]/g, encodeURIComponent)
  return pattern.replaceAll('{path}', whole).replaceAll('{line}', line).replaceAll('{column}', column)
}

// An address is to lead to a program, not to run in the page.
const code = /^(?:javascript|data|vbscript|blob|about):/i

/** A finding as pages show it. */
export function shownProblem(
  { severity, place, message, picture }: Problem,
  pattern: string | undefined,
): ShownProblem {
  const at = place.path === '' ? '' : formatPlace(place)
  const address = picture === undefined ? null : `/pictures/${picture.split('/').map(encodeURIComponent).join('/')}`
  return { severity, place: at, message, picture: address, editor: at === '' ? null : editorAddress(pattern, at) }
}
