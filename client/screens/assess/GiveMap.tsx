import { useState } from 'react'
import { cellsAround } from '../../map/commands.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { useReference } from '../../state/reference.ts'
import { useRoute } from '../../state/route.ts'
import { useSafetyMaps } from '../../state/safety-maps.ts'
import { useSession } from '../../state/session.ts'
import { dropDraft, keepDraft, readDraft } from '../../state/told-drafts.ts'
import { whoseOf } from '../../state/whose.ts'
import { FormFoot } from '../FormFoot.tsx'
import { cellName } from '../places/place-names.ts'
import { placesSearch } from '../places/places-link.ts'
import { toldTrouble } from '../places/told-trouble.ts'
import { CellMap } from './CellMap.tsx'
import './assess.css'
import './safety-map.css'
import {
  colourLetters,
  emptyMap,
  keptMapOf,
  mapDraft,
  mapRings,
  type Pen,
  penWords,
  pressed,
  readMap,
} from './safety-map-form.ts'
import { useAssessment } from './use-assessment.ts'

/** One map, for a young person on a lent device: nothing else of the assessment is on this screen. */
export function GiveMap({ id }: { id: string }) {
  const assessment = useAssessment(id)
  const cells = useReference((state) => state.cells)
  const whose = useSession(({ session }) => whoseOf(session))
  const of = `map ${id}`
  const [form, setForm] = useState(() => readMap(readDraft(whose, of)))
  const [pen, setPen] = useState<Pen>('green')
  const [busy, setBusy] = useState(false)
  const [thanks, setThanks] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (!assessment?.place || !cells) return <p className="page-note">Opening …</p>
  const put = (next: typeof form): void => {
    setForm(next)
    setThanks(false)
    keepDraft(whose, of, keptMapOf(next))
  }
  const clear = (): void => {
    dropDraft(whose, of)
    setForm(emptyMap)
  }
  const send = async (): Promise<void> => {
    const draft = mapDraft(form)
    if (!draft) {
      setTrouble('Press a place on the map first.')
      return
    }
    setBusy(true)
    setTrouble(null)
    const answer = await useSafetyMaps.getState().give(id, draft)
    setBusy(false)
    if (!answer.ok) {
      setTrouble(toldTrouble(answer.failure))
      return
    }
    clear()
    setThanks(true)
  }
  const shown = cellsAround(assessment.place.cells[0], mapRings).map((cell) => {
    const colour = form.marks[cell]
    const step = form.route.lastIndexOf(cell)
    const said = [colour && penWords[colour], step >= 0 && `on my way, ${step + 1}`]
      .filter(Boolean)
      .join(', ')
    return {
      cell,
      className: [colour && `cell-${colour}`, step >= 0 && 'cell-way'].filter(Boolean).join(' '),
      letter: [colour && colourLetters[colour], step >= 0 && step + 1].filter(Boolean).join(' '),
      label: `${cellName(cells, cell)}: ${said || 'nothing said'}`,
    }
  })
  return (
    <div className="places-form give-map">
      <h1>Where do you feel safe?</h1>
      <p>
        Choose a word, then press places. Nobody is asked who you are. Places are shown only when at least
        five people marked the same one, and the first and last 200 m of a way are never kept.
      </p>
      <p role="status">{thanks && 'Thank you. Your map was kept; the next one can begin.'}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <ChoiceChips className="chips" choices={penWords} chosen={pen} onChoose={setPen} />
        <CellMap
          cells={shown}
          label={`Places around ${assessment.place.name}`}
          press={(cell) => put(pressed(form, cell, pen))}
        />
        <FormFoot action="Give this map" busy={busy} busyWords="Giving …" trouble={trouble}>
          <button type="button" className="button" onClick={clear}>
            Begin anew
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              clear()
              useRoute.getState().go('/places', placesSearch({ assessment: id }))
            }}
          >
            Back to the assessment
          </button>
        </FormFoot>
      </form>
    </div>
  )
}
