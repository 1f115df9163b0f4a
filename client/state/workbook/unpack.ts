import { unzipSync } from 'fflate'
import { mostUnpackedBytes } from './limits.ts'
import { WorkbookRefused } from './workbook-refusal.ts'

/** Text of the archive's parts by path, without those that are not wanted. */
export type Parts = ReadonlyMap<string, Uint8Array>

const wanted =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i

/**
 * Unpacks what is read of an .xlsx: cells, words and formats; never pictures, macros, links or comments.
 * @throws WorkbookRefused `notAWorkbook`, or `tooLarge` before anything larger than the limit is unpacked
 */
export function unpack(bytes: Uint8Array): Parts {
  let unpacked = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        unpacked += originalSize
        if (unpacked > mostUnpackedBytes) throw new WorkbookRefused('tooLarge')
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error
    throw new WorkbookRefused('notAWorkbook')
  }
}
