// Installs qpdf, with which the tests look into PDFs, where it is missing and can be had: as root on Debian.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const isHere = () => spawnSync('qpdf', ['--version']).status === 0

const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

if (!isHere() && canInstall) {
  process.stderr.write('Installing qpdf with apt-get (as root, about 3 MB) …\n')
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'qpdf'], options)
}
if (!isHere()) process.stderr.write('Without qpdf the PDFs are tested by pdf-lib alone.\n')
