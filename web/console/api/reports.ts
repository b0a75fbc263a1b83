import { queryOptions } from '@tanstack/react-query'
import { get } from './http.ts'
import { queryClient } from './queries.ts'
import type { ClockView, Named, OpenAct, ShutAct, Text } from './types.ts'

export type ReportList = 'waiting' | 'mine' | 'todo' | 'work' | 'sent' | 'open' | 'ended'
interface Person {
  id: string
  name: string
}
export interface LetterPartRow {
  id: string
  unit: Named
  person: Person | null
  state: 'served' | 'acknowledged' | 'answered' | 'settled'
  stateName: Text
  round: number
  dueAt: string
  clock: ClockView | null
  onTime: boolean | null
  urged: number
  mine: boolean
  openedAt: string | null
  openedBy: string | null
}
export interface LetterPart extends LetterPartRow {
  task: string
  answer: string | null
  answeredAt: string | null
  answeredBy: string | null
  backWords: string | null
  version: number
  acts: OpenAct[]
  shut: ShutAct[]
}
export interface ReportRow {
  id: string
  number: string | null
  letterNumber: string | null
  title: string
  state: 'draft' | 'submitted' | 'read' | 'instructed' | 'ordered' | 'ended'
  stateName: Text
  lists: ReportList[]
  readers: Person[]
  instruction: string | null
  parts: LetterPartRow[]
  late: number
  at: string
  version: number
}
export interface ReportDetail extends Omit<ReportRow, 'parts'> {
  whole: boolean
  paragraphs: string[]
  facts: { label: string; lines: string[] }[]
  cases: { id: string; number: string; title: string }[]
  slips: { id: string; number: string }[]
  figures: string[]
  signer: Text
  writtenBy: string | null
  submittedAt: string | null
  instructions: { id: string; person: string; kind: 'order' | 'read' | 'back'; words: string; at: string }[]
  letter: { paragraphs: string[]; copies: string | null; at: string; by: string | null } | null
  parts: LetterPart[]
  end: { words: string; at: string; by: string | null } | null
  documents: { report: string | null; letter: string | null }
  acts: OpenAct[]
  shut: ShutAct[]
}
export interface ReportSources {
  figures: { id: string; name: Text; line: string }[]
  slips: { id: string; number: string; unit: string; title: string }[]
  leaders: { id: string; name: string; title: Text }[]
  within: string
}

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) =>
    get<{ lists: { id: ReportList; name: Text; count: number }[]; rows: ReportRow[] }>('/special-reports', {}, signal),
  refetchInterval: 60_000,
})
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => get<ReportDetail>(`/special-reports/${id}`, {}, signal),
  })
export const reportSourcesQuery = queryOptions({
  queryKey: ['report-sources'],
  queryFn: ({ signal }) => get<ReportSources>('/special-reports/sources', {}, signal),
})
export const readReportsAgain = () =>
  Promise.all(['report', 'reports', 'notices'].map(key => queryClient.invalidateQueries({ queryKey: [key] })))
