import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { cannotWrite } from '../io/claim.ts'
import { findCopies } from '../io/find-copies.ts'
import { error, hasErrors, type Place, type Problem } from '../problem.ts'
import { limits } from '../source.ts'
import type { Copy } from '../stages/collect/copy.ts'
import { csvOf } from '../stages/collect/csv.ts'
import { readCopy } from '../stages/collect/read-copy.ts'
import { tableOf } from '../stages/collect/table.ts'
import { report, say, summary } from './say.ts'

/** Reads filled copies of a workbook into one table; the number is the exit code. `-` writes it to the screen. */
export async function collect(named: readonly string[], out: string): Promise<number> {
  const files = await findCopies(named)
  if (files.length === 0) return say('Unexpected want of PDFs, expected filled copies of workbook-fillable.pdf', 2)
  const copies: Copy[] = []
  const problems: Problem[] = []
  // One after the other: each is a whole book.
  for (const file of files) {
    const read = await readOne(file)
    if ('answers' in read) copies.push(read)
    else problems.push(read)
  }
  const table = tableOf(copies)
  const all = [...problems, ...table.problems]
  report(all)
  if (table.rows.length === 0) return say(`Nothing was written: ${summary(all)}`, 1)
  await write(out, csvOf(table.rows))
  say(`${table.rows.length - 1} of ${files.length} copies in ${out === '-' ? 'the table' : out}, ${summary(all)}`, 0)
  return hasErrors(all) ? 1 : 0
}

async function readOne(file: string): Promise<Copy | Problem> {
  const place: Place = { path: file, line: 1, column: 1 }
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return error('collect', place, 'Unexpected missing file, expected a PDF: look at its name')
  if (bytes.length > limits.copyBytes) {
    const most = limits.copyBytes / 1_000_000
    return error('collect', place, `Unexpected file of more than ${most} MB, expected a filled copy of the workbook`)
  }
  return readCopy(basename(file), place, bytes)
}

async function write(out: string, text: string): Promise<void> {
  if (out === '-') {
    process.stdout.write(text)
    return
  }
  const aside = `${out}.${process.pid}`
  try {
    await writeFile(aside, text)
    await rename(aside, out)
  } catch (cause) {
    await rm(aside, { force: true })
    throw cannotWrite(cause)
  }
}
