import { create } from 'zustand'
import type { ImportBatch, ImportMode } from '../../server/contract/imports.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { sampleOf } from './file-sample.ts'
import { type FileStep, nextToImport, type PartnerChoice, type QueuedFile, setFacts } from './import-queue.ts'
import { runImport } from './import-run.ts'
import { patiently } from './patience.ts'
import { isPublishedHeader } from './published-header.ts'
import { readWorkbook } from './workbook/read-workbook.ts'

interface AddedFile {
  file: File
  unreadable: string | null
  workbook: boolean
}

interface ImportsState {
  files: readonly QueuedFile[]
  history: readonly ImportBatch[] | null
  historyTrouble: Failure | null
  /** Goes up with every change of the stored data made from here; the shell asks everything again. */
  changes: number
  add: (files: readonly AddedFile[]) => void
  /** Reads another sheet of a workbook. */
  chooseSheet: (id: number, sheet: string) => void
  /** Dry run of a partner's file. */
  checkWith: (id: number, partner: PartnerChoice) => void
  /** Back to what the columns mean. */
  mapAgain: (id: number) => void
  setMode: (id: number, mode: ImportMode) => void
  /** A partner's file may be imported with a later version of the mapping than was tried: the same, now saved. */
  start: (id: number, partner?: PartnerChoice) => void
  cancel: (id: number) => Promise<void>
  putAside: (id: number) => void
  checkAgain: (id: number) => void
  loadHistory: () => Promise<void>
  /** Null when done, else what went wrong. */
  undo: (batch: string) => Promise<Failure | null>
  removeDemonstration: () => Promise<Failure | null>
}

/** Files on their way in, and what came in before. The file's bytes stay here until they are sent. */
export const useImports = create<ImportsState>((set, get) => {
  /** What is sent: of a workbook, the sheet as CSV. */
  const bytesOf = new Map<number, Blob>()
  const workbooks = new Map<number, File>()
  let lastId = 0
  const facts = (id: number, changed: Partial<Omit<QueuedFile, 'id'>>): void =>
    set({ files: setFacts(get().files, id, changed) })
  const step = (id: number, next: FileStep): void => facts(id, { step: next })
  const find = (id: number): QueuedFile | undefined => get().files.find((file) => file.id === id)
  const changed = async (): Promise<void> => {
    set({ changes: get().changes + 1 })
    await get().loadHistory()
  }

  const check = async (id: number): Promise<void> => {
    const file = bytesOf.get(id)
    if (file === undefined) return
    const { partner = null, sample = null } = find(id) ?? {}
    const answer = await patiently(() => call('checkImport', { query: { ...partner }, body: file }))
    if (answer.ok) return step(id, { kind: 'checked', report: answer.value })
    const { failure } = answer
    if (partner !== null) return step(id, { kind: 'mapping', trouble: failure })
    // It looked like a published file and is none after all.
    const isUnknown = failure.kind === 'problem' && failure.problem.code === 'unknownFormat'
    step(id, isUnknown && sample ? { kind: 'mapping', trouble: null } : { kind: 'refused', failure })
  }

  // One at a time: the server gives every dry run a thread of its own.
  let lastCheck: Promise<void> = Promise.resolve()
  const checkInTurn = (id: number): void => {
    lastCheck = lastCheck.then(() => check(id))
  }

  /** A published file is checked at once; any other waits for somebody to say whose it is, and is not sent. */
  const look = async (id: number, file: Blob): Promise<void> => {
    bytesOf.set(id, file)
    const sample = await sampleOf(file)
    const isUnknown = sample !== null && !isPublishedHeader(sample.header)
    const mode = isUnknown ? 'allOrNothing' : 'goodRows'
    facts(id, { sample, mode, step: isUnknown ? { kind: 'mapping', trouble: null } : { kind: 'checking' } })
    if (!isUnknown) checkInTurn(id)
  }

  const open = async (id: number, file: File, sheet: string | null): Promise<void> => {
    step(id, { kind: 'reading' })
    const read = await readWorkbook({ file, sheet })
    if (!read.ok) return step(id, { kind: 'unreadable', reason: read.reason, where: read.where })
    const { csv, ...workbook } = read
    facts(id, { workbook, partner: null })
    await look(id, csv)
  }

  const runNext = async (): Promise<void> => {
    const next = nextToImport(get().files)
    const file = next && bytesOf.get(next.id)
    if (!next || !file || next.step.kind !== 'waiting') return
    const { report } = next.step
    step(next.id, { kind: 'importing', report, job: null })
    step(
      next.id,
      await runImport(file, { report, mode: next.mode, partner: next.partner }, (job) =>
        step(next.id, { kind: 'importing', report, job }),
      ),
    )
    await changed()
    await runNext()
  }

  return {
    files: [],
    history: null,
    historyTrouble: null,
    changes: 0,
    add: (files) => {
      for (const { file, unreadable, workbook } of files) {
        const id = ++lastId
        const first: FileStep =
          unreadable === null ? { kind: 'reading' } : { kind: 'unreadable', reason: unreadable }
        const nothing = { sample: null, workbook: null, partner: null }
        const { name, size } = file
        set({
          files: [...get().files, { id, name, bytes: size, mode: 'goodRows', step: first, ...nothing }],
        })
        if (unreadable !== null) continue
        if (workbook) workbooks.set(id, file)
        void (workbook ? open(id, file, null) : look(id, file))
      }
    },
    chooseSheet: (id, sheet) => {
      const file = workbooks.get(id)
      if (file) void open(id, file, sheet)
    },
    checkWith: (id, partner) => {
      facts(id, { partner, step: { kind: 'checking' } })
      checkInTurn(id)
    },
    mapAgain: (id) => step(id, { kind: 'mapping', trouble: null }),
    setMode: (id, mode) => facts(id, { mode }),
    start: (id, partner) => {
      const file = find(id)
      if (!file || !('report' in file.step)) return
      facts(id, {
        step: { kind: 'waiting', report: file.step.report },
        partner: partner ?? file.partner,
      })
      void runNext()
    },
    cancel: async (id) => {
      const file = find(id)
      if (file?.step.kind === 'waiting') step(id, { kind: 'checked', report: file.step.report })
      if (file?.step.kind !== 'importing' || file.step.job === null) return
      await call('cancelImport', { path: { id: file.step.job.id } })
    },
    putAside: (id) => {
      bytesOf.delete(id)
      workbooks.delete(id)
      set({ files: get().files.filter((file) => file.id !== id) })
    },
    checkAgain: (id) => {
      step(id, { kind: 'checking' })
      checkInTurn(id)
    },
    loadHistory: async () => {
      const answer = await call('imports')
      if (answer.ok) set({ history: answer.value, historyTrouble: null })
      else set({ historyTrouble: answer.failure })
    },
    undo: async (batch) => {
      const answer = await call('undoImport', { path: { id: batch } })
      if (!answer.ok) return answer.failure
      await changed()
      return null
    },
    removeDemonstration: async () => {
      const answer = await call('removeDemonstration')
      if (!answer.ok) return answer.failure
      await changed()
      return null
    },
  }
})
