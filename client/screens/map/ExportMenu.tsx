import { useEffect, useRef, useState } from 'react'
import { pictureFile } from '../../map/picture.ts'
import { useAnswers } from '../../state/answers.ts'
import { everythingOf } from '../../state/everything.ts'
import { useFilter } from '../../state/filter.ts'
import { question } from '../../state/refresh.ts'
import { currentViewText } from '../../state/url.ts'
import { pictureWords } from './picture-words.ts'
import { saveFile } from './save-file.ts'

/** The view on screen as files: tables, map picture, sheet of paper, everything at once. */
export function ExportMenu() {
  const [open, setOpen] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  const filter = useFilter((state) => state.filter)
  const vintage = useFilter((state) => state.vintage)
  const ready = useAnswers((state) => state.counts !== null)
  const [packing, setPacking] = useState<'no' | 'yes' | 'failed'>('no')
  useEffect(() => {
    if (!open) return
    const away = (event: Event): void => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) setOpen(false)
    }
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('keydown', onEscape)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('keydown', onEscape)
    }
  }, [open])
  const query = question(filter, vintage)
  const link = (path: string): string => `/api/export/${path}${query ? `?${query}` : ''}`
  const savePicture = async (): Promise<void> => {
    const picture = await pictureFile(pictureWords())
    if (picture) saveFile('map.png', picture)
  }
  const saveEverything = async (): Promise<void> => {
    setPacking('yes')
    const everything = await everythingOf(query, await pictureFile(pictureWords()))
    if (everything) saveFile('places-with-method.zip', everything)
    setPacking(everything ? 'no' : 'failed')
  }
  return (
    <div ref={holder} className="menu-holder">
      <button
        type="button"
        className="button button-strong"
        aria-expanded={open}
        disabled={!ready}
        onClick={() => setOpen(!open)}
      >
        Export
      </button>
      {open && (
        <div className="menu">
          {tables.map(([table, label]) => (
            <p key={table}>
              <span>{label}</span>
              {kinds.map(([kind, name]) => (
                <a key={kind} href={link(`${table}.${kind}`)} download aria-label={`${label} as ${name}`}>
                  {name}
                </a>
              ))}
            </p>
          ))}
          <hr />
          <button type="button" className="menu-item" onClick={() => void savePicture()}>
            Map picture (PNG)
          </button>
          <a className="menu-item" href={`/print${currentViewText()}`} target="_blank" rel="noreferrer">
            A4 sheet to print
          </a>
          <button
            type="button"
            className="menu-item"
            disabled={packing === 'yes'}
            onClick={() => void saveEverything()}
          >
            {packing === 'yes' ? 'Packing…' : 'Everything, with map, method and limits (zip)'}
          </button>
          {packing === 'failed' && (
            <p role="alert" className="hint">
              The archive could not be made. Nothing was changed: try again.
            </p>
          )}
        </div>
      )}
    </div>
  )
}

const tables = [
  ['cells', 'Place cells'],
  ['wards', 'Wards'],
  ['areas', 'Areas'],
] as const
const kinds = [
  ['csv', 'CSV'],
  ['geojson', 'GeoJSON'],
  ['gpkg', 'GeoPackage'],
] as const
