import { useImports } from '../../state/imports.ts'
import { isWorkbook, refuseFile } from './file-kind.ts'

/** Looks at the first bytes of each file and puts it in the queue; what cannot be read here is never sent. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const looked = await Promise.all(
    files.map(async (file) => {
      const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
      const workbook = isWorkbook(file.name, head)
      return { file, unreadable: refuseFile(file.name, file.size, head), workbook }
    }),
  )
  useImports.getState().add(looked)
}
