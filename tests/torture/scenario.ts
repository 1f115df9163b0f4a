/** One kind of work that is killed, as the table of `scenarios.ts` holds it. */
import { type ServerProcess, startServer } from '../helpers/real-server.ts'

export interface RoundResult {
  /** The process was killed while the work was under way. */
  cutOff: boolean
  /** Acknowledged writes that are gone. */
  lost: number
  /** Things that are there by halves. */
  torn: number
  /** From the start of the process to `ready`. */
  restartMilliseconds: number
}

export interface Opened {
  /** One kill and what was found after it; `number` counts from 0 over all runs, `chance` is 0 ≤ x < 1. */
  round(number: number, chance: number): Promise<RoundResult>
  /** Ends what still runs. The folder stays for the next run. */
  close(): Promise<void>
}

export interface Scenario {
  name: string
  /** Makes the folder on the first run, goes on with it on a later one. */
  open(folder: string): Promise<Opened>
}

/** Kills a server as power does and waits until it is gone. */
export async function killServer(server: ServerProcess): Promise<void> {
  server.child.kill('SIGKILL')
  await server.ended
}

/** No demonstration data; whoever asks signs in as a role. */
export const flags: readonly string[] = ['--empty', '--demo-sign-in']

/** Starts a server again and measures how long it takes to be ready. */
export async function restart(
  dataFolder: string,
  environment?: Readonly<Record<string, string>>,
): Promise<{ server: ServerProcess; url: string; milliseconds: number }> {
  const began = performance.now()
  const server = startServer(dataFolder, flags, environment)
  const url = await server.ready
  return { server, url, milliseconds: performance.now() - began }
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds))
