import { create } from 'zustand'
import type { ImportBatch, ImportMode } from '../../server/contract/imports.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { type FileStep, nextToImport, type QueuedFile, setStep } from './import-queue.ts'
import { runImport } from './import-run.ts'
import { patiently } from './patience.ts'

interface ImportsState {
  files: readonly QueuedFile[]
  history: readonly ImportBatch[] | null
  historyTrouble: Failure | null
  /** Goes up with every change of the stored data made from here; the shell asks everything again. */
  changes: number
  add: (files: readonly { file: File; unreadable: string | null }[]) => void
  setMode: (id: number, mode: ImportMode) => void
  start: (id: number) => void
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
  const bytesOf = new Map<number, File>()
  let lastId = 0
  const step = (id: number, next: FileStep): void => set({ files: setStep(get().files, id, next) })
  const changed = async (): Promise<void> => {
    set({ changes: get().changes + 1 })
    await get().loadHistory()
  }

  const check = async (id: number): Promise<void> => {
    const file = bytesOf.get(id)
    if (file === undefined) return
    const answer = await patiently(() => call('checkImport', { body: file }))
    step(
      id,
      answer.ok ? { kind: 'checked', report: answer.value } : { kind: 'refused', failure: answer.failure },
    )
  }

  // One at a time: the server gives every dry run a thread of its own.
  let lastCheck: Promise<void> = Promise.resolve()
  const checkInTurn = (id: number): void => {
    lastCheck = lastCheck.then(() => check(id))
  }

  const runNext = async (): Promise<void> => {
    const next = nextToImport(get().files)
    const file = next && bytesOf.get(next.id)
    if (!next || !file || next.step.kind !== 'waiting') return
    const { report } = next.step
    step(next.id, { kind: 'importing', report, job: null })
    step(
      next.id,
      await runImport(file, report, next.mode, (job) => step(next.id, { kind: 'importing', report, job })),
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
      for (const { file, unreadable } of files) {
        const id = ++lastId
        const first: FileStep =
          unreadable === null ? { kind: 'checking' } : { kind: 'unreadable', reason: unreadable }
        const queued: QueuedFile = { id, name: file.name, bytes: file.size, mode: 'goodRows', step: first }
        set({ files: [...get().files, queued] })
        if (unreadable !== null) continue
        bytesOf.set(id, file)
        checkInTurn(id)
      }
    },
    setMode: (id, mode) =>
      set({ files: get().files.map((file) => (file.id === id ? { ...file, mode } : file)) }),
    start: (id) => {
      const file = get().files.find((each) => each.id === id)
      if (!file || !('report' in file.step)) return
      step(id, { kind: 'waiting', report: file.step.report })
      void runNext()
    },
    cancel: async (id) => {
      const file = get().files.find((each) => each.id === id)
      if (file?.step.kind === 'waiting') step(id, { kind: 'checked', report: file.step.report })
      if (file?.step.kind !== 'importing' || file.step.job === null) return
      await call('cancelImport', { path: { id: file.step.job.id } })
    },
    putAside: (id) => {
      bytesOf.delete(id)
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
