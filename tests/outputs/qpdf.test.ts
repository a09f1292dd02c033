import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { entries, onDisk } from './built.ts'

const pdfs = entries.filter(({ path }) => path.endsWith('.pdf'))

const qpdf = spawnSync('qpdf', ['--version']).status === 0

// `npm test` installs qpdf where it can: as root on Debian.
describe.each(pdfs)(qpdf ? '$path' : '$path (qpdf is not on this machine)', ({ path }) => {
  test(qpdf ? 'is sound, qpdf says' : 'is sound as far as pdf-lib sees', async () => {
    if (qpdf) {
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', onDisk(path)], { encoding: 'utf8' })
      expect(status === 0 ? '' : `${stdout}${stderr}`).toBe('')
    } else {
      const options = { updateMetadata: false, throwOnInvalidObject: true }
      expect((await PDFDocument.load(readFileSync(onDisk(path)), options)).getPageCount()).toBeGreaterThan(0)
    }
  })
})
