/** Who is away, and who acts for whom: what other modules ask of stand-ins (CHECKLIST K70). */
export { awayOn } from './standing/away.ts'
export { actingFor, standsFor } from './standing/rules/stand-ins.ts'
