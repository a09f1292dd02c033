// Bundles the command (build/kejian.js), the thread that reads courses (build/reader.js) the decks' browser code (build/reading.js, build/teaching.js),
// the code that measures slides (build/ruler.js) and pages (build/page-ruler.js)
// the processes of `kejian watch` (build/previewing.js, build/delivering.js) and the code in the pages that it shows (build/client.js),
// the page that draws figures (build/drawer.js), the phone's remote (build/remote.js) and what it steers (build/stage.js).
import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

// One small file, so that a build of what has not changed is over before anything else is read.
const runApart = {
  name: 'run-apart',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/run\.ts$/ }, () => ({ path: './run.js', external: true })),
}

const results = await Promise.all([
  build({
    entryPoints: { kejian: 'src/cli.ts' },
    outdir: 'build',
    bundle: true,
    minifySyntax: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [runApart],
    logLevel: 'warning',
    metafile: true,
  }),
  build({
    entryPoints: {
      run: 'src/cli/run.ts',
      reader: 'src/io/reader.ts',
      previewing: 'src/cli/previewing.ts',
      delivering: 'src/cli/delivering.ts',
    },
    outdir: 'build',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    metafile: true,
  }),
  build({
    entryPoints: {
      reading: 'src/player/reading.ts',
      teaching: 'src/player/teaching.ts',
      drawer: 'src/drawer/draw.ts',
      remote: 'src/remote/remote.ts',
      stage: 'src/remote/stage.ts',
      client: 'src/watch/client.ts',
    },
    outdir: 'build',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    metafile: true,
  }),
  ...['ruler', 'page-ruler'].map((name) =>
    build({
      entryPoints: { [name]: `src/player/${name}.ts` },
      outdir: 'build',
      bundle: true,
      minify: true,
      format: 'iife',
      globalName: 'ruler',
      target: 'es2022',
      logLevel: 'warning',
      metafile: true,
    }),
  ),
])

// Pieces of earlier bundles that no entry asks for any more.
const made = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((path) => basename(path)))
for (const name of readdirSync('build')) if (!made.has(name)) rmSync(join('build', name), { force: true })
