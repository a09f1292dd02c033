import type { Fault } from '../page-fit.ts'

/** Less than this may come of rounding, in pixels. */
const tolerance = 1.5

/** Smaller words are not read on paper, in points. */
const leastSize = 7

/** What is wider than its page, cut off by a box or too small, the worst of each piece; `sheets` are as wide as their pages. */
export function faultsIn(sheets: readonly Element[]): readonly Fault[] {
  const worst = new Map<string, Fault>()
  const note = (kind: Fault['kind'], element: Element, text: string, amount: number): void => {
    const at = element.closest('[data-at]')?.getAttribute('data-at')
    const key = `${kind} ${at}`
    const known = worst.get(key)
    const isWorse = known === undefined || (kind === 'small' ? amount < known.amount : amount > known.amount)
    if (isWorse) worst.set(key, { kind, mark: at === undefined || at === null ? null : Number(at), text, amount })
  }
  for (const sheet of sheets) lookAt(sheet, new Set(sheets), note)
  return [...worst.values()]
}

type Note = (kind: Fault['kind'], element: Element, text: string, amount: number) => void

function lookAt(sheet: Element, sheets: ReadonlySet<Element>, note: Note): void {
  const box = sheet.getBoundingClientRect()
  const look = (node: Node): void => {
    if (node instanceof Text) lookAtWords(node, box, note)
    if (!(node instanceof Element) || node.matches('.thumb, .rest')) return
    if (node instanceof HTMLElement) lookAtBox(node, box, note)
    if (node instanceof SVGSVGElement) lookAtWidth(node, node.getBoundingClientRect(), box, note)
    for (const child of node.childNodes) if (!(child instanceof Element && sheets.has(child))) look(child)
  }
  look(sheet)
}

function lookAtWords(node: Text, box: DOMRect, note: Note): void {
  const parent = node.parentElement
  const text = node.data.trim()
  if (parent === null || text === '') return
  const range = document.createRange()
  range.selectNodeContents(node)
  const rect = range.getBoundingClientRect()
  if (rect.width === 0 || rect.height === 0) return
  lookAtWidth(parent, rect, box, note, text)
  const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1
  const size = Math.round(Number.parseFloat(getComputedStyle(parent).fontSize) * scale * 7.5) / 10
  if (size < leastSize) note('small', parent, text.slice(0, 20), size)
}

function lookAtBox(element: HTMLElement, box: DOMRect, note: Note): void {
  if (element.matches('img, table, pre')) lookAtWidth(element, element.getBoundingClientRect(), box, note)
  const { overflowX, overflowY } = getComputedStyle(element)
  if (overflowX === 'visible' && overflowY === 'visible') return
  const range = document.createRange()
  range.selectNodeContents(element)
  const [inner, outer] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
  const cut = Math.max(inner.right - outer.right, inner.bottom - outer.bottom)
  if (cut > tolerance) note('cut', element, wordsOf(element), points(cut))
}

function lookAtWidth(element: Element, rect: DOMRect, box: DOMRect, note: Note, text = wordsOf(element)): void {
  const beyond = Math.max(rect.right - box.right, box.left - rect.left)
  if (beyond > tolerance) note('wide', element, text.slice(0, 20), points(beyond))
}

/** How a reader finds an element: its name for those who cannot see it, or its first words. */
export const wordsOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 20)

const points = (pixels: number): number => Math.max(1, Math.round(pixels * 0.75))
