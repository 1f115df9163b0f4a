import { threats } from './threats.ts'

/** Who might attack, what they would have, and where that is tested. */
export function ThreatSection() {
  return (
    <section id="threats" aria-labelledby="threats-title">
      <h2 id="threats-title">Who might attack it</h2>
      <p>For each: what they would have in the end, what stands in the way, and the tests that show it.</p>
      <table className="protection-table">
        <caption>Threat model</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">What they get</th>
            <th scope="col">What holds them off</th>
            <th scope="col">Shown by</th>
          </tr>
        </thead>
        <tbody>
          {threats.map(({ who, gets, held, tests }) => (
            <tr key={who}>
              <th scope="row">{who}</th>
              <td data-label="What they get">{gets}</td>
              <td data-label="What holds them off">{held}</td>
              <td data-label="Shown by" className="protection-tests">
                {tests.map((test) => (
                  <code key={test}>{test.replace(/^tests\//, '').replace(/(\.test)?\.ts$/, '')}</code>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="protection-note">Test files lie in the folder “tests” of this program.</p>
    </section>
  )
}
