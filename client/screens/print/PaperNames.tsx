import type { PaperLabel } from '../../map/paper-labels.ts'

/** Names on a map that is drawn without a map engine. */
export const PaperNames = ({ names }: { names: readonly PaperLabel[] }) =>
  names.map(({ text, kind, x, y }) => (
    <text
      key={`${kind} ${text} ${x}`}
      className={`paper-label paper-label-${kind}`}
      x={x}
      y={y}
      dominantBaseline="middle"
      textAnchor="middle"
    >
      {kind === 'station' ? `⊞ ${text}` : text}
    </text>
  ))
