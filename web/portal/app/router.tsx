import { type ComponentProps, useSyncExternalStore } from 'react'
import { usePortal } from './context.ts'

const hearers = new Set<() => void>()
const tell = () => {
  for (const hear of hearers) hear()
}
const subscribe = (hear: () => void): (() => void) => {
  hearers.add(hear)
  if (hearers.size === 1) addEventListener('popstate', tell)
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) removeEventListener('popstate', tell)
  }
}

/** Path and query of the address, renewed on each move. */
export const useAddress = (): string => useSyncExternalStore(subscribe, () => location.pathname + location.search)

/** Goes to an address of the portal; `replace` leaves no step to go back to. */
export function go(to: string, replace = false): void {
  if (replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  tell()
}

/** A link inside the portal, relative to the city: `to="ranking"`. Opens in a new tab as any link when asked to. */
export function Link({ to, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  const { path } = usePortal()
  const href = path(to)
  return (
    <a
      {...rest}
      href={href}
      onClick={event => {
        rest.onClick?.(event)
        if (event.defaultPrevented || event.button !== 0) return
        // The second touch of two on a button that is gone meant the button, not the link that came under it.
        if (event.detail > 1) return event.preventDefault()
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        go(href)
      }}
    />
  )
}
