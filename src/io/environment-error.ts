/** The machine, not the course, keeps us from going on: no browser, no room on the disk. Exit code 3. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}
