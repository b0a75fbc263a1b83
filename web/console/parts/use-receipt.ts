import { useEffect } from 'react'
import { act } from '../api/http.ts'
import { queryClient } from '../api/queries.ts'

/**
 * The reading receipt of a served paper (CHECKLIST K84): given once, when somebody it was served on has it open.
 * @param due whether this person's opening is the receipt
 * @param keys what is read anew then, by the first word of its key
 */
export function useReceipt(path: string, due: boolean, ...keys: string[]): void {
  const again = keys.join(' ')
  useEffect(() => {
    if (!due) return
    const readAgain = () => {
      for (const key of again.split(' ')) void queryClient.invalidateQueries({ queryKey: [key] })
    }
    // If somebody of the unit was faster, theirs is the receipt.
    act(`${path}/open`, {}, { key: `open${path}` }).then(readAgain, readAgain)
  }, [due, path, again])
}
