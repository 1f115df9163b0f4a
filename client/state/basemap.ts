import type { FeatureCollection } from 'geojson'
import { create } from 'zustand'
import { call } from '../api/call.ts'

export const basemapLayers = ['wards-2022', 'wards-2002', 'lsoas-2021', 'major-roads'] as const
export type BasemapLayer = (typeof basemapLayers)[number]

/** Protection zones of both tiers: the smaller Z1, of which Z2 are made. */
export interface ZoneOutlines {
  z1: FeatureCollection
  z2: FeatureCollection
}

interface BasemapState {
  layers: Partial<Record<BasemapLayer, FeatureCollection>> | null
  load: () => Promise<void>
  /** Null until they are asked for: few look at them. */
  zones: ZoneOutlines | null
  /** They could not be read; the next call tries again. */
  zonesFailed: boolean
  loadZones: () => Promise<void>
}

/** Outlines of the area pack; a layer that cannot be read is left out, and the map drawn without it. */
export const useBasemap = create<BasemapState>((set, get) => ({
  layers: null,
  load: async () => {
    const read = await Promise.all(basemapLayers.map(async (name) => [name, await layer(name)] as const))
    set({ layers: Object.fromEntries(read.filter(([, collection]) => collection !== null)) })
  },
  zones: null,
  zonesFailed: false,
  loadZones: async () => {
    if (get().zones) return
    const [z1, z2] = await Promise.all([layer('z1'), layer('z2')])
    set(z1 && z2 ? { zones: { z1, z2 }, zonesFailed: false } : { zonesFailed: true })
  },
}))

async function layer(name: BasemapLayer | keyof ZoneOutlines): Promise<FeatureCollection | null> {
  const answer = await call('layer', { path: { name } })
  if (!answer.ok) return null
  const value: unknown = JSON.parse(new TextDecoder().decode(answer.value))
  return isCollection(value) ? value : null
}

function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'FeatureCollection'
}
