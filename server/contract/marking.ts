/** The handling marking of every screen, print and file (UK government classification). */
export const marking = 'OFFICIAL'
