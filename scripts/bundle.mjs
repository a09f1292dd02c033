// Bundles the command (build/kejian.js), the thread that reads courses (build/reader.js) and the deck's browser code (build/player.js).
import { build } from 'esbuild'

await Promise.all([
  build({
    entryPoints: { kejian: 'src/cli.ts', reader: 'src/io/reader.ts' },
    outdir: 'build',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  }),
  build({
    entryPoints: { player: 'src/player/deck.ts' },
    outdir: 'build',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  }),
])
