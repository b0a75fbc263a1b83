let wanted = false

/** A key opens a form: the next one that is drawn takes the focus. */
export const wantForm = (): void => {
  wanted = true
}

/**
 * The `ref` of a form. Where a key opened it, the form itself takes the focus, not its first field: Tab is then one step
 * from what is filled in first, and letters and digits are still keys.
 */
export const takesFocus = (form: HTMLElement | null): void => {
  if (!form || !wanted) return
  wanted = false
  form.focus()
}
