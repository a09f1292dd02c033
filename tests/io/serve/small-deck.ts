/** A deck of three slides that speaks the protocol of the player's windows, and nothing else. */
export const smallDeck = (course: string): string => `<!doctype html>
<html lang="zh-Hant"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>${course}</title></head>
<body style="margin:0;background:#123c5a;color:#fff;font:40px sans-serif"><h1></h1>
<script>
const channel = new BroadcastChannel('kejian ${course}')
const slides = [
  { number: '1-1', title: '泡茶', notes: ['先暖壺。', '問：水溫幾度？'] },
  { number: '1-2', title: '水溫', notes: ['綠茶八十度。'] },
  { number: '1-3', title: '品茶', notes: [] },
]
let at = Math.max(0, slides.findIndex(({ number }) => '#' + number === location.hash))
let timer = null
let cover = null
let stamp = Date.now()
const from = 'deck'
const say = (name, value) => channel.postMessage({ kejian: 1, from, kind: 'slice', name, value, stamp: [stamp++, from] })
function show() {
  document.querySelector('h1').textContent = slides[at].title
  history.replaceState(null, '', '#' + slides[at].number)
  say('told', { ...slides[at], at: at + 1, of: slides.length, section: '第一節 泡好一壺茶', next: slides[at + 1]?.title ?? '', timer, late: 7 })
  say('cover', cover)
}
const deeds = {
  next: () => { at = Math.min(2, at + 1) },
  previous: () => { at = Math.max(0, at - 1) },
  timer: () => {
    const left = timer === null ? 300000 : timer.endsAt === null ? timer.left : timer.endsAt - Date.now()
    timer = timer?.endsAt ? { left, endsAt: null } : { left, endsAt: Date.now() + left }
  },
  more: () => { timer = { left: 360000, endsAt: null } },
  less: () => { timer = { left: 240000, endsAt: null } },
  black: () => { cover = cover === null ? 'black' : null },
}
channel.onmessage = ({ data }) => {
  if (data.kind === 'command') deeds[data.name]()
  show()
}
addEventListener('keydown', ({ key }) => { if (key === 'ArrowRight') { deeds.next(); show() } })
show()
</script></body></html>
`
