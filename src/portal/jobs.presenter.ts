import type { KindCounts } from '#queue'

export interface ParkedJobView {
  id: string
  kind: string
  attempts: number
  lastError: string | null
  createdAt: string
}

export interface JobsData {
  kinds: (Omit<KindCounts, 'waitingSince'> & { waitingSince: string | null })[]
  parked: ParkedJobView[]
}
