export function readableTag(_tag: string): string | undefined {
  return undefined
}
export function solicits(_tag: string): boolean {
  return false
}
