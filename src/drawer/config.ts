import type { MermaidConfig } from 'mermaid'
import type { Palette } from '../figures/palette.ts'
import { textSize, themeOf } from './theme.ts'

/** How Mermaid draws: the theme's colours, the course's font, text as SVG text, the same ids every time. */
export const configOf = (palette: Palette, family: string, seed: string): MermaidConfig => ({
  startOnLoad: false,
  securityLevel: 'strict',
  deterministicIds: true,
  deterministicIDSeed: seed,
  handDrawnSeed: 1,
  fontFamily: family,
  fontSize: textSize,
  htmlLabels: false,
  suppressErrorRendering: true,
  logLevel: 'fatal',
  theme: 'base',
  themeVariables: themeOf(palette, family),
  themeCSS: stylesOf(palette),
  flowchart: {
    htmlLabels: false,
    curve: 'basis',
    padding: 18,
    nodeSpacing: 40,
    rankSpacing: 54,
    wrappingWidth: 320,
    subGraphTitleMargin: { top: 8, bottom: 16 },
    diagramPadding: 6,
  },
  sequence: {
    useMaxWidth: false,
    actorFontSize: textSize,
    messageFontSize: textSize,
    noteFontSize: textSize,
    actorFontFamily: family,
    messageFontFamily: family,
    noteFontFamily: family,
    mirrorActors: false,
    boxMargin: 12,
    messageMargin: 32,
    actorMargin: 60,
    noteMargin: 12,
    height: 56,
    width: 170,
    labelBoxHeight: 34,
    labelBoxWidth: 64,
    boxTextMargin: 8,
  },
  class: { htmlLabels: false, padding: 14 },
  state: { padding: 14, nodeSpacing: 40, rankSpacing: 50 },
  gantt: {
    fontSize: 22,
    sectionFontSize: 22,
    barHeight: 38,
    barGap: 10,
    topPadding: 60,
    leftPadding: 150,
    useWidth: 1120,
  },
  mindmap: { padding: 14 },
})

const stylesOf = ({ primary, ink, rule }: Palette): string => `
  .marker { stroke: none }
  .flowchart-link, .transition, .relation, .relationshipLine { stroke-width: 2px }
  .node rect, .node polygon, .node circle, .node path { stroke-width: 2px }
  .mindmap-node:has(> circle) text { text-anchor: middle }
  .titleText { font-size: 24px }
  .grid .tick line { stroke: ${rule}; stroke-width: 2px }
  .grid .tick text { font-size: 20px; fill: ${ink} }
  .cluster-label text, .cluster-label tspan { font-weight: 700; fill: ${primary} }
  .messageLine0, .messageLine1 { stroke-width: 2px }
  .edgeLabel rect, .edgeLabel .background { opacity: 1 }
`
