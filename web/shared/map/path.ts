type Lines = readonly (readonly (readonly number[])[])[]

/** Lines as the path of an SVG, in degrees from a point; a hundred-thousandth is a metre. */
export function pathOf(lines: Lines, lng: number, lat: number, closed: boolean): string {
  const at = ([x = 0, y = 0]: readonly number[]) => `${(x - lng).toFixed(5)} ${(y - lat).toFixed(5)}`
  return lines.map(line => `M${line.map(at).join('L')}${closed ? 'Z' : ''}`).join('')
}

/** Where the name of an area stands: the middle of its outer ring, by area. */
export function middleOf(lines: Lines): { lng: number; lat: number } {
  const ring = lines[0] ?? []
  const [ox = 0, oy = 0] = ring[0] ?? []
  let [sum, x, y] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [(ring[i - 1]?.[0] ?? 0) - ox, (ring[i - 1]?.[1] ?? 0) - oy]
    const [bx, by] = [(ring[i]?.[0] ?? 0) - ox, (ring[i]?.[1] ?? 0) - oy]
    const cross = ax * by - bx * ay
    sum += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return sum === 0 ? { lng: ox, lat: oy } : { lng: ox + x / (3 * sum), lat: oy + y / (3 * sum) }
}
