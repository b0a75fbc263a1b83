let held: File[] = []

/** Photos picked on the first page wait here until the form is on the screen. */
export const holdPhotos = (files: File[]): void => {
  held = [...held, ...files]
}

export const takeHeldPhotos = (): File[] => {
  const files = held
  held = []
  return files
}
