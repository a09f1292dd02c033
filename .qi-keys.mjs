import puppeteer from 'puppeteer'
const day = 'file:///tmp/out-qi-day/trainer/microfinance/trainer/day.html'
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'], headless: 'shell' })
const page = await browser.newPage()
page.on('pageerror', e => console.log('error', String(e)))
await page.setViewport({ width: 1280, height: 720 })
await page.goto(day + '#2-13')
const st = async (w) => console.log(w, await page.evaluate(`[...document.querySelectorAll('dialog')].map(d => d.className + d.open).join() + ' ' + document.activeElement.outerHTML.slice(0, 60)`))
await page.keyboard.press('?'); await st('?'); await page.screenshot({ path: '/tmp/qi-shots/keys.png' }); await page.keyboard.press('Escape'); await st('esc')
await page.keyboard.press('g'); await page.keyboard.type('信贷'); await st('g'); await page.keyboard.press('Escape'); await st('esc')
await page.keyboard.press('?'); await st('?'); await page.keyboard.press('Escape'); await st('esc')
await page.keyboard.press('o'); await st('o'); await page.keyboard.press('Escape'); await st('esc');await page.keyboard.press('?'); await st('?');
await browser.close()
