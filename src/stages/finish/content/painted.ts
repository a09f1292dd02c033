import { around, type Box, common, type Matrix, moved, multiply, unmoved } from './box.ts'
import { closeMark, endRun, extendRun, type Marked, type Marking, markedBy, openMark, type Span } from './marks.ts'
import { type Operator, operatorsIn } from './operators.ts'

/** What a page paints: for its tags, and beside them. */
export interface Painted {
  readonly marked: readonly Marked[]
  readonly bare: readonly Span[]
}

/** What is asked of a page: the size of pictures that its content names, and which marks' places are wanted. */
export interface Asked {
  boxOf(name: string): Box
  isBoxed(mcid: number): boolean
}

/** Reads what a page's content paints. */
export function paintedIn(text: string, { boxOf, isBoxed }: Asked): Painted {
  const state: State = {
    ...{ boxOf, isBoxed, marked: [], bare: [], current: null, nesting: [], run: null, text: null, saved: [] },
    ...{ matrix: unmoved, clip: null, path: [], clips: false, size: 0, line: unmoved },
  }
  const skipWords = (): boolean => state.current === null || !isBoxed(state.current.mcid)
  for (const operator of operatorsIn(text, skipWords)) {
    const { name } = operator
    if (paths.has(name)) state.path.push(operator)
    else if (paints.has(name)) endPath(operator, state)
    else if (texts.has(name)) writeText(operator, state)
    else doOther(operator, state)
  }
  endRun(state)
  return state
}

interface State extends Asked, Marking {
  text: number | null
  readonly saved: { readonly matrix: Matrix; readonly clip: Box | null }[]
  matrix: Matrix
  clip: Box | null
  path: Operator[]
  clips: boolean
  size: number
  line: Matrix
}

const paths = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'])

const paints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n', 'sh'])

const texts = new Set(['Tf', 'Tm', 'Td', 'TD', 'Tj', 'TJ', "'", '"'])

function doOther(operator: Operator, state: State): void {
  switch (operator.name) {
    case 'q':
      state.saved.push({ matrix: state.matrix, clip: state.clip })
      return
    case 'Q':
      endRun(state)
      Object.assign(state, state.saved.pop())
      return
    case 'cm':
      state.matrix = multiply(matrixOf(operator.operands), state.matrix)
      return
    case 'W':
    case 'W*':
      state.clips = true
      return
    case 'BT':
      Object.assign(state, { text: operator.from, line: unmoved })
      return
    case 'ET':
      endText(operator.to, state)
      return
    case 'Do':
      paintNamed(operator, state)
      return
    case 'BMC':
      openMark(null, state)
      return
    case 'BDC':
      openMark(markedBy(operator), state)
      return
    case 'EMC':
      closeMark(state)
  }
}

function endPath(end: Operator, state: State): void {
  const { path, clips, clip, current } = state
  const wanted = clips || (current !== null && state.isBoxed(current.mcid))
  const box = wanted ? boxOfPath(path, state.matrix) : null
  if (end.name !== 'n') {
    paint({ from: path[0]?.from ?? end.from, to: end.to }, end.name === 'sh' ? clip : box, state)
  }
  if (clips && box !== null) state.clip = common(box, clip) ?? box
  state.path = []
  state.clips = false
}

function boxOfPath(path: readonly Operator[], matrix: Matrix): Box | null {
  let box: Box | null = null
  for (const { name, operands } of path) {
    const numbers = operands.map(Number)
    const [x = 0, y = 0, width = 0, height = 0] = numbers
    if (name === 're') box = around(box, moved([x, y, x + width, y + height], matrix))
    else
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const [px = 0, py = 0] = numbers.slice(at)
        box = around(box, moved([px, py, px, py], matrix))
      }
  }
  return box
}

function writeText({ name, operands }: Operator, state: State): void {
  if (name === 'Tf') state.size = Number(operands[1])
  else if (name === 'Tm') state.line = matrixOf(operands)
  else if (name === 'Td' || name === 'TD') {
    state.line = multiply([1, 0, 0, 1, Number(operands[0]), Number(operands[1])], state.line)
  } else if (state.current !== null) {
    state.current.shows = true
    const { size } = state
    const letters = operands.reduce((sum, { length }) => sum + Math.ceil(Math.max(0, length - 2) / 4), 0)
    // No letter is wider than it is high.
    const box = moved([0, -size / 4, size * letters, size], multiply(state.line, state.matrix))
    state.current.box = around(state.current.box, common(box, state.clip))
  }
}

function endText(to: number, state: State): void {
  if (state.text !== null) extendRun({ from: state.text, to }, state)
  state.text = null
}

function paintNamed({ operands, from, to }: Operator, state: State): void {
  if (state.current !== null) state.current.shows = true
  paint({ from, to }, moved(state.boxOf((operands[0] ?? '').slice(1)), state.matrix), state)
}

function paint(span: Span, box: Box | null, state: State): void {
  const { current, clip } = state
  if (current !== null) current.box = around(current.box, box === null ? null : common(box, clip))
  else extendRun(span, state)
}

const matrixOf = (operands: readonly string[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number)
  return [a, b, c, d, e, f]
}
