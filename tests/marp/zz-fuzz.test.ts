import { expect, test } from 'vitest'
import { cutEdition } from '/work/main/src/stages/edition.ts'
import { marpText } from '/work/main/src/stages/render/marp-text.ts'
import { courseOf, lectureOf } from '/work/main/tests/marp/decks.ts'
import { Marp } from '@marp-team/marp-core'
import { createMarp } from '/work/main/src/marp/engine.ts'
import { slidesOf } from '/work/main/src/walk.ts'
import { noteTexts } from '/work/main/src/stages/render/notes.ts'
import { appendFileSync } from 'node:fs'
const eng = createMarp({ theme: null, scope: null, printable: true })
const ref: any = new Marp({ script: false })
let seed = Number(process.env.SEED ?? 1)
const rnd = (n: number) => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) % n }
const pick = <T,>(a: readonly T[]): T => a[rnd(a.length)] as T
const frag = ['# H','## H2 <!-- fit -->','text','text **b** _i_','<!-- note -->','a <!-- in --> b','<!-- multi\nline -->','a <!-- multi\n  line\n   --> b','<!-- _class: x -->','<!-- class: y\nfoo: bar -->','---','***','- item','* star','1. one','1) par','  indented','    code','\t tab','> q','```js\ncode\n---\n```','~~~\n<!-- x -->\n~~~','| a | b |\n|---|---|\n| 1 <!-- t --> | 2 |','<div>\n<!-- raw -->\n</div>','<b>x</b>','<style>p{}</style>','<style scoped>\np{}\n\nb{}\n</style>','[a]: b','[a]','![bg](a)','','','','','','','','','','','a  ','<!-- a --> b','<!-- a --><!-- b -->','[^1]: foo','[^1]','- [ ] t','> - l','- > q','- a\n\n  <!-- n\n  m -->\n\n  b','- <!-- n -->','- t <!-- n\n  m -->','> t <!-- n\n> m -->','2. two','&nbsp;','\u3000','a|b\n-|-\n1|2','![x <!-- y --> z](b)','headingDivider: 1','<!-- headingDivider: 2 -->','<hr>','<br>','::','10:30','[a]: b\nTitle\n---','T\n===','x\n---','<!-- prettier-ignore -->','<!-- theme: gaia -->','<!-- paginate: true -->','<!---->','<!-- -->','<!-- a\n\nb -->']
const pre = ['','','','','','','','  ','   ','    ','\t','> ','>','- ','  - ','* ','1. ','   > ','> > ','     ','      ']
function deck(): string {
  const n = 3 + rnd(14)
  const out: string[] = []
  if (rnd(6) === 0) out.push('---', pick(['theme: gaia','paginate: true','headingDivider: 2','x: y','class: a','header: a: b']), pick(['---','...','----','']), '')
  for (let i = 0; i < n; i++) { const p = rnd(3) ? '' : pick(['', '  ', '> ', '- ', '   ']); const q = p === '- ' ? '  ' : p; out.push(frag[rnd(frag.length)]!.split('\n').map((l, k) => (k ? q : p) + l).join('\n')) }
  return out.join(pick(['\n','\n','\n','\r\n'])) + pick(['','\n'])
}
const clean = (h: string[]) => h.map((x) => x.replace(/data-marpit-scope-\w+/g, 'S'))
test('fuzz', () => {
  const kinds = new Map<string, number>()
  const N = Number(process.env.N ?? 2000)
  for (let i = 0; i < N; i++) {
    const text = deck()
    const say = (kind: string, extra: unknown) => { const k = (kinds.get(kind) ?? 0) + 1; kinds.set(kind, k); if (k <= 6) appendFileSync('/tmp/fuzz.log', `\n##### ${kind} i=${i}\n${JSON.stringify(text)}\n${JSON.stringify(extra, null, 1)}\n`) }
    try {
      const course = courseOf(text)
      const lec = lectureOf(course)
      const ours = { slides: eng.renderMarkdown(marpText(lec, () => 'whole').text, { htmlAsArray: true }) as unknown as string[], notes: slidesOf(lec).map((s) => noteTexts(s.content)) }
      if (ours.slides.length !== slidesOf(lec).length) say('count', {})
      const theirs = { slides: ref.renderMarkdown(text, { htmlAsArray: true }) as unknown as string[], notes: ref.lastComments.map((n: string[]) => n.filter((x) => x !== '')) }
      if (JSON.stringify(clean(ours.slides)) !== JSON.stringify(clean(theirs.slides))) say('slides', { ours: ours.slides.map(s=>s.replace(/<svg[^>]*><foreignObject[^>]*>/g,'')), theirs: theirs.slides.map(s=>s.replace(/<svg[^>]*><foreignObject[^>]*>/g,'')) })
      else if (JSON.stringify(ours.notes) !== JSON.stringify(theirs.notes)) say('notes', { ours: ours.notes, theirs: theirs.notes })
      const p = eng.renderMarkdown(marpText(lectureOf(cutEdition(course, { audience: 'participant' })), () => 'whole').text, { htmlAsArray: true })
      if (JSON.stringify(clean(p as any)) !== JSON.stringify(clean(ours.slides))) say('participant', { p, o: ours.slides })
      const again = marpText(lectureOf(course), () => 'whole').text
      const strip = (t: string) => t.replace(/<!--[\s\S]*?-->/g, '<!---->')
      if (!/<!-- n$|<!-- open|<!--$|<!-- multi/m.test(text) && strip(again) !== strip(text)) say('again', { again })
    } catch (e) { say('throw ' + String(e).slice(0, 60), String(e)) }
  }
  console.log([...kinds])
})
