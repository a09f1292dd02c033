import puppeteer from 'puppeteer'
const day = 'file:///tmp/out-qi/minimal/trainer/day.html'
for (const b of ['chrome', 'firefox']) {
  const browser = await puppeteer.launch(b === 'chrome' ? { executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'], headless: 'shell' } : { browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true })
  for (const without of [false, true]) {
    const page = await browser.newPage()
    if (b === 'chrome' && without) await page.evaluateOnNewDocument('delete window.BroadcastChannel')
    await page.goto(day)
    const target = new Promise(r => page.once('popup', r))
    await page.evaluate(`addEventListener('message', (e) => { window.lastOrigin = e.origin }); window.w = window.open(location.pathname + '?presenter' + location.hash, 'kejian'); 1`)
    const popup = await target
    await new Promise(r => setTimeout(r, 3000))
    console.log(b, without, 'opener', await popup.evaluate('opener !== null'), await page.evaluate('window.lastOrigin + " " + self.origin + " " + ("BroadcastChannel" in window)'), await popup.evaluate('("BroadcastChannel" in window)'))
    await page.keyboard.press('ArrowRight'); await new Promise(r => setTimeout(r, 500))
    console.log(await page.evaluate('location.hash'), await popup.evaluate('location.hash'))
    await popup.keyboard.press('ArrowRight'); await new Promise(r => setTimeout(r, 500))
    console.log(await page.evaluate('location.hash'), await popup.evaluate('location.hash'))
    await popup.close(); await page.close()
  }
  if (b === 'firefox') { const a = await browser.newPage(), c = await browser.newPage(); await a.goto(day); await c.goto(day); await a.keyboard.press('ArrowRight'); await new Promise(r => setTimeout(r, 700)); console.log('ff common channel', await a.evaluate('location.hash'), await c.evaluate('location.hash')) }
  await browser.close()
}
