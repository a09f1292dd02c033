import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Entry, readManifest } from '../../src/manifest.ts'

/** The folder that the command has written. */
export const out = inject('built')

/** The folders of the courses in it, by slug. */
export const courseFolders: Readonly<Record<string, string>> = {
  microfinance: 'slides/microfinance',
  minimal: 'tests/fixtures/courses/minimal',
  plain: inject('plain'),
}

/** Every file in it but the manifest, as the manifest has them. */
export const entries: readonly Entry[] = readManifest(readFileSync(join(out, 'manifest.json'), 'utf8'))?.files ?? []

/** The paths of those files that a test is about. */
export const pathsOf = (wanted: (entry: Entry) => boolean): readonly string[] =>
  entries.filter(wanted).map(({ path }) => path)

/** The bytes' place on the disk. */
export const onDisk = (path: string): string => join(out, path)
