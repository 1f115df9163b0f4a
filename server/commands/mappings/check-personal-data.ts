import { columnsOf, type Mapping } from '../../contract/mappings.ts'
import { screenColumnName } from '../../contract/personal-data/screen-column-name.ts'
import { screenText } from '../../contract/personal-data/screen-text.ts'
import { Refused } from '../../errors.ts'

/**
 * Refuses `personalData` for a mapping that reads a column named like a person's details (the sender's reference is
 * never read and may be called anything), or that would keep words that look like personal data; names the part.
 */
export function checkPersonalData(mapping: Mapping): void {
  const { label, location, time, category, locationType, sensitivity } = mapping
  const parts = { category, locationType, sensitivity }
  for (const [param, part] of Object.entries(parts)) {
    if (part.kind === 'always') continue
    const isHeld = Object.keys(part.words).some((word) => screenText(word).held)
    if (isHeld || screenColumnName(part.column) === 'drop') throw new Refused('personalData', { param })
  }
  const positions = columnsOf({ ...mapping, referenceColumn: null })
  const isNamed = (column: string) => screenColumnName(column) === 'drop'
  if (positions.some(isNamed))
    throw new Refused('personalData', { param: isNamed(time.column) ? 'time' : location.kind })
  if (screenText(label).held) throw new Refused('personalData', { param: 'label' })
}
