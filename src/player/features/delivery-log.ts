import { dialogCalled } from '../dialog.ts'
import { clockAt, lengthText } from '../local-time.ts'
import { beginRun, count, notBegun, type Run } from '../log.ts'
import { logFile } from '../log-file.ts'
import { make, makeButton, part } from '../make.ts'
import type { Room } from '../room.ts'
import type { Slice } from '../shared.ts'
import { forgetRun, type StoredRun, storedRuns, today } from '../stored-runs.ts'

/** The logs that this browser keeps: each can be saved as a file or deleted, and the clock started anew. */
export function addLogDialog(room: Room, run: Slice<Run>): void {
  const { words, plan, keys, current } = room
  const dialog = dialogCalled('logs')
  const show = (): void => {
    const rows = allRuns(plan.course, count(run.get(), Date.now(), plan)).map((stored) =>
      rowFor(stored, room, () => forget(stored.date)),
    )
    part('.logs-rows').replaceChildren(...(rows.length === 0 ? [words.nothingLogged] : rows))
  }
  const forget = (date: string): void => {
    if (date === today()) run.set(notBegun)
    forgetRun(plan.course, date)
    show()
  }
  part('.logs-restart').onclick = () => {
    run.set(beginRun(current().key, Date.now(), plan))
    dialog.close()
  }
  const open = (): void => {
    show()
    dialog.open()
  }
  keys.add({ keys: ['r'], label: words.logs, button: true, run: open })
}

/** Those kept, and the one of this window, which a browser that keeps nothing has too. */
function allRuns(course: string, run: Run): readonly StoredRun[] {
  const others = storedRuns(course).filter(({ date }) => date !== today())
  return run.started === null ? others : [{ date: today(), run }, ...others]
}

function rowFor({ date, run }: StoredRun, { words, plan }: Room, forget: () => void): HTMLElement {
  const started = run.started ?? run.since
  return make(
    'div',
    'logs-row',
    make('span', 'logs-date', date),
    make('span', 'logs-time', `${clockAt(started)}–${clockAt(run.since)} · ${lengthText(run.since - started)}`),
    makeButton(words.log, 'plain-button', () => save(`${plan.course}-${date}.json`, logFile(plan, run, date, clockAt))),
    makeButton(words.forgetLog, 'plain-button', forget),
  )
}

function save(name: string, log: object): void {
  const link = make('a', '')
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(log, null, 2)}\n`], { type: 'application/json' }))
  link.download = name
  link.click()
  // The browser takes the file in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
