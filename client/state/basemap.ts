import type { FeatureCollection } from 'geojson'
import { create } from 'zustand'
import { call } from '../api/call.ts'

export const basemapLayers = ['wards-2022', 'wards-2002', 'lsoas-2021', 'major-roads'] as const
export type BasemapLayer = (typeof basemapLayers)[number]

interface BasemapState {
  layers: Partial<Record<BasemapLayer, FeatureCollection>> | null
  load: () => Promise<void>
}

/** Outlines of the area pack; a layer that cannot be read is left out, and the map drawn without it. */
export const useBasemap = create<BasemapState>((set) => ({
  layers: null,
  load: async () => {
    const read = await Promise.all(basemapLayers.map(async (name) => [name, await layer(name)] as const))
    set({ layers: Object.fromEntries(read.filter(([, collection]) => collection !== null)) })
  },
}))

async function layer(name: BasemapLayer): Promise<FeatureCollection | null> {
  const answer = await call('layer', { path: { name } })
  if (!answer.ok) return null
  const value: unknown = JSON.parse(new TextDecoder().decode(answer.value))
  return isCollection(value) ? value : null
}

function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'FeatureCollection'
}
