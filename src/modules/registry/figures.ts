/**
 * A figure that no scheme defines: counted by one query of one module, and shown on one page. It is declared beside that
 * query; its words are `figure.{id}.name`, `.numerator`, and where there are such `.denominator`, `.excludes` (CHECKLIST K98).
 */
export interface FixedFigure {
  id: string
  /** text key of the page that shows it */
  shownOn: string
  /** row of SPEC or CHECKLIST that asks for it */
  source: string
}

const declared = new Map<string, FixedFigure>()

/** @throws if one of the figures is declared twice */
export function declareFigures(shownOn: string, source: string, ids: readonly string[]): void {
  for (const id of ids) {
    if (declared.has(id)) throw new Error(`figure ${id} is declared twice`)
    declared.set(id, { id, shownOn, source })
  }
}

export const fixedFigures = (): FixedFigure[] => [...declared.values()]
