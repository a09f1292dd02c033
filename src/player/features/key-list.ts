import { dialogCalled } from '../dialog.ts'
import { make, part } from '../make.ts'
import type { Feature } from '../room.ts'

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}

/** All keys and what they do. */
export const keyList: Feature = ({ keys, words }) => {
  const dialog = dialogCalled('key-list')
  keys.add({ keys: ['?', 'h', 'F1'], label: words.keys, button: true, run: dialog.open })
  const rows = [...keys.uses, { keys: ['Esc'], label: words.close }].map(({ keys: own, label }) => {
    const signs = own.map((key) => make('kbd', '', names[key] ?? key))
    return make('div', 'key-row', make('dt', '', ...signs), make('dd', '', label))
  })
  part('.key-list dl').append(...rows)
}
