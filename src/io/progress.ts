/** Says how far the printing is: a live line on a terminal, a line per file elsewhere. */
export interface Progress {
  done(name: string): void
  end(): void
}

/** Where progress is shown, such as the standard error. */
interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Begins to count files on a screen. */
export function startProgress(total: number, screen: Screen): Progress {
  let count = 0
  const live = screen.isTTY && process.env['TERM'] !== 'dumb'
  return {
    done: (name) => {
      count += 1
      const line = `${String(count).padStart(String(total).length)}/${total} ${name}`
      screen.write(live ? `${emptyLine}${cut(line, (screen.columns || 80) - 1)}` : `${line}\n`)
    },
    end: () => {
      if (live) screen.write(emptyLine)
    },
  }
}

const emptyLine = '\r\u001b[2K'

/** As much of a line as fits: one that wraps could not be taken back. */
function cut(line: string, columns: number): string {
  let fitting = ''
  let width = 0
  for (const character of line) {
    width += wide.test(character) ? 2 : 1
    if (width > columns) break
    fitting += character
  }
  return fitting
}

// Chinese characters and their punctuation take two columns of a terminal.
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u
