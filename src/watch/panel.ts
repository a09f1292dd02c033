import type { ShownProblem, WatchState } from '../watched.ts'
import { word } from './config.ts'

/** A panel in a corner of the page, apart from all its styles. */
export interface Panel {
  show(state: WatchState | 'alone', problems: readonly ShownProblem[]): void
  /** Says where something is written, for a while. */
  point(place: string, editor: string | null): void
}

/** Puts the panel into the page. */
export function openPanel(): Panel {
  const host = document.createElement('div')
  host.id = 'watch-panel'
  const root = host.attachShadow({ mode: 'open' })
  root.append(element('style', '', style))
  const list = element('ol', 'problems')
  const where = element('output', 'where')
  const bar = element('button', 'bar')
  bar.addEventListener('click', () => list.toggleAttribute('hidden'))
  root.append(where, list, bar)
  document.body.append(host)
  // The deck's keys are not for what is clicked here.
  for (const event of ['click', 'pointerdown', 'keydown'])
    host.addEventListener(event, (heard) => heard.stopPropagation())
  let timer: number | undefined
  let before = ''
  return {
    show: (state, problems) => {
      const errors = problems.some(({ severity }) => severity === 'error')
      host.dataset['state'] = state
      host.dataset['problems'] = String(problems.length)
      const isQuiet = state === 'fresh' && problems.length === 0
      bar.className = `bar ${state} ${errors ? 'errors' : ''} ${isQuiet ? 'quiet' : ''}`
      const counted = problems.length === 0 ? '' : word('problems').replace('*', String(problems.length))
      bar.textContent = [word(state), counted].filter((text) => text !== '').join(' · ')
      const now = JSON.stringify(problems)
      if (now === before) return
      list.replaceChildren(...problems.map(item))
      // New errors are shown; what somebody has put away stays away otherwise.
      list.hidden = problems.length === 0 || (!errors && list.hidden) || (!errors && before === '')
      before = now
    },
    point: (place, editor) => {
      clearTimeout(timer)
      where.replaceChildren(line(place, editor), ...(editor === null ? [element('small', '', word('noEditor'))] : []))
      where.classList.add('seen')
      timer = setTimeout(() => where.classList.remove('seen'), 8000)
    },
  }
}

function item({ severity, place, message, picture, editor }: ShownProblem): HTMLElement {
  const entry = element('li', severity)
  if (place !== '') entry.append(line(place, editor))
  entry.append(element('p', '', message))
  if (picture === null) return entry
  const shown = document.createElement('img')
  shown.src = picture
  shown.alt = ''
  shown.loading = 'lazy'
  entry.append(shown)
  return entry
}

function line(place: string, editor: string | null): HTMLElement {
  if (editor === null) return element('code', '', place)
  const link = document.createElement('a')
  link.href = editor
  link.append(element('code', '', place))
  return link
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

const style = `
:host { all: initial; position: fixed; right: 12px; bottom: 12px; z-index: 2147483647; display: grid; justify-items: end; gap: 8px; max-width: min(46rem, calc(100vw - 24px)); font: 14px/1.5 system-ui, "PingFang TC", "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif; color: #1a2530; }
@media print { :host { display: none; } }
[hidden] { display: none !important; }
.bar { padding: 5px 12px; border: 0; border-radius: 99px; background: #123c5ad9; color: #fff; font: inherit; cursor: pointer; box-shadow: 0 1px 5px #0005; }
.bar.quiet { width: 14px; height: 14px; padding: 0; overflow: hidden; color: transparent; background: #2f7d4f; opacity: .75; white-space: nowrap; }
.bar.quiet:hover, .bar.quiet:focus-visible { width: auto; height: auto; padding: 5px 12px; color: #fff; opacity: 1; }
.bar.errors { background: #a3122a; opacity: 1; }
.bar.alone { background: #5b5b5b; }
.bar:focus-visible { outline: 3px solid #e8b45a; outline-offset: 2px; }
.problems, .where { box-sizing: border-box; margin: 0; border-radius: 8px; background: #fff; box-shadow: 0 3px 18px #0006; }
.problems { max-height: min(60vh, 34rem); overflow: auto; padding: 4px 0; list-style: none; }
li { padding: 9px 14px; border-left: 5px solid #c98a1b; }
li + li { border-top: 1px solid #e1e7eb; }
li.error { border-left-color: #c8102e; }
p { margin: 2px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
img { display: block; margin-top: 6px; max-width: 100%; max-height: 13rem; border: 1px solid #c3ced6; }
code { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; color: #123c5a; overflow-wrap: anywhere; }
a { color: #123c5a; }
.where { display: none; padding: 9px 14px; }
.where.seen { display: block; }
small { display: block; color: #4a5a66; }
`
