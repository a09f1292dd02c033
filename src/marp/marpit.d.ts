// Marpit's own reading of directives, which it does not declare.
declare module '@marp-team/marpit/lib/markdown/directives/directives.js' {
  export const globals: Readonly<Record<string, unknown>>
  export const locals: Readonly<Record<string, unknown>>
}

declare module '@marp-team/marpit/lib/markdown/directives/yaml.js' {
  export function yaml(text: string, loose: boolean): unknown
}
