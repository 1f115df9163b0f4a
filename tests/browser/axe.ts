import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Every level A and AA rule of WCAG 2.0, 2.1 and 2.2 that axe knows. */
const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export type Violation = { rule: string; impact: string; help: string; targets: string[] }

/**
 * What axe finds wrong with the page as it stands, one entry a rule, at most five elements each.
 * Throws when axe checked nothing, which would make an empty list worthless.
 */
export const axeViolations = async (page: Page): Promise<Violation[]> => {
  // The pages have no frames, so axe may run in the page alone; and only what is wrong is described: four times as fast.
  const result = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(wcag22aa)
    .setLegacyMode(true)
    .analyze()
  if (result.passes.length + result.violations.length === 0)
    throw new Error('axe checked nothing on this page')
  return result.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    targets: nodes.slice(0, 5).map((node) => node.target.join(' ')),
  }))
}
