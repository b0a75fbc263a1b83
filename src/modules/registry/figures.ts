/**
 * A figure that no scheme defines: counted by one query of one module, and shown on one page. It is declared beside that
 * query; its words are `figure.{id}.numerator`, and where there are such `.denominator`, `.excludes` (CHECKLIST K98).
 */
export interface FixedFigure {
  id: string
  /** text key of its name, the very words the page shows */
  name: string
  /** text key of the page that shows it */
  shownOn: string
  /** row of SPEC or CHECKLIST that asks for it */
  source: string
}

const declared = new Map<string, FixedFigure>()

/**
 * @param name text key of a figure's name, where the page that shows it has a text for it already
 * @throws if one of the figures is declared twice
 */
export function declareFigures(
  shownOn: string,
  source: string,
  ids: readonly string[],
  name = (id: string) => `figure.${id}.name`,
): void {
  for (const id of ids) {
    if (declared.has(id)) throw new Error(`figure ${id} is declared twice`)
    declared.set(id, { id, name: name(id), shownOn, source })
  }
}

export const fixedFigures = (): FixedFigure[] => [...declared.values()]
