/** The server as a bare process: for tests that kill it, stop it under load, or see it refuse to start. */
import { onTestFinished } from 'vitest'
import { type ServerProcess, startServer } from '../helpers/real-server.ts'

/** Starts the server on a free port with a data folder; it goes with the test at the latest. */
export function spawnServer(
  dataFolder: string,
  flags?: readonly string[],
  environment?: Readonly<Record<string, string>>,
): ServerProcess {
  const server = startServer(dataFolder, flags, environment)
  onTestFinished(() => {
    server.child.kill('SIGKILL')
  })
  return server
}
