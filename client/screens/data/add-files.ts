import { useImports } from '../../state/imports.ts'
import { refuseFile } from './file-kind.ts'

/** Looks at the first bytes of each file and puts it in the queue; what cannot be read here is never sent. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const looked = await Promise.all(
    files.map(async (file) => {
      const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
      return { file, unreadable: refuseFile(file.name, file.size, head) }
    }),
  )
  useImports.getState().add(looked)
}
