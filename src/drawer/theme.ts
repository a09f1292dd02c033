import { mixed, readable } from '../figures/colour.ts'
import type { Palette } from '../figures/palette.ts'

/** Pixels of a figure's words on the slide. */
export const textSize = 24

/** The theme’s colours and the course’s font under the names that Mermaid has for them. */
export function themeOf(palette: Palette, family: string): Readonly<Record<string, string>> {
  const { primary, ink, quiet, tint, rule, paper, accent } = palette
  return {
    darkMode: 'false',
    background: paper,
    fontFamily: family,
    fontSize: `${textSize}px`,
    primaryColor: paper,
    primaryTextColor: ink,
    primaryBorderColor: primary,
    secondaryColor: tint,
    secondaryTextColor: ink,
    secondaryBorderColor: rule,
    tertiaryColor: tint,
    tertiaryTextColor: ink,
    tertiaryBorderColor: rule,
    lineColor: quiet,
    textColor: ink,
    mainBkg: paper,
    nodeBorder: primary,
    nodeTextColor: ink,
    clusterBkg: tint,
    clusterBorder: rule,
    titleColor: primary,
    edgeLabelBackground: paper,
    noteBkgColor: mixed(accent, paper, 0.88),
    noteBorderColor: accent,
    noteTextColor: ink,
    actorBkg: paper,
    actorBorder: primary,
    actorTextColor: ink,
    actorLineColor: rule,
    signalColor: quiet,
    signalTextColor: ink,
    labelBoxBkgColor: tint,
    labelBoxBorderColor: quiet,
    labelTextColor: ink,
    loopTextColor: ink,
    activationBkgColor: tint,
    activationBorderColor: primary,
    sectionBkgColor: tint,
    altSectionBkgColor: paper,
    sectionBkgColor2: tint,
    taskBkgColor: primary,
    taskTextColor: paper,
    taskTextLightColor: paper,
    taskTextOutsideColor: ink,
    taskTextDarkColor: ink,
    taskBorderColor: primary,
    activeTaskBkgColor: accent,
    activeTaskBorderColor: accent,
    doneTaskBkgColor: rule,
    doneTaskBorderColor: quiet,
    critBkgColor: palette.signal.red,
    critBorderColor: palette.signal.red,
    gridColor: rule,
    ...scales(palette),
  }
}

/** The colours of things that come in a row: branches, periods, slices. */
function scales({ series, ink, paper, primary }: Palette): Readonly<Record<string, string>> {
  const grounds = Array.from({ length: 12 }, (_, index) => series[index % series.length] ?? primary)
  const root = [
    ['git0', primary],
    ['gitBranchLabel0', paper],
  ] as const
  return Object.fromEntries([
    ...root,
    ...grounds.flatMap((ground, index) => [
      [`cScale${index}`, ground],
      [`cScaleInv${index}`, ground],
      [`cScalePeer${index}`, ground],
      [`cScaleLabel${index}`, readable(ground, ink, paper)],
    ]),
  ])
}
