import type { DrawAnswer, DrawRequest } from '../figures/request.ts'
import { drawChart } from './chart.ts'
import { drawDiagram } from './diagram.ts'
import { flatten } from './flatten.ts'
import { useFonts } from './fonts.ts'
import { mend } from './mend.ts'

/** Draws a figure in the page's stage and hands back plain SVG. */
async function draw(request: DrawRequest): Promise<DrawAnswer> {
  Math.random = dice()
  await useFonts(request)
  const drawn = request.engine === 'mermaid' ? await drawDiagram(request) : await drawChart(request.spec)
  if ('wrong' in drawn) return drawn
  const stage = document.getElementById('stage')
  if (stage === null) throw new Error('The page has no stage')
  stage.innerHTML = drawn.svg
  const svg = stage.querySelector('svg')
  if (svg === null) throw new Error('The engine gives no SVG')
  mend(svg)
  const answer = flatten(svg, request.mark)
  stage.replaceChildren()
  return answer
}

// Whoever throws dice here throws the same every time.
function dice(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647
    return state / 2_147_483_647
  }
}

Reflect.set(window, 'draw', draw)
