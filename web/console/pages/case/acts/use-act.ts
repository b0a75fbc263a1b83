import { useCallback, useMemo, useState } from 'react'
import { useSubmit } from '../../../../shared/api/use-submit.ts'
import { act } from '../../../api/http.ts'
import { isOwn } from '../../../api/own-acts.ts'
import { queryClient } from '../../../api/queries.ts'
import type { ActResult, CaseDetail, OpenAct } from '../../../api/types.ts'
import { justDone } from '../../../keys/second-press.ts'
import { whatChanged } from '../changes.ts'
import { forget } from './use-kept.ts'

/** What every act form gets: the case, the act the server opened, and what to do when it is done. */
export interface ActFormProps {
  kase: CaseDetail
  open: OpenAct
  onDone: (open: OpenAct, result: ActResult) => void
}

/**
 * Sends an act with the version its writer has seen. If somebody was faster nothing is lost: the input stays in the
 * form, `changes` says what happened meanwhile, `rebase` takes note of it (CHECKLIST K49).
 */
export function useAct({ kase, open, onDone }: ActFormProps) {
  const [base, setBase] = useState(kase)
  // Where only one's own acts moved the case on, the form writes for the version that one made oneself.
  const found = useMemo(() => whatChanged(base, kase, isOwn), [base, kase])
  const version = found.length === 0 ? kase.version : base.version
  const { submit, sending, problem, clear } = useSubmit(
    useCallback(
      async (key: string, body: unknown) => {
        try {
          return await act<ActResult>(open.path, body, { key, version })
        } catch (error) {
          void queryClient.invalidateQueries({ queryKey: ['case', kase.id] })
          throw error
        }
      },
      [open.path, version, kase.id],
    ),
  )
  // Until the case has come back, what stands here is of before the act: not to be sent again.
  const [comesBack, setComesBack] = useState(false)
  return {
    send: async (body: unknown) => {
      const result = await submit(body)
      if (!result) return false
      justDone()
      forget({ kase, open })
      onDone(open, result)
      setComesBack(true)
      void queryClient.invalidateQueries({ queryKey: ['case', kase.id] }).finally(() => setComesBack(false))
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
      void queryClient.invalidateQueries({ queryKey: ['workbench'] })
      return true
    },
    sending: sending || comesBack,
    problem,
    // the live line may be faster than the answer to one's own act
    changes: sending ? [] : found,
    rebase: () => {
      setBase(kase)
      clear()
    },
  }
}
export type ActState = ReturnType<typeof useAct>
