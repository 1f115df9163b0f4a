/** The same limits that the server holds for a file from the browser. */
export const mostBytes = 50 * 1024 * 1024
export const mostColumns = 400
export const mostRows = 1_000_000
export const mostCellLength = 4000
/** Unpacked parts of a workbook: a small archive can hold very much. */
export const mostUnpackedBytes = 400 * 1024 * 1024
