import { EnvironmentError } from '../environment-error.ts'

/** How a process says that it could not do what was asked. */
export const failedBy = (
  cause: unknown,
): { readonly kind: 'failed'; readonly message: string; readonly isEnvironment: boolean } => {
  const isEnvironment = cause instanceof EnvironmentError
  const reason =
    cause instanceof Error ? (isEnvironment ? cause.message : (cause.stack ?? cause.message)) : String(cause)
  return { kind: 'failed', message: reason, isEnvironment }
}
