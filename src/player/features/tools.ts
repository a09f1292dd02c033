import { makeButton, part } from '../make.ts'
import type { Feature } from '../room.ts'

/** The bar of buttons goes after this time without a move of the mouse. */
const idle = 2500

/** Buttons for hands without a keyboard; they come with the mouse or the tab key. */
export const tools: Feature = ({ keys }) => {
  const bar = part('.tools')
  for (const { button, label, keys: own, run } of keys.uses) {
    if (button !== true) continue
    const press = makeButton(label, 'tool', run)
    press.title = `${label} (${own[0]})`
    bar.append(press)
  }
  let timer = 0
  addEventListener('pointermove', () => {
    document.body.classList.add('awake')
    clearTimeout(timer)
    timer = window.setTimeout(() => document.body.classList.remove('awake'), idle)
  })
}
