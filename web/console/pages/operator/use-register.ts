import { useCallback, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act, get } from '../../api/http.ts'
import { queryClient, useReference } from '../../api/queries.ts'
import type { CaseDetail, Receipt, Suggestions } from '../../api/types.ts'
import { itemProposal, unitProposal } from '../../parts/proposal.ts'
import { placeInput } from '../../parts/said-place.ts'
import { furtherOf } from './further-fields.tsx'
import { channelOf, type Missing, missingOf, type Order } from './order.ts'
import { titleOf } from './words.ts'

export interface Registered {
  receipt: Receipt
  dispatched: boolean
  /** answered at once, so that nobody else has it (CHECKLIST K39) */
  answered: boolean
  /** registered, but sending it out was refused */
  problem: ApiProblem | null
}

/**
 * Registers the order, then answers it at once, or sends it out where a unit was chosen, if the act is open; a refusal of
 * the second keeps the first.
 */
export function useRegister(
  order: Order,
  draftId: string | null,
  suggestions: Suggestions | undefined,
  onDone: (result: Registered) => Promise<void>,
  onMissing: (missing: NonNullable<Missing>) => void,
) {
  const [tried, setTried] = useState(false)
  const reference = useReference()
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string) =>
        act<Receipt & { caseId: string }>(
          '/appeals/register',
          {
            text: order.text.trim(),
            title: (order.title.trim() || titleOf(order.text)).padEnd(4, '。'),
            kind: order.kind,
            channel: channelOf(order, reference),
            place: placeInput(order.place),
            ...(order.name.trim() && !order.anonymous ? { name: order.name.trim() } : {}),
            ...((order.phone || order.caller) && !order.anonymous ? { phone: order.phone || order.caller } : {}),
            anonymous: order.anonymous,
            replyBy: order.anonymous ? 'none' : order.replyBy,
            consentPublish: order.consentPublish,
            ...(order.item && order.grade ? { item: order.item, grade: order.grade } : {}),
            suggested: order.suggested,
            ...itemProposal(suggestions),
            ...(order.join ? { join: order.join } : {}),
            ...furtherOf(order, reference),
            ...(order.company ? { companyId: order.company } : {}),
            ...(draftId ? { draftId } : {}),
          },
          { key },
        ),
      [order, draftId, reference, suggestions],
    ),
  )
  const send = async () => {
    setTried(true)
    const missing = missingOf(order)
    if (missing !== null) {
      onMissing(missing)
      return
    }
    const receipt = await submit()
    if (!receipt) return
    let refused: ApiProblem | null = null
    let dispatched = false
    let answered = false
    const { answer } = order
    const goesOn = answer !== null || (order.unit && order.item && order.grade)
    if (goesOn && !receipt.joined)
      try {
        const kase = await get<CaseDetail>(`/cases/${receipt.caseId}`)
        const open = kase.acts.find(a => a.name === (answer === null ? 'case.dispatch' : 'case.answerAtOnce'))
        if (open && answer !== null) {
          const entry = order.answerEntry ? { entry: order.answerEntry } : {}
          const body = { publicText: answer.trim(), publish: order.consentPublish, ...entry }
          await act(open.path, body, { version: kase.version })
          answered = true
        } else if (open) {
          await act(
            open.path,
            {
              unit: order.unit,
              suggested: order.suggested,
              ...unitProposal(suggestions, suggestions?.items[0]?.unit ?? null),
            },
            { version: kase.version },
          )
          dispatched = true
        }
      } catch (error) {
        refused = asProblem(error)
      }
    void queryClient.invalidateQueries({ queryKey: ['workbench'] })
    void queryClient.invalidateQueries({ queryKey: ['my-day'] })
    await onDone({ receipt, dispatched, answered, problem: refused })
  }
  return { send, sending, problem, tried }
}
export type Register = ReturnType<typeof useRegister>
