/** Mends what Mermaid leaves uneven: small arrows, names of groups under arrows, a line for today, Chinese a little above the middle. */
export function mend(svg: SVGSVGElement): void {
  for (const marker of svg.querySelectorAll<SVGMarkerElement>('marker[id*="flowchart"]')) enlarge(marker)
  for (const cluster of svg.querySelectorAll('g.cluster')) moveName(cluster)
  // Where today is depends on when it is drawn.
  for (const line of svg.querySelectorAll('line.today')) line.remove()
  for (const text of svg.querySelectorAll('.node .label text, .edgeLabel text')) lower(text)
}

const growth = 1.6

/** The tip stays as far behind the end of its line as it was. */
function enlarge(marker: SVGMarkerElement): void {
  const width = marker.viewBox.baseVal.width
  const unit = marker.markerWidth.baseVal.value / width
  const reach = marker.refX.baseVal.value
  const end = /End/.test(marker.id)
  const beyond = end ? width - reach : reach
  marker.setAttribute('refX', String(end ? width - beyond / growth : beyond / growth))
  marker.setAttribute('markerWidth', String(width * unit * growth))
  marker.setAttribute('markerHeight', String(marker.markerHeight.baseVal.value * growth))
}

// In the middle the arrows from above would run through it.
function moveName(cluster: Element): void {
  const frame = cluster.querySelector('rect')
  const name = cluster.querySelector('.cluster-label')
  if (frame === null || name === null) return
  const top = /translate\(\s*[^,\s]+[,\s]+([^)]+)\)/.exec(name.getAttribute('transform') ?? '')?.[1] ?? '0'
  name.setAttribute('transform', `translate(${frame.x.baseVal.value + 14}, ${top})`)
}

const lower = (text: Element): void => text.setAttribute('transform', 'translate(0, 2)')
