import { makeDialog } from '../dialog.ts'
import { make } from '../make.ts'
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
  const dialog = makeDialog(words.keys, words.close, 'key-list')
  keys.add({ keys: ['?', 'h', 'F1'], label: words.keys, button: true, run: dialog.open })
  const rows = [...keys.uses, { keys: ['Esc'], label: words.close }].map(({ keys: own, label }) => {
    const signs = own.map((key) => make('kbd', '', names[key] ?? key))
    return make('div', 'key-row', make('dt', '', ...signs), make('dd', '', label))
  })
  // A long list scrolls by the keyboard.
  dialog.body.tabIndex = 0
  dialog.body.append(make('dl', '', ...rows))
}
