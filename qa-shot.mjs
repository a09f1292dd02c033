import puppeteer from 'puppeteer'
import { execSync } from 'node:child_process'
const [file, w, h, ...steps] = process.argv.slice(2)
const exe = execSync('which chromium-headless-shell || which chromium').toString().trim()
const b = await puppeteer.launch({ executablePath: exe, args: ['--no-sandbox'], headless: 'shell' })
const page = await b.newPage()
page.on('pageerror', (e) => console.log('ERR', e)); page.on('console', (m) => console.log('LOG', m.text()))
await page.setViewport({ width: +w, height: +h })
await page.evaluateOnNewDocument(`{
  const Real = Date
  let offset = new Real(2026, 10, 24, 8, 47, 20).getTime() - Real.now()
  window.__ahead = (ms) => { offset += ms }
  window.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + offset) } static now() { return Real.now() + offset } }
}`)
await page.goto('file://' + file)
let n = 0
for (const s of steps) {
  const [k, v] = s.split('=')
  if (k === 'go') { await page.evaluate((x) => { location.hash = '#' + x }, v); await new Promise((r) => setTimeout(r, 150)) }
  else if (k === 'key') await page.keyboard.press(v)
  else if (k === 'ahead') { await page.evaluate((x) => __ahead(x), +v * 1000); await new Promise((r) => setTimeout(r, 700)) }
  else if (k === 'eval') console.log(JSON.stringify(await page.evaluate(v)))
  else if (k === 'shot') { await new Promise((r) => setTimeout(r, 200)); await page.screenshot({ path: `/tmp/qa-out/${v}.png` }) }
}
await b.close()
