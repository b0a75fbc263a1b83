import { useEffect } from 'react'

let many = 0

/** While `is`, something that was chosen in a form of this page has not come yet. */
export function useOnItsWay(is: boolean): void {
  useEffect(() => {
    if (!is) return
    many++
    return () => {
      many--
    }
  }, [is])
}

/** A form must not go out without what stands chosen in it. */
export const isOnItsWay = (): boolean => many > 0
