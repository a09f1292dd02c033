// Installs Firefox, in which the tests try the decks too, where it is missing and can be had: as root on Debian.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findFirefox } from './find-firefox.mjs'

const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

if (findFirefox() === null && canInstall) {
  process.stderr.write('Installing firefox-esr with apt-get (as root, about 70 MB) …\n')
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], options)
}
if (findFirefox() === null) process.stderr.write('Without Firefox the decks are tried in Chromium alone.\n')
