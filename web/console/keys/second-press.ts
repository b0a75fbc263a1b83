let doneAt = Number.NEGATIVE_INFINITY

/** Milliseconds in which a second press of the same keys was meant for the form that has just gone; who has read the next one is slower. */
const SECOND_PRESS_MS = 600

/** An act was done: its form goes, and the next one takes its place under the same keys. */
export const justDone = (): void => {
  doneAt = performance.now()
}

/** A form was chosen by hand: what is pressed now is meant for it. */
export const chosen = (): void => {
  doneAt = Number.NEGATIVE_INFINITY
}

/**
 * Whether a press of the sending keys is the second one of a hurried hand: the act before is hardly done, and nothing has
 * been touched in the form that stands there now. Such a press must not do the next act.
 */
export const isSecondPress = (touched: boolean): boolean => !touched && performance.now() - doneAt < SECOND_PRESS_MS
