import puppeteer from 'puppeteer'
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox','--font-render-hinting=none'], headless: 'shell' })
const page = await browser.newPage()
await page.setViewport({ width: 1280, height: 720 })
await page.goto('file:///tmp/out-qi/minimal/trainer/deck/01-brewing.html')
await page.pdf({ path: '/tmp/qi-shots/p0.pdf', preferCSSPageSize: true })
for (const k of ['End', 'PageUp']) await page.keyboard.press(k)
await page.pdf({ path: '/tmp/qi-shots/p1.pdf', preferCSSPageSize: true })
await browser.close()
