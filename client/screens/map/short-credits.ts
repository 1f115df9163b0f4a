/** Wordings that the licences let stand shorter on a map, so long as the whole text is one press away. */
const shorter: readonly (readonly [RegExp, string])[] = [
  [/ and database right(s)?/, ''],
  [/public sector information licensed under the Open Government Licence v(\d)(\.\d)?/i, 'OGL v$1'],
  [/ \([^()]*\)/g, ''],
  [/Powered by /, ''],
  [/stations ©/, '©'],
  [/, ODbL/, ' ODbL'],
  [/; ?/g, ' · '],
  [/\.\s*$/, ''],
]

/** The attribution of the area pack as one line of some 110 characters that still names every publisher. */
export const shortCredits = (attribution: string): string =>
  shorter.reduce((text, [long, short]) => text.replace(long, short), attribution)
