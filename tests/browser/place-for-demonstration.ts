/** Before the journeys: the place for the one demonstration that the first server which needs one makes (`server.ts`). */
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'

export default function placeForDemonstration(): () => void {
  const folder = makeTemporaryFolder()
  process.env.DEMONSTRATION_FOLDER = folder
  return () => removeFolder(folder)
}
