import { Popover } from 'antd'
import { type ReactNode, useRef, useState } from 'react'

/**
 * A small sheet under a button. Its first field has the focus when it opens, or a keyboard would never find it: it is drawn
 * at the end of the page. Escape closes it and goes back to the button.
 */
export function Pop({
  label,
  placement,
  children,
}: {
  label: string
  placement: 'bottomLeft' | 'bottomRight'
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={is => {
        if (is) sheet.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
      }}
      trigger="click"
      placement={placement}
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape for the fields in it
        <div
          ref={sheet}
          onKeyDown={event => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
            event.stopPropagation()
            close()
          }}
        >
          {children(close)}
        </div>
      }
    >
      <button ref={button} type="button" className="btn btn-t" aria-expanded={open}>
        {label}
      </button>
    </Popover>
  )
}
