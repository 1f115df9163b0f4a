import { Fragment } from 'react'
import { CountText } from '../../parts/CountText.tsx'
import { counted } from '../../parts/words.ts'
import { useCuckooingLayer } from '../../state/cuckooing-layer.ts'
import { quarterRows } from '../../state/cuckooing-zones.ts'
import { useReference } from '../../state/reference.ts'
import { countedWords, notToldApart, quarterWords } from './cuckooing-words.ts'
import { useCuckooingZones } from './use-cuckooing-zones.ts'

/** The zone that a press on the map or in the table holds: its reports, quarter by quarter. */
export function CuckooingZone() {
  const shown = useCuckooingZones()
  const held = useCuckooingLayer((state) => state.held)
  const hold = useCuckooingLayer((state) => state.hold)
  const wards = useReference((state) => state.reference?.wards)
  const zone = shown?.zones.find((each) => each.zone === held)
  if (!shown || !zone) return null
  const { rows, older } = quarterRows(zone.quarters, shown.known, shown.asked)
  const period = countedWords(shown.asked, shown.known)
  const lastAsked = rows.findLastIndex(({ isAsked }) => isAsked)
  return (
    <section className="cuckooing-zone" aria-label="Cuckooing reports of this zone">
      <div className="panel-head">
        <h2 className="section-title">Cuckooing reports</h2>
        <button type="button" className="link-button" onClick={() => hold(null)}>
          Close zone
        </button>
      </div>
      <h3>{zone.name}</h3>
      <p className="quiet">{wards?.find(({ code }) => code === zone.ward)?.name}</p>
      <p className="cuckooing-sentence" role="status">
        {period === '' ? (
          'No whole quarter lies in the months asked.'
        ) : (
          <>
            <strong>{counted(zone.count, 'report')}</strong> in {period}
            {zone.earlier > 0 && `, ${counted(zone.earlier, 'report')} earlier`}
          </>
        )}
      </p>
      <table className="mini-table">
        <caption className="visually-hidden">Reports by quarter</caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col" className="number">
              Reports
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ quarter, count, isAsked }, at) => (
            <Fragment key={quarter}>
              <tr className={isAsked ? 'is-asked' : undefined}>
                <th scope="row">
                  {quarterWords(quarter)}
                  {isAsked && <span className="quiet"> in the months asked</span>}
                </th>
                <td className="number">
                  <CountText count={count} />
                </td>
              </tr>
              {at === lastAsked && at < rows.length - 1 && (
                <tr className="mini-part">
                  <th scope="colgroup" colSpan={2}>
                    Earlier
                  </th>
                </tr>
              )}
            </Fragment>
          ))}
          {older > 0 && (
            <tr>
              <th scope="row">before these</th>
              <td className="number">
                <CountText count={older} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="quiet">{notToldApart} Never added to other figures.</p>
    </section>
  )
}
