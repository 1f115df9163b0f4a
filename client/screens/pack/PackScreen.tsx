import { useEffect, useState } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useJagPack } from '../../state/jag-pack.ts'
import { useRoute } from '../../state/route.ts'
import { saveFile } from '../map/save-file.ts'
import { TabLink } from '../TabLink.tsx'
import '../print/print.css'
import './jag-paper.css'
import { jagSearch } from '../jag/jag-link.ts'
import { PackPaper } from './PackPaper.tsx'

/** The pack of a meeting for one room, on a page without tabs: read, print, or take all of it away. */
export function PackScreen() {
  const search = useRoute((state) => state.search)
  const { pack, failure, load } = useJagPack()
  const question = search.replace(/^\?/, '')
  useEffect(() => void load(question), [load, question])
  return (
    <main className="print-screen" id="main">
      <div className="print-bar">
        <h1>Pack</h1>
        <p className="quiet">
          What is in it was asked now, for this room. It is kept nowhere but in the files you save.
        </p>
        <TabLink to="/jag" search={jagSearch('pack')} className="button">
          Back to the JAG
        </TabLink>
        <button type="button" className="button" disabled={!pack} onClick={() => window.print()}>
          Print
        </button>
        <SaveAll />
      </div>
      {failure && (
        <Notice
          title="The pack cannot be made"
          tone="trouble"
          action={{ label: 'Try again', run: () => void load(question) }}
        >
          {failureWords(failure)}
        </Notice>
      )}
      {!failure && !pack && <p className="print-wait">Making the pack …</p>}
      {pack && <PackPaper pack={pack} />}
    </main>
  )
}

type Saving = 'no' | 'yes' | 'failed'

function SaveAll() {
  const pack = useJagPack((state) => state.pack)
  const [saving, setSaving] = useState<Saving>('no')
  const save = async (): Promise<void> => {
    const page = document.getElementById('jag-paper')
    if (!pack || !page) return
    setSaving('yes')
    try {
      // Most people print: what writes the other files is fetched when they are asked for.
      const { packFiles } = await import('./pack-files.ts')
      const { name, file } = await packFiles(pack, page)
      saveFile(name, file)
      setSaving('no')
    } catch {
      setSaving('failed')
    }
  }
  return (
    <>
      <button
        type="button"
        className="button button-strong"
        disabled={!pack || saving === 'yes'}
        onClick={() => void save()}
      >
        {saving === 'yes' ? 'Packing …' : 'Save everything (zip)'}
      </button>
      {saving === 'failed' && (
        <p role="alert">The files could not be made. Nothing was changed: try again.</p>
      )}
    </>
  )
}
