import { residualRisks } from './residual-risks.ts'

/** What is not prevented: for the judgement that only people can make. */
export function ResidualSection() {
  return (
    <section id="residual" aria-labelledby="residual-title">
      <h2 id="residual-title">What remains</h2>
      <p>No protection is complete. These risks are known and remain; whoever uses the map accepts them.</p>
      <dl className="residual">
        {residualRisks.map(({ risk, words }) => (
          <div key={risk}>
            <dt>{risk}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
